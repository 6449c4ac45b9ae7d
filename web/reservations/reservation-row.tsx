import { Body1Strong, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Link } from 'react-router'
import type { Temporal } from 'temporal-polyfill'
import type { Reservation } from '../api/model.ts'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { useMe } from '../session/me.ts'
import { minutesBetween } from '../time/format.ts'
import { useTimeText } from '../time/use-time-text.ts'
import { ReservationBadges } from './badges.tsx'
import { ReservationActions } from './reservation-actions.tsx'
import { standingOf } from './standing.ts'
import { TagName } from './tag-field.tsx'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '176px minmax(0, 1fr) auto',
    gridTemplateAreas: '"time text actions"',
    gap: '4px 16px',
    alignItems: 'center',
    position: 'relative',
    padding: '8px 16px 8px 20px',
    minHeight: '64px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 767px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateAreas: '"time" "text" "actions"',
      padding: '12px 12px 12px 18px',
    },
  },
  // The room's colour at the edge, as the schedule shows it; it says nothing that words do not say.
  edge: {
    position: 'absolute',
    insetBlock: '10px',
    insetInlineStart: '7px',
    width: '4px',
    borderRadius: tokens.borderRadiusCircular,
  },
  gone: { backgroundColor: tokens.colorNeutralBackground3 },
  struck: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  time: { gridArea: 'time', display: 'grid', fontVariantNumeric: 'tabular-nums' },
  text: { gridArea: 'text', minWidth: 0, display: 'grid' },
  titles: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px' },
  // Lines of 24 pixels, so that the links in them can be hit (WCAG 2.5.8).
  title: { overflowWrap: 'anywhere', lineHeight: '24px' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 12px',
    lineHeight: '24px',
    color: tokens.colorNeutralForeground3,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { gridArea: 'actions' },
})

type Props = { reservation: Reservation; directory: Directory; now: Temporal.Instant }

export function ReservationRow({ reservation, directory, now }: Props) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  const { person } = useMe()
  const { zone, organizer, host } = reservation
  const standing = standingOf(reservation, now)
  const room = directory.room(reservation.roomId)
  const tag = directory.tag(reservation.tagId)
  const isGone = standing === 'cancelled'
  return (
    <article className={mergeClasses(styles.row, isGone && styles.gone)}>
      <span
        aria-hidden
        className={styles.edge}
        style={{ backgroundColor: room?.colour ?? tokens.colorNeutralStroke1 }}
      />
      <div className={styles.time}>
        <Body1Strong className={isGone ? styles.struck : undefined}>
          {time.timeRange(reservation, time.viewerZone)}
        </Body1Strong>
        <Caption1 className={styles.quiet}>
          {zone === time.viewerZone
            ? time.duration(minutesBetween(reservation.start, reservation.end))
            : time.timeRange(reservation, zone)}
        </Caption1>
      </div>
      <div className={styles.text}>
        <span className={styles.titles}>
          <Body1Strong as="h3" style={{ margin: 0 }} className={mergeClasses(styles.title, isGone && styles.struck)}>
            <Link to={`/reservations/${reservation.id}`} className="plain-link">
              <bdi>{reservation.title ?? t('reservation.hiddenTitle')}</bdi>
            </Link>
          </Body1Strong>
          <ReservationBadges reservation={reservation} standing={standing} />
        </span>
        <Caption1 className={styles.facts}>
          {room && (
            <Link to={`/rooms/${room.id}`} className="plain-link">
              <bdi>{room.name}</bdi>
            </Link>
          )}
          {room && <span>{directory.place(room)}</span>}
          {tag && <TagName tag={tag} />}
          {host && host.id !== person.id && <span>{t('reservation.forHost', { name: host.displayName })}</span>}
          {organizer && organizer.id !== person.id && (
            <span>{t('reservation.byOrganizer', { name: organizer.displayName })}</span>
          )}
        </Caption1>
      </div>
      <div className={styles.actions}>
        <ReservationActions reservation={reservation} standing={standing} directory={directory} size="small" />
      </div>
    </article>
  )
}
