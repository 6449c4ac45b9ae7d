import { Button, makeStyles, mergeClasses, Tooltip, tokens, useAnnounce } from '@fluentui/react-components'
import { EditRegular, ReOrderDotsVerticalRegular } from '@fluentui/react-icons'
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { useText } from '../../messages/text.tsx'
import { type RowAction, RowMenu } from './row-menu.tsx'
import { useDragOrder } from './use-drag-order.ts'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '6px' },
  entry: {
    position: 'relative',
    minWidth: 0,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  dragging: { transitionProperty: 'transform', transitionDuration: tokens.durationFaster },
  dragged: { zIndex: 1, boxShadow: tokens.shadow16, transitionProperty: 'none' },
  row: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '52px', padding: '4px 8px 4px 4px' },
  lines: { gap: 0 },
  line: { border: 'none', borderRadius: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  low: { minHeight: '40px', paddingBlock: '2px' },
  noHandle: { paddingInlineStart: '12px' },
  handle: {
    flexShrink: 0,
    minWidth: '32px',
    cursor: 'grab',
    touchAction: 'none',
    ':active': { cursor: 'grabbing' },
  },
  content: { flex: '1 1 auto', minWidth: 0 },
  actions: { display: 'flex', flexShrink: 0 },
})

type Props<Kept> = {
  /** `cards` unless said; `lines` for a list inside of a card. */
  look?: 'cards' | 'lines'
  /** Names the list to screen readers. */
  label: string
  entries: readonly Kept[]
  /** What stands in a row. */
  children: (entry: Kept) => ReactNode
  /** Under the row, inside the same frame. */
  below?: (entry: Kept) => ReactNode
  onEdit: (entry: Kept) => void
  /** Further things that can be done, after "edit" and the moves. */
  actionsOf?: (entry: Kept) => RowAction[]
  /** None while only a part of the list is shown. */
  onMove?: ((id: string, to: number) => void) | undefined
}

/** A list that a person keeps in order: by dragging the handle, by arrow keys on it, or by the menu of a row. */
export function EntryList<Kept extends { readonly id: string; readonly name: string }>({
  look = 'cards',
  label,
  entries,
  children,
  below,
  onEdit,
  actionsOf,
  onMove,
}: Props<Kept>) {
  const styles = useStyles()
  const t = useText()
  const { announce } = useAnnounce()
  const hint = useId()
  const move = (index: number, to: number) => {
    const entry = entries[index]
    const place = Math.max(0, Math.min(to, entries.length - 1))
    if (!entry || place === index) return
    onMove?.(entry.id, place)
    announce(t('admin.movedTo', { name: entry.name, place: place + 1, count: entries.length }))
  }
  const drag = useDragOrder<HTMLOListElement>(move)
  const onHandleKey = (event: KeyboardEvent, index: number) => {
    const to = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: entries.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    move(index, to)
  }
  const canMove = onMove !== undefined && entries.length > 1
  return (
    <>
      {canMove && (
        <span id={hint} className="visually-hidden">
          {t('admin.moveHint')}
        </span>
      )}
      <ol className={mergeClasses(styles.list, look === 'lines' && styles.lines)} aria-label={label} ref={drag.list}>
        {entries.map((entry, index) => (
          <li
            key={entry.id}
            className={mergeClasses(
              styles.entry,
              look === 'lines' && styles.line,
              drag.dragged !== undefined && styles.dragging,
              drag.dragged === index && styles.dragged,
            )}
            style={drag.rowStyle(index)}
          >
            <div className={mergeClasses(styles.row, look === 'lines' && styles.low, !canMove && styles.noHandle)}>
              {canMove && (
                <Button
                  appearance="transparent"
                  className={styles.handle}
                  icon={<ReOrderDotsVerticalRegular />}
                  aria-label={t('admin.move', { name: entry.name })}
                  aria-describedby={hint}
                  onKeyDown={(event) => onHandleKey(event, index)}
                  {...drag.handle(index)}
                />
              )}
              <div className={styles.content}>{children(entry)}</div>
              <div className={styles.actions}>
                <Tooltip content={t('admin.edit', { name: entry.name })} relationship="label">
                  <Button appearance="subtle" icon={<EditRegular />} onClick={() => onEdit(entry)} />
                </Tooltip>
                <RowMenu
                  label={t('admin.more', { name: entry.name })}
                  actions={[
                    ...(canMove ? moves(t('admin.moveUp'), t('admin.moveDown'), index, entries.length, move) : []),
                    ...(actionsOf?.(entry) ?? []),
                  ]}
                />
              </div>
            </div>
            {below?.(entry)}
          </li>
        ))}
      </ol>
    </>
  )
}

const moves = (
  up: string,
  down: string,
  index: number,
  count: number,
  move: (index: number, to: number) => void,
): RowAction[] => [
  { kind: 'up', label: up, disabled: index === 0, run: () => move(index, index - 1) },
  { kind: 'down', label: down, disabled: index === count - 1, run: () => move(index, index + 1) },
]
