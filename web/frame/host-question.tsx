import { Button } from '@fluentui/react-components'
import { PersonQuestionMarkRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { type ApiProblem, isApiProblem } from '../api/problem.ts'
import { useHost } from '../host/host.ts'
import { useText } from '../messages/text.tsx'
import { signInAddress } from '../sign-in/sign-in-address.ts'
import { Busy } from '../ui/busy.tsx'
import { EmptyState } from '../ui/states.tsx'

/** Whether the host would sign the person in if Microsoft had asked them something before. */
export const isQuestion = (error: unknown): error is ApiProblem =>
  isApiProblem(error) && error.code === 'host_consent_required'

/** Has Microsoft ask it, in a window beside the app. */
export function useHostQuestion(onAnswered: () => void) {
  const { popup } = useHost()
  return useMutation({
    mutationFn: async () => popup?.(signInAddress({ for: 'consent', prompt: 'consent' })),
    onSuccess: onAnswered,
  })
}

/** In place of a screen: nobody is known yet to show one to. */
export function HostQuestion({ onAnswered }: { onAnswered: () => void }) {
  const t = useText()
  const ask = useHostQuestion(onAnswered)
  return (
    <EmptyState
      icon={<PersonQuestionMarkRegular />}
      title={t('profile.wantsToAsk')}
      hint={t(ask.isError ? 'frame.questionLeft' : 'frame.question')}
      actions={
        <Button
          appearance="primary"
          disabledFocusable={ask.isPending}
          icon={ask.isPending ? <Busy /> : null}
          onClick={() => ask.mutate()}
        >
          {t('profile.answer')}
        </Button>
      }
    />
  )
}
