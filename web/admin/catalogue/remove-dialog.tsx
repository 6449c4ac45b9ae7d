import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isApiProblem } from '../../api/problem.ts'
import { problemText } from '../../api/problem-text.ts'
import { useText } from '../../messages/text.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useNotify } from '../../ui/toasts.tsx'
import type { Catalogue, Entry } from './kept.ts'

const useStyles = makeStyles({ content: { display: 'grid', justifyItems: 'start', gap: '12px' } })

type Props<Kept extends Entry> = {
  /** Its kind names the words for "still needed": `admin.tags.inUse`. */
  catalogue: Pick<Catalogue<Kept>, 'queryKey' | 'remove'> & { kind: Catalogue<Kept>['kind'] | 'rooms' }
  entry: Kept
  /** Offered when something still needs the entry. */
  wayOut?: ReactNode
  onClose: () => void
}

/** Asks before an entry goes; when something still needs it, says what, and how to go on. */
export function RemoveDialog<Kept extends Entry>({ catalogue, entry, wayOut, onClose }: Props<Kept>) {
  const styles = useStyles()
  const t = useText()
  const notify = useNotify()
  const client = useQueryClient()
  const { kind, queryKey, remove } = catalogue
  const removing = useMutation({
    mutationFn: () => remove(entry),
    onSuccess: () => {
      client.setQueryData<Kept[]>(queryKey, (list) => list?.filter(({ id }) => id !== entry.id))
      notify({ title: t('admin.removed', { name: entry.name }), intent: 'success' })
      onClose()
    },
    // A newer state is looked at before it is decided again.
    onSettled: () => void client.invalidateQueries({ queryKey }),
  })
  const needed = neededBy(removing.error)
  return (
    <ConfirmDialog
      open
      title={
        needed === undefined ? t('admin.removeTitle', { name: entry.name }) : t('admin.inUse', { name: entry.name })
      }
      {...(needed === undefined ? { confirm: t('admin.remove') } : { keep: t('ui.close') })}
      busy={removing.isPending}
      onConfirm={() => removing.mutate()}
      onClose={onClose}
    >
      <div className={styles.content}>
        {needed === undefined ? (
          <>
            {removing.isError && (
              <MessageBar intent="error" role="alert" layout="multiline">
                <MessageBarBody>{problemText(t, removing.error)}</MessageBarBody>
              </MessageBar>
            )}
            <span>{t('admin.removeHint')}</span>
          </>
        ) : (
          <>
            <span role="alert">{t(`admin.${kind}.inUse`, { count: needed })}</span>
            {wayOut}
          </>
        )}
      </div>
    </ConfirmDialog>
  )
}

/** How many things need what was to be removed, as `in_use` tells it; undefined for any other outcome. */
function neededBy(error: unknown): number | undefined {
  if (!isApiProblem(error) || error.code !== 'in_use') return undefined
  const counts: unknown = error.body.neededBy
  if (typeof counts !== 'object' || counts === null) return 0
  return Object.values(counts).reduce((sum: number, count: unknown) => sum + (typeof count === 'number' ? count : 0), 0)
}
