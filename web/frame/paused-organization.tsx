import { Button } from '@fluentui/react-components'
import { PauseCircleRegular } from '@fluentui/react-icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useText } from '../messages/text.tsx'
import { EmptyState } from '../ui/states.tsx'

/** Nobody can do anything in it but an administrator can open it again; who is one, the server knows. */
export function PausedOrganization() {
  const t = useText()
  const client = useQueryClient()
  const open = useMutation({
    mutationFn: () => answer(api.PATCH('/api/v1/organization', { params: {}, body: { active: true } })),
    onSuccess: () => client.resetQueries(),
  })
  return (
    <EmptyState
      icon={<PauseCircleRegular />}
      title={t('frame.paused')}
      hint={open.isError ? <span role="alert">{problemText(t, open.error)}</span> : t('frame.pausedHint')}
      actions={
        <Button disabledFocusable={open.isPending} onClick={() => open.mutate()}>
          {t('frame.pausedOpen')}
        </Button>
      }
    />
  )
}
