import { useText } from '../../messages/text.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import type { UnsavedGuard } from './use-unsaved-guard.ts'

export function UnsavedDialog({ guard }: { guard: UnsavedGuard }) {
  const t = useText()
  return (
    <ConfirmDialog
      open={guard.isAsking}
      title={t('admin.unsaved')}
      confirm={t('admin.discard')}
      keep={t('admin.keepEditing')}
      onConfirm={guard.discard}
      onClose={guard.stay}
    >
      {t('admin.unsavedHint')}
    </ConfirmDialog>
  )
}
