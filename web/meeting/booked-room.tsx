import { Button, Caption1, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { CheckmarkCircleFilled } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import type { Temporal } from 'temporal-polyfill'
import type { Reservation } from '../api/model.ts'
import { useText } from '../messages/text.tsx'
import { ReservationActions } from '../reservations/reservation-actions.tsx'
import { standingOf } from '../reservations/standing.ts'
import { useFailureText } from '../reservations/use-failure-text.ts'
import { useGiveBack, wayOf } from '../reservations/use-give-back.ts'
import type { Directory } from '../rooms/directory.ts'
import { useTimeText } from '../time/use-time-text.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { useNotify } from '../ui/toasts.tsx'

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '2px 8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  icon: { fontSize: '24px', color: tokens.colorStatusSuccessForeground1 },
  text: { display: 'grid', gap: '2px', overflowWrap: 'anywhere' },
  heading: { ...typographyStyles.subtitle2, margin: 0, outline: 'none' },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
})

type Props = {
  reservation: Reservation
  directory: Directory
  now: Temporal.Instant
  /** Booked here a moment ago: it has the focus, and is undone without a question. */
  isNew: boolean
  onUndone: () => void
}

/** The room that somebody has for the time of a meeting. */
export function BookedRoom({ reservation, directory, now, isNew, onUndone }: Props) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  const notify = useNotify()
  const failureText = useFailureText()
  const giveBack = useGiveBack()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isNew) heading.current?.focus()
  }, [isNew])
  const { zone } = reservation
  const room = directory.room(reservation.roomId)
  const name = room?.name ?? ''
  const standing = standingOf(reservation, now)
  const undo = async () => {
    try {
      await giveBack.mutateAsync({ reservation, way: wayOf(reservation) })
      notify({ title: t('find.undone', { room: name }) })
    } catch (error) {
      notify({ title: failureText(error, zone), intent: 'error' })
    }
  }
  return (
    <article className={styles.card} aria-label={t('meeting.booked', { room: name })}>
      <CheckmarkCircleFilled aria-hidden className={styles.icon} />
      <div className={styles.text}>
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          {t('meeting.booked', { room: name })}
        </h2>
        <span>
          {standing === 'running'
            ? t('find.nowUntil', { time: time.time(reservation.end, zone) })
            : time.span(reservation, zone)}
        </span>
        <Caption1 className={styles.quiet}>
          {[room && directory.place(room), reservation.title].filter(Boolean).join(' · ')}
        </Caption1>
      </div>
      <div className={styles.actions}>
        <LinkButton size="small" to={`/reservations/${reservation.id}`}>
          {t('find.details')}
        </LinkButton>
        {isNew ? (
          <Button
            size="small"
            aria-label={t('find.undoRoom', { room: name })}
            disabledFocusable={giveBack.isPending}
            onClick={() => {
              // It goes from here at once; what is free then takes its place.
              onUndone()
              void undo()
            }}
          >
            {t('find.undo')}
          </Button>
        ) : (
          <ReservationActions reservation={reservation} standing={standing} directory={directory} size="small" />
        )}
      </div>
    </article>
  )
}
