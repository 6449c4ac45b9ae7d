import { Button, makeStyles } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { problemState } from '../../api/problem-text.ts'
import { useText } from '../../messages/text.tsx'
import { wordsMatcher } from '../../ui/match-words.ts'
import { Page } from '../../ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../ui/states.tsx'
import { useNotify } from '../../ui/toasts.tsx'
import { EntryList } from './entry-list.tsx'
import type { Catalogue, Entry } from './kept.ts'
import { ListSearch, NothingFound } from './list-search.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import type { RowAction } from './row-menu.tsx'
import { useOrder } from './use-order.ts'

const useStyles = makeStyles({ column: { display: 'grid', gap: '12px', maxWidth: '800px' } })

export type PanelProps<Kept> = {
  /** None for a new one. */
  entry: Kept | undefined
  onClose: () => void
  onSaved: (saved: Kept) => void
}

type Props<Kept extends Entry> = {
  catalogue: Catalogue<Kept, 'equipment' | 'tags'>
  state: UseQueryResult<Kept[]>
  icon: ReactNode
  row: (entry: Kept) => ReactNode
  panel: (props: PanelProps<Kept>) => ReactNode
  actionsOf?: (entry: Kept) => RowAction[]
  /** What to offer when an entry cannot be removed; `close` closes the dialog that says so. */
  wayOut?: (entry: Kept, close: () => void) => ReactNode
}

/** A list of small things: searched, ordered, and edited at the side. */
export function CatalogueScreen<Kept extends Entry>({ catalogue, state, icon, ...parts }: Props<Kept>) {
  const styles = useStyles()
  const t = useText()
  const notify = useNotify()
  const [open, setOpen] = useState<'new' | { id: string }>()
  const { kind } = catalogue
  const add = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setOpen('new')}>
      {t(`admin.${kind}.add`)}
    </Button>
  )
  return (
    <Page title={t(`admin.${kind}`)} subtitle={t(`admin.${kind}.hint`)}>
      {state.data?.length === 0 ? (
        <EmptyState icon={icon} title={t(`admin.${kind}.none`)} hint={t(`admin.${kind}.noneHint`)} actions={add} />
      ) : state.data ? (
        <div className={styles.column}>
          <Entries
            catalogue={catalogue}
            entries={state.data}
            add={add}
            {...parts}
            onEdit={({ id }) => setOpen({ id })}
          />
        </div>
      ) : state.isError ? (
        <ErrorState {...problemState(t, state.error)} onRetry={() => void state.refetch()} />
      ) : (
        <LoadingState rows={8} size={48} gap={6} />
      )}
      {open &&
        parts.panel({
          entry: open === 'new' ? undefined : state.data?.find(({ id }) => id === open.id),
          onClose: () => setOpen(undefined),
          onSaved: ({ name }) => notify({ title: t('admin.saved', { name }), intent: 'success' }),
        })}
    </Page>
  )
}

type EntriesProps<Kept extends Entry> = Omit<Props<Kept>, 'state' | 'icon' | 'panel'> & {
  entries: readonly Kept[]
  add: ReactNode
  onEdit: (entry: Kept) => void
}

function Entries<Kept extends Entry>({ catalogue, entries, add, row, actionsOf, wayOut, onEdit }: EntriesProps<Kept>) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [removing, setRemoving] = useState<Kept>()
  const { kind, queryKey, reorder } = catalogue
  const { ordered, move } = useOrder({ entries, queryKey, save: reorder })
  const matches = wordsMatcher(typed)
  const found = ordered.filter(({ name }) => matches(name))
  return (
    <>
      <ListSearch label={t(`admin.${kind}.search`)} value={typed} onChange={setTyped}>
        {add}
      </ListSearch>
      {found.length === 0 ? (
        <NothingFound typed={typed} onClear={() => setTyped('')} />
      ) : (
        <EntryList
          label={t(`admin.${kind}`)}
          entries={found}
          onEdit={onEdit}
          onMove={found.length === ordered.length ? move : undefined}
          actionsOf={(entry) => [
            ...(actionsOf?.(entry) ?? []),
            { kind: 'remove', label: t('admin.remove'), run: () => setRemoving(entry) },
          ]}
        >
          {row}
        </EntryList>
      )}
      {removing && (
        <RemoveDialog
          catalogue={catalogue}
          entry={removing}
          wayOut={wayOut?.(removing, () => setRemoving(undefined))}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  )
}
