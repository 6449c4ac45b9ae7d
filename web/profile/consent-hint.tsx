import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { answer, api } from '../api/client.ts'
import { meQuery } from '../api/queries.ts'
import { useText } from '../messages/text.tsx'
import { Busy } from '../ui/busy.tsx'
import { useNotify } from '../ui/toasts.tsx'
import { questionIn, useProfile } from './use-profile.ts'

const useStyles = makeStyles({
  bar: { flexShrink: 0, borderRadius: 0 },
  text: { whiteSpace: 'normal', textWrap: 'pretty' },
})

/**
 * Says, once and where it moves nothing, that Microsoft has told nothing of the person and would if they let it. Whoever
 * waves it away, or says no to Microsoft, does not see it again on any device.
 */
export default function ConsentHint() {
  const styles = useStyles()
  const t = useText()
  const notify = useNotify()
  const client = useQueryClient()
  const { read, ask } = useProfile()
  const { mutate } = read
  const tried = useRef(false)
  useEffect(() => {
    if (tried.current) return
    tried.current = true
    mutate()
  }, [mutate])
  const dismiss = useMutation({
    mutationFn: () => answer(api.PATCH('/api/v1/me', { body: { askForProfile: false } })),
    onSuccess: (me) => client.setQueryData(meQuery.queryKey, me),
    onMutate: () => notify({ title: t('profile.hintLater') }),
  })
  const question = questionIn(read.error)
  if (!question || dismiss.isPending) return null
  const busy = ask.isPending
  return (
    <div role="status">
      <MessageBar className={styles.bar} intent="info" layout="multiline" politeness="polite">
        <MessageBarBody className={styles.text}>{t('profile.hintAsk')}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={t('profile.hintDismiss')}
              onClick={() => dismiss.mutate()}
            />
          }
        >
          <Button
            size="small"
            disabledFocusable={busy}
            icon={busy ? <Busy /> : null}
            onClick={() => ask.mutate(question, { onError: () => dismiss.mutate() })}
          >
            {t('profile.answer')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  )
}
