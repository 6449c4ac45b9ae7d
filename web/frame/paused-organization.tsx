import { Button } from '@fluentui/react-components'
import { PauseCircleRegular } from '@fluentui/react-icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../api/client.ts'
import { problemText } from '../api/problem-text.ts'
import { useText } from '../messages/text.tsx'
import { Page } from '../ui/page.tsx'
import { EmptyState } from '../ui/states.tsx'

/** Nobody can do anything in it; `mayOpen`: an administrator, who can open it again. */
export function PausedOrganization({ mayOpen }: { mayOpen: boolean }) {
  const t = useText()
  const client = useQueryClient()
  const open = useMutation({
    mutationFn: () => answer(api.PATCH('/api/v1/organization', { params: {}, body: { active: true } })),
    onSuccess: () => client.invalidateQueries(),
  })
  return (
    <Page title={t('frame.paused')}>
      <EmptyState
        icon={<PauseCircleRegular />}
        title={t('frame.paused')}
        hint={open.isError ? <span role="alert">{problemText(t, open.error)}</span> : t('frame.pausedHint')}
        actions={
          mayOpen && (
            <Button appearance="primary" disabledFocusable={open.isPending} onClick={() => open.mutate()}>
              {t('frame.pausedOpen')}
            </Button>
          )
        }
      />
    </Page>
  )
}
