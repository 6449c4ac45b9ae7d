import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { reconnectNow } from '../api/live.ts'
import type { ApiProblem } from '../api/problem.ts'
import { meQuery } from '../api/queries.ts'
import { useText } from '../messages/text.tsx'
import { Busy } from '../ui/busy.tsx'
import { isQuestion, useHostQuestion } from './host-question.tsx'

const useStyles = makeStyles({
  bar: { flexShrink: 0, borderRadius: 0 },
  text: { whiteSpace: 'normal', textWrap: 'pretty' },
})

/** The host has signed the person in and now does not any more: what they see and write stays, and there is a way back. */
export function SignInNotice({ problem }: { problem: ApiProblem }) {
  const styles = useStyles()
  const t = useText()
  const client = useQueryClient()
  const again = useMutation({
    mutationFn: () => client.fetchQuery({ ...meQuery, staleTime: 0 }),
    // It asks for everything that is shown as soon as it is there.
    onSuccess: reconnectNow,
  })
  const ask = useHostQuestion(() => again.mutate())
  const asks = isQuestion(problem)
  const busy = again.isPending || ask.isPending
  return (
    <div role="status">
      <MessageBar className={styles.bar} intent="warning" politeness="polite" layout="multiline">
        <MessageBarBody className={styles.text}>
          <MessageBarTitle>{t(asks ? 'profile.wantsToAsk' : 'frame.signInEnded')}</MessageBarTitle>
          {t(asks ? 'frame.signInAsks' : 'frame.signInEndedHint')}
        </MessageBarBody>
        <MessageBarActions>
          <Button
            size="small"
            disabledFocusable={busy}
            icon={busy ? <Busy /> : null}
            onClick={() => (asks ? ask.mutate() : again.mutate())}
          >
            {t(asks ? 'profile.answer' : 'ui.retry')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  )
}
