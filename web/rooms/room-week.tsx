import { Caption1, Caption1Strong, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { AddRegular, LockClosedRegular } from '@fluentui/react-icons'
import { Link } from 'react-router'
import type { Temporal } from 'temporal-polyfill'
import { useText } from '../messages/text.tsx'
import { formatDay } from '../time/format.ts'
import { useTimeText } from '../time/use-time-text.ts'
import type { WeekReservation } from './use-room-week.ts'
import { hourIn, hoursShown, placeIn, type RoomDay, type Stretch } from './week.ts'

const PHONE = '@media (max-width: 767px)'
/** Of one stretch. */
const NARROW = '@container (max-width: 88px)'

const useStyles = makeStyles({
  week: {
    display: 'grid',
    gridTemplateColumns: '116px minmax(0, 1fr)',
    rowGap: '4px',
    [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '16px' },
  },
  ruler: {
    gridColumn: '2',
    position: 'relative',
    height: '18px',
    color: tokens.colorNeutralForeground3,
    [PHONE]: { display: 'none' },
  },
  hour: { position: 'absolute', transform: 'translateX(-50%)', whiteSpace: 'nowrap' },
  day: { display: 'contents', [PHONE]: { display: 'grid', gap: '6px' } },
  date: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    margin: 0,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  today: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  track: {
    position: 'relative',
    height: '52px',
    margin: 0,
    padding: 0,
    listStyle: 'none',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke2}`,
    // A line each hour: free time is seen to be time.
    backgroundImage: `linear-gradient(to right, ${tokens.colorNeutralStroke2} 1px, transparent 1px)`,
    backgroundSize: 'calc(100% / var(--hours)) 100%',
    [PHONE]: {
      height: 'auto',
      boxShadow: 'none',
      backgroundImage: 'none',
      display: 'grid',
      gap: '4px',
      overflow: 'visible',
    },
  },
  stretch: {
    position: 'absolute',
    insetBlock: 0,
    left: 'calc(var(--from) * 100%)',
    width: 'calc((var(--to) - var(--from)) * 100%)',
    // What is narrow speaks in fewer words.
    containerType: 'inline-size',
    [PHONE]: { position: 'static', width: 'auto' },
  },
  unseen: { [PHONE]: { display: 'none' } },
  closed: {
    backgroundImage: `repeating-linear-gradient(135deg, transparent 0 5px, ${tokens.colorNeutralStroke3} 5px 6px)`,
  },
  over: { backgroundColor: tokens.colorNeutralBackground4 },
  cell: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    padding: '2px 8px',
    [NARROW]: { padding: '2px 2px 2px 5px' },
    overflow: 'hidden',
    textAlign: 'start',
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [PHONE]: {
      flexDirection: 'row',
      justifyContent: 'start',
      alignItems: 'center',
      gap: '12px',
      minHeight: '44px',
      padding: '4px 12px',
    },
  },
  booked: {
    backgroundColor: `color-mix(in srgb, var(--room) 22%, ${tokens.colorNeutralBackground1})`,
    borderLeft: `3px solid var(--room)`,
    borderRight: `1px solid ${tokens.colorNeutralBackground1}`,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: `color-mix(in srgb, var(--room) 32%, ${tokens.colorNeutralBackground1})` },
  },
  pending: { borderLeftStyle: 'dashed' },
  free: {
    alignItems: 'center',
    border: `1px solid transparent`,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForeground1,
    fontFamily: 'inherit',
    cursor: 'pointer',
    '& > *': { opacity: 0 },
    ':hover': { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
    ':hover > *': { opacity: 1 },
    ':focus-visible > *': { opacity: 1 },
    [PHONE]: { border: `1px dashed ${tokens.colorNeutralStroke1}`, '& > *': { opacity: 1 } },
  },
  freeStill: { cursor: 'default' },
  outline: { border: `1px solid ${tokens.colorNeutralStroke2}` },
  title: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    [NARROW]: {
      display: '-webkit-box',
      whiteSpace: 'normal',
      overflowWrap: 'anywhere',
      hyphens: 'auto',
      fontSize: '11px',
      lineHeight: '13px',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: '3',
    },
    [PHONE]: { order: 2 },
  },
  when: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    [NARROW]: { display: 'none' },
    // As wide as the longest time, so that titles stand below each other.
    [PHONE]: { order: 1, minWidth: '140px', flexShrink: 0 },
  },
  plus: { fontSize: '16px', verticalAlign: '-3px' },
  now: {
    position: 'absolute',
    insetBlock: 0,
    left: 'calc(var(--from) * 100%)',
    width: 0,
    borderLeft: `2px solid ${tokens.colorStatusDangerBackground3}`,
    pointerEvents: 'none',
    [PHONE]: { display: 'none' },
  },
  note: { display: 'none', color: tokens.colorNeutralForeground3, [PHONE]: { display: 'block' } },
})

type Span = { start: string; end: string }
type Props = {
  days: readonly RoomDay<WeekReservation>[]
  zone: string
  colour: string | null
  now: Temporal.Instant
  /** Absent when this person may not book here. */
  onBook: ((span: Span) => void) | undefined
}

/** A room's week: a line a day on a wide window, a list on a phone; free time is a button that books it. */
export function RoomWeek({ days, zone, colour, now, onBook }: Props) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  const hours = hoursShown(days, zone)
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const ticks = Array.from({ length: hours.to - hours.from + 1 }, (_, index) => hours.from + index)
  return (
    <div
      className={styles.week}
      style={
        {
          '--room': colour ?? tokens.colorBrandBackground,
          '--hours': hours.to - hours.from,
        } as React.CSSProperties
      }
    >
      <div className={styles.ruler} aria-hidden>
        {ticks.map(
          (hour) =>
            hour % 2 === 0 && (
              <Caption1
                key={hour}
                className={styles.hour}
                style={{ left: `${((hour - hours.from) / (hours.to - hours.from)) * 100}%` }}
              >
                {time.wallTime(hour * 60)}
              </Caption1>
            ),
        )}
      </div>
      {days.map((day) => {
        const place = placeIn(hours, day.date, zone)
        const isToday = day.date.equals(today)
        return (
          <section key={day.date.toString()} className={styles.day} aria-label={time.longDay(day.date)}>
            <h3 className={mergeClasses(styles.date, isToday && styles.today)}>{formatDay(day.date, time.locale)}</h3>
            <ol className={styles.track}>
              {day.stretches.map((stretch) => (
                <StretchItem
                  key={`${stretch.kind} ${stretch.start}`}
                  stretch={stretch}
                  place={place}
                  day={formatDay(day.date, time.locale)}
                  zone={zone}
                  onBook={onBook}
                />
              ))}
              {isToday && (
                <li
                  aria-hidden
                  className={styles.now}
                  style={{ '--from': place(now) } as React.CSSProperties}
                  hidden={place(now) === 0 || place(now) === 1}
                />
              )}
            </ol>
            {day.stretches.every(({ kind }) => kind === 'closed') && (
              <Caption1 className={styles.note}>{t('room.dayClosed')}</Caption1>
            )}
          </section>
        )
      })}
    </div>
  )
}

type StretchProps = {
  stretch: Stretch<WeekReservation>
  place: (instant: Temporal.Instant) => number
  day: string
  zone: string
  onBook: ((span: Span) => void) | undefined
}

function StretchItem({ stretch, place, day, zone, onBook }: StretchProps) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  const [from, to] = [place(stretch.start), place(stretch.end)]
  if (from === to) return null
  const position = { '--from': from, '--to': to } as React.CSSProperties
  const when = time.plainRange(stretch, zone)
  if (stretch.kind === 'closed' || stretch.kind === 'over')
    return (
      <li
        aria-hidden
        className={mergeClasses(styles.stretch, styles.unseen, stretch.kind === 'closed' ? styles.closed : styles.over)}
        style={position}
      />
    )
  if (stretch.kind === 'booked')
    return (
      <li className={styles.stretch} style={position}>
        <BookedCell reservation={stretch.reservation} when={when} />
      </li>
    )
  return (
    <li className={styles.stretch} style={position}>
      {onBook ? (
        <button
          type="button"
          className={mergeClasses(styles.cell, styles.free)}
          aria-label={t('room.bookSlot', { day, when })}
          title={t('room.bookSlot', { day, when })}
          onClick={() => onBook(hourIn(stretch))}
        >
          <Caption1Strong className={styles.title}>
            <AddRegular aria-hidden className={styles.plus} /> {t('room.free')}
          </Caption1Strong>{' '}
          <Caption1 className={styles.when}>{when}</Caption1>
        </button>
      ) : (
        <div className={mergeClasses(styles.cell, styles.freeStill)}>
          <span className="visually-hidden">
            {t('room.free')} {when}
          </span>
        </div>
      )}
    </li>
  )
}

function BookedCell({ reservation, when }: { reservation: WeekReservation; when: string }) {
  const styles = useStyles()
  const t = useText()
  const title = reservation.title ?? t('room.private')
  const words = t('room.busy', { title, when })
  return (
    <Link
      to={`/reservations/${reservation.id}`}
      className={mergeClasses(styles.cell, styles.booked, reservation.status === 'pending' && styles.pending)}
      title={words}
      aria-label={words}
    >
      <Caption1Strong className={styles.title}>
        {reservation.private && <LockClosedRegular aria-hidden />} <bdi>{title}</bdi>
      </Caption1Strong>
      <Caption1 className={styles.when}>{when}</Caption1>
    </Link>
  )
}
