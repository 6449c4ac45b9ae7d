import { Dropdown, makeStyles, Option, SearchBox } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useText } from '../../messages/text.tsx'
import type { Directory } from '../../rooms/directory.ts'
import type { RoomFilter, Standing } from './room-filter.ts'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  search: {
    flex: '1 1 200px',
    maxWidth: '320px',
    '@media (max-width: 639px)': { maxWidth: 'none', flexBasis: '100%' },
  },
  choice: { minWidth: '148px', flex: '1 1 148px', maxWidth: '200px' },
  end: { marginInlineStart: 'auto', '@media (max-width: 639px)': { flexBasis: '100%' } },
})

type Props = {
  filter: RoomFilter
  directory: Directory
  onChange: (change: Partial<RoomFilter>) => void
  /** What adds a room. */
  children?: ReactNode
}

export function RoomFilters({ filter, directory, onChange, children }: Props) {
  const styles = useStyles()
  const t = useText()
  const standings: { id: Standing; name: string }[] = [
    { id: 'all', name: t('adminRooms.showAll') },
    { id: 'inUse', name: t('adminRooms.showInUse') },
    { id: 'outOfUse', name: t('admin.outOfUse') },
  ]
  return (
    <search className={styles.bar}>
      <SearchBox
        className={styles.search}
        aria-label={t('adminRooms.search')}
        placeholder={t('adminRooms.search')}
        value={filter.typed}
        onChange={(_, { value }) => onChange({ typed: value })}
      />
      {directory.buildings.length > 1 && (
        <Choice
          label={t('admin.building')}
          any={t('find.buildingAny')}
          options={directory.buildings}
          chosen={filter.buildingId}
          onChoose={(buildingId) => onChange({ buildingId, floorId: null })}
        />
      )}
      {directory.equipment.length > 0 && (
        <Choice
          label={t('adminRooms.equipment')}
          any={t('adminRooms.anyEquipment')}
          options={directory.equipment}
          chosen={filter.equipmentId}
          onChoose={(equipmentId) => onChange({ equipmentId })}
        />
      )}
      <Choice
        label={t('adminRooms.inUse')}
        options={standings}
        chosen={filter.standing}
        onChoose={(id) => onChange({ standing: standings.find((standing) => standing.id === id)?.id ?? 'all' })}
      />
      {children && <span className={styles.end}>{children}</span>}
    </search>
  )
}

type ChoiceProps = {
  label: string
  /** Names the choice of none. */
  any?: string
  options: readonly { id: string; name: string }[]
  chosen: string | null
  onChoose: (id: string | null) => void
}

function Choice({ label, any, options, chosen, onChoose }: ChoiceProps) {
  const styles = useStyles()
  return (
    <Dropdown
      className={styles.choice}
      aria-label={label}
      value={options.find(({ id }) => id === chosen)?.name ?? any ?? ''}
      selectedOptions={[chosen ?? '']}
      onOptionSelect={(_, { optionValue }) => onChoose(optionValue || null)}
    >
      {any && (
        <Option value="" text={any}>
          {any}
        </Option>
      )}
      {options.map(({ id, name }) => (
        <Option key={id} value={id} text={name}>
          {name}
        </Option>
      ))}
    </Dropdown>
  )
}
