import { Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import {
  ClockRegular,
  DoorRegular,
  NoteRegular,
  OpenRegular,
  PeopleRegular,
  PersonRegular,
} from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { problemText } from '../api/problem-text.ts'
import { reservationQuery } from '../api/queries.ts'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { useMinute } from '../time/use-now.ts'
import { useTimeText } from '../time/use-time-text.ts'
import { AnchoredCard } from '../ui/anchored-card.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { ReservationBadges } from './badges.tsx'
import { ReservationActions } from './reservation-actions.tsx'
import { ShareReservation } from './share-reservation.tsx'
import { standingOf } from './standing.ts'
import { TagName } from './tag-field.tsx'

const useStyles = makeStyles({
  title: { margin: 0, overflowWrap: 'anywhere' },
  body: { display: 'grid', gap: '8px', marginTop: '8px' },
  line: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', gap: '8px', alignItems: 'start' },
  icon: { fontSize: '20px', color: tokens.colorNeutralForeground3, display: 'inline-flex' },
  lines: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  notes: { whiteSpace: 'pre-line', maxHeight: '96px', overflowY: 'auto' },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '8px', marginTop: '16px' },
  onward: { display: 'inline-flex', marginInlineStart: 'auto' },
})

/** What the schedule knows already, shown until all of it is there. */
export interface Glimpse {
  readonly id: string
  readonly roomId: string
  readonly title: string | null
  readonly start: string
  readonly end: string
}

type Props = { glimpse: Glimpse; directory: Directory; target: () => DOMRect; onClose: () => void }

/** A reservation on a card beside its block: what it is, and what can be done with it. */
export function ReservationPeek({ glimpse, directory, target, onClose }: Props) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  const now = useMinute()
  const { data: reservation, error } = useQuery(reservationQuery(glimpse.id))
  const { title, start, end, roomId } = reservation ?? glimpse
  const room = directory.room(roomId)
  const zone = room?.zone ?? 'UTC'
  const name = title ?? t('reservation.hiddenTitle')
  const tag = directory.tag(reservation?.tagId ?? null)
  const standing = reservation && standingOf(reservation, now)
  return (
    <AnchoredCard label={name} target={target} onClose={onClose}>
      <Subtitle2 as="h2" block className={styles.title}>
        <bdi>{name}</bdi>
      </Subtitle2>
      {reservation && standing && <ReservationBadges reservation={reservation} standing={standing} />}
      <div className={styles.body}>
        <Line icon={<ClockRegular />}>
          <span>{time.span({ start, end }, zone)}</span>
          {zone !== time.viewerZone && (
            <Caption1 className={styles.quiet}>
              {t('reservation.yourTime', { when: time.span({ start, end }, time.viewerZone) })}
            </Caption1>
          )}
        </Line>
        <Line icon={<DoorRegular />}>
          <bdi>{room?.name}</bdi>
          {room && <Caption1 className={styles.quiet}>{directory.place(room)}</Caption1>}
        </Line>
        {reservation?.hidden ? (
          <Caption1 className={styles.quiet}>{t('reservation.hiddenHint')}</Caption1>
        ) : (
          reservation && (
            <>
              <Line icon={<PersonRegular />}>
                <bdi>{(reservation.host ?? reservation.organizer)?.displayName}</bdi>
                {reservation.host && reservation.organizer && reservation.host.id !== reservation.organizer.id && (
                  <Caption1 className={styles.quiet}>
                    {t('reservation.byOrganizer', { name: reservation.organizer.displayName })}
                  </Caption1>
                )}
              </Line>
              {reservation.attendeeCount !== null && (
                <Line icon={<PeopleRegular />}>
                  {t('reservation.attendeesCount', { count: reservation.attendeeCount })}
                </Line>
              )}
              {tag && (
                <Line icon={null}>
                  <TagName tag={tag} />
                </Line>
              )}
              {reservation.notes && (
                <Line icon={<NoteRegular />}>
                  <span className={styles.notes}>{reservation.notes}</span>
                </Line>
              )}
            </>
          )
        )}
        {error && !reservation && <Caption1 role="alert">{problemText(t, error)}</Caption1>}
      </div>
      <div className={styles.actions}>
        {reservation && standing ? (
          <ReservationActions reservation={reservation} standing={standing} directory={directory} />
        ) : (
          <span />
        )}
        <span className={styles.onward}>
          {reservation && <ShareReservation reservation={reservation} directory={directory} iconOnly />}
          <LinkButton appearance="subtle" icon={<OpenRegular />} to={`/reservations/${glimpse.id}`}>
            {t('reservation.open')}
          </LinkButton>
        </span>
      </div>
    </AnchoredCard>
  )
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.line}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <div className={styles.lines}>{children}</div>
    </div>
  )
}
