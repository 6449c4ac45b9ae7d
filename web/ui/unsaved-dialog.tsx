import { useText } from '../messages/text.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import type { UnsavedGuard } from './use-unsaved-guard.ts'

export function UnsavedDialog({ guard }: { guard: UnsavedGuard }) {
  const t = useText()
  return (
    <ConfirmDialog
      open={guard.isAsking}
      title={t('ui.unsaved')}
      confirm={t('ui.discard')}
      keep={t('ui.keepEditing')}
      onConfirm={guard.discard}
      onClose={guard.stay}
    >
      {t('ui.unsavedHint')}
    </ConfirmDialog>
  )
}
