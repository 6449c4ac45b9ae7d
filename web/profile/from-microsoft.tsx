import {
  Body1,
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { ArrowClockwiseRegular } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import { problemText } from '../api/problem-text.ts'
import { useHost } from '../host/host.ts'
import { useText } from '../messages/text.tsx'
import { useMe } from '../session/me.ts'
import { signInAddress } from '../sign-in/sign-in-address.ts'
import { dayOf } from '../time/format.ts'
import { useTimeText } from '../time/use-time-text.ts'
import { Busy } from '../ui/busy.tsx'
import { questionIn, useProfile } from './use-profile.ts'

const useStyles = makeStyles({
  section: { display: 'grid', gap: '12px', justifyItems: 'start', maxWidth: '68ch', marginBottom: '24px' },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  bar: { width: '100%', boxSizing: 'border-box' },
  text: { whiteSpace: 'normal', textWrap: 'pretty' },
})

/** When Microsoft told the profile, and how it is asked again. */
export function FromMicrosoft() {
  const styles = useStyles()
  const t = useText()
  const { popup } = useHost()
  const { profileReadAt } = useMe().person
  const { day, time, viewerZone } = useTimeText()
  return (
    <section className={styles.section} aria-labelledby="from-microsoft">
      <h2 id="from-microsoft" className={styles.heading}>
        {t('profile.fromMicrosoft')}
      </h2>
      <Body1 className={styles.quiet}>
        {profileReadAt
          ? t('profile.read', {
              day: day(dayOf(profileReadAt, viewerZone), viewerZone),
              time: time(profileReadAt, viewerZone),
            })
          : t('profile.neverRead')}
      </Body1>
      {popup ? (
        <ReadBeside unread={profileReadAt === null} />
      ) : (
        <Button as="a" icon={<ArrowClockwiseRegular />} href={signInAddress({ returnTo: '/profile' })}>
          {t('profile.signInAgain')}
        </Button>
      )}
    </section>
  )
}

/** Where the host signs people in: it is read at once, or Microsoft says that it wants to ask first. */
function ReadBeside({ unread }: { unread: boolean }) {
  const styles = useStyles()
  const t = useText()
  const { read, ask } = useProfile()
  const question = questionIn(read.error)
  const busy = read.isPending || ask.isPending
  const { mutate } = read
  // Nothing is known yet: why that is so is found out without being asked to, once.
  const tried = useRef(false)
  useEffect(() => {
    if (!unread || tried.current) return
    tried.current = true
    mutate()
  }, [unread, mutate])
  return (
    <>
      {question ? (
        <MessageBar intent={ask.isError ? 'warning' : 'info'} layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.text}>
            <MessageBarTitle>{t('profile.wantsToAsk')}</MessageBarTitle>
            {t(ask.isError ? 'profile.notAnswered' : 'profile.wantsToAskHint')}
          </MessageBarBody>
          <MessageBarActions>
            <Button disabledFocusable={busy} icon={busy ? <Busy /> : null} onClick={() => ask.mutate(question)}>
              {t('profile.answer')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : (
        read.isError && (
          <MessageBar intent="error" layout="multiline" className={styles.bar}>
            <MessageBarBody className={styles.text}>{problemText(t, read.error)}</MessageBarBody>
          </MessageBar>
        )
      )}
      {!question && (
        <Button
          icon={busy ? <Busy /> : <ArrowClockwiseRegular />}
          disabledFocusable={busy}
          onClick={() => read.mutate()}
        >
          {t('profile.readAgain')}
        </Button>
      )}
    </>
  )
}
