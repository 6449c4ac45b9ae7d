import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { reconnectNow, useLiveStatus } from '../api/live.ts'
import { useText } from '../messages/text.tsx'

const useStyles = makeStyles({ bar: { flexShrink: 0, borderRadius: 0 } })

/** A moment without the connection is no news: a restart or a change of network passes unseen. */
const PATIENCE = 2_000
const GOOD_NEWS = 4_000

/** Says when what is shown may be out of date, and when it no longer is. */
export function ConnectionNotice() {
  const styles = useStyles()
  const t = useText()
  const status = useLiveStatus()
  const shown = useShownStatus(status)
  return (
    <div role="status">
      {shown && (
        <MessageBar className={styles.bar} intent={shown === 'back' ? 'success' : 'warning'} politeness="polite">
          <MessageBarBody>{t(`frame.${shown}`)}</MessageBarBody>
          {shown === 'reconnecting' && (
            <MessageBarActions>
              <Button size="small" onClick={reconnectNow}>
                {t('frame.retry')}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </div>
  )
}

function useShownStatus(status: ReturnType<typeof useLiveStatus>): 'reconnecting' | 'offline' | 'back' | undefined {
  const [shown, setShown] = useState<'reconnecting' | 'offline' | 'back'>()
  const wasShown = useRef(false)
  useEffect(() => {
    if (status === 'live' || status === 'connecting') {
      if (!wasShown.current) return
      wasShown.current = false
      setShown('back')
      const timer = setTimeout(() => setShown(undefined), GOOD_NEWS)
      return () => clearTimeout(timer)
    }
    const show = () => {
      wasShown.current = true
      setShown(status)
    }
    if (status === 'offline' || wasShown.current) {
      show()
      return
    }
    const timer = setTimeout(show, PATIENCE)
    return () => clearTimeout(timer)
  }, [status])
  return shown
}
