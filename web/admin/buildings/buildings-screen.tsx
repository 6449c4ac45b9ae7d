import { Button, makeStyles } from '@fluentui/react-components'
import { AddRegular, BuildingMultipleRegular } from '@fluentui/react-icons'
import { type ReactNode, useState } from 'react'
import type { Building, Floor } from '../../api/model.ts'
import { problemState } from '../../api/problem-text.ts'
import { useText } from '../../messages/text.tsx'
import { type Directory, useDirectory } from '../../rooms/directory.ts'
import { cityOf } from '../../time/format.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { wordsMatcher } from '../../ui/match-words.ts'
import { Page } from '../../ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../ui/states.tsx'
import { useNotify } from '../../ui/toasts.tsx'
import { EntryList } from '../catalogue/entry-list.tsx'
import { EntryName } from '../catalogue/entry-name.tsx'
import { buildings as buildingCatalogue, floors as floorCatalogue } from '../catalogue/kept.ts'
import { ListSearch, NothingFound } from '../catalogue/list-search.tsx'
import { RemoveDialog } from '../catalogue/remove-dialog.tsx'
import { useOrder } from '../catalogue/use-order.ts'
import { BuildingFloors } from './building-floors.tsx'
import { BuildingPanel } from './building-panel.tsx'
import { FloorPanel } from './floor-panel.tsx'

const useStyles = makeStyles({ column: { display: 'grid', gap: '12px', maxWidth: '800px' } })

/** What is open at the side. */
type Open = { what: 'building'; id?: string } | { what: 'floor'; id?: string; buildingId: string }
type Removing = { what: 'building'; entry: Building } | { what: 'floor'; entry: Floor }

export function Component() {
  const t = useText()
  const notify = useNotify()
  const { directory, error, retry } = useDirectory()
  const [open, setOpen] = useState<Open>()
  const [removing, setRemoving] = useState<Removing>()
  const panel = {
    onClose: () => setOpen(undefined),
    onSaved: ({ name }: { name: string }) => notify({ title: t('admin.saved', { name }), intent: 'success' }),
  }
  const add = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setOpen({ what: 'building' })}>
      {t('admin.buildings.add')}
    </Button>
  )
  return (
    <Page title={t('admin.buildings')} subtitle={t('admin.buildings.hint')}>
      {directory?.buildings.length === 0 ? (
        <EmptyState
          icon={<BuildingMultipleRegular />}
          title={t('admin.buildings.none')}
          hint={t('admin.buildings.noneHint')}
          actions={add}
        />
      ) : directory ? (
        <Buildings directory={directory} add={add} onOpen={setOpen} onRemove={setRemoving} />
      ) : error ? (
        <ErrorState {...problemState(t, error)} onRetry={retry} />
      ) : (
        <LoadingState rows={3} size={128} />
      )}
      {open?.what === 'building' && (
        <BuildingPanel entry={directory?.buildings.find(({ id }) => id === open.id)} {...panel} />
      )}
      {open?.what === 'floor' && (
        <FloorPanel
          entry={directory?.floors.find(({ id }) => id === open.id)}
          buildingId={open.buildingId}
          {...panel}
        />
      )}
      {removing?.what === 'building' && (
        <RemoveDialog catalogue={buildingCatalogue} entry={removing.entry} onClose={() => setRemoving(undefined)} />
      )}
      {removing?.what === 'floor' && (
        <RemoveDialog
          catalogue={floorCatalogue}
          entry={removing.entry}
          wayOut={<LinkButton to={`/admin/rooms?floor=${removing.entry.id}`}>{t('admin.showRooms')}</LinkButton>}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </Page>
  )
}

type BuildingsProps = {
  directory: Directory
  add: ReactNode
  onOpen: (open: Open) => void
  onRemove: (removing: Removing) => void
}

function Buildings({ directory, add, onOpen, onRemove }: BuildingsProps) {
  const styles = useStyles()
  const t = useText()
  const [typed, setTyped] = useState('')
  const { queryKey, reorder } = buildingCatalogue
  const { ordered, move } = useOrder({ entries: directory.buildings, queryKey, save: reorder })
  const matches = wordsMatcher(typed)
  const floorsOf = ({ id }: Building) => directory.floors.filter(({ buildingId }) => buildingId === id)
  const isFound = (building: Building) =>
    matches([building.name, building.address, ...floorsOf(building).map(({ name }) => name)].join(' '))
  const found = ordered.filter(isFound)
  return (
    <div className={styles.column}>
      <ListSearch label={t('admin.buildings.search')} value={typed} onChange={setTyped}>
        {add}
      </ListSearch>
      {found.length === 0 ? (
        <NothingFound typed={typed} onClear={() => setTyped('')} />
      ) : (
        <EntryList
          label={t('admin.buildings')}
          entries={found}
          onEdit={({ id }) => onOpen({ what: 'building', id })}
          onMove={found.length === ordered.length ? move : undefined}
          actionsOf={(building) => [
            {
              kind: 'add',
              label: t('admin.floors.add'),
              run: () => onOpen({ what: 'floor', buildingId: building.id }),
            },
            { kind: 'remove', label: t('admin.remove'), run: () => onRemove({ what: 'building', entry: building }) },
          ]}
          below={(building) => (
            <BuildingFloors
              building={building}
              floors={floorsOf(building)}
              directory={directory}
              onAdd={() => onOpen({ what: 'floor', buildingId: building.id })}
              onEdit={({ id }) => onOpen({ what: 'floor', id, buildingId: building.id })}
              onRemove={(entry) => onRemove({ what: 'floor', entry })}
            />
          )}
        >
          {({ name, address, zone }) => (
            <EntryName
              name={name}
              mark={<BuildingMultipleRegular />}
              detail={[address, t('time.zone', { city: cityOf(zone) })].filter(Boolean).join(' · ')}
            />
          )}
        </EntryList>
      )}
    </div>
  )
}
