import { Button } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, api } from '../../api/client.ts'
import type { Organization } from '../../api/model.ts'
import { problemText } from '../../api/problem-text.ts'
import { useText } from '../../messages/text.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useNotify } from '../../ui/toasts.tsx'
import { SettingsSection } from './settings-section.tsx'

/** Closes the organization for everybody, itself included; the frame offers administrators to open it again. */
export function PauseSection({ organization }: { organization: Organization }) {
  const t = useText()
  const notify = useNotify()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const pause = useMutation({
    mutationFn: () =>
      answer(
        api.PATCH('/api/v1/organization', {
          params: { header: { 'if-match': `"${organization.version}"` } },
          body: { active: false },
        }),
      ),
    // The frame sees it and closes; not before the question here is gone, or it would leave the focus in nothing.
    onSuccess: () => void client.invalidateQueries({ queryKey: ['me'] }),
    onError: (error) =>
      notify({ title: t('admin.notSaved', { name: organization.name }), body: problemText(t, error), intent: 'error' }),
    onSettled: () => setAsking(false),
  })
  return (
    <SettingsSection title={t('organization.pause')} hint={t('organization.pauseHint')}>
      <Button onClick={() => setAsking(true)}>{t('organization.pauseDo')}</Button>
      <ConfirmDialog
        open={asking}
        title={t('organization.pauseTitle', { name: organization.name })}
        confirm={t('organization.pauseDo')}
        busy={pause.isPending}
        onConfirm={() => pause.mutate()}
        onClose={() => setAsking(false)}
      >
        {t('organization.pauseText')}
      </ConfirmDialog>
    </SettingsSection>
  )
}
