import { Caption1, Caption1Strong, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { AddRegular, LockClosedRegular } from '@fluentui/react-icons'
import { Link } from 'react-router'
import type { Temporal } from 'temporal-polyfill'
import { useText } from '../messages/text.tsx'
import { useTimeText } from '../time/use-time-text.ts'
import type { WeekReservation } from './use-room-week.ts'
import { hourIn, type Stretch } from './week.ts'

const PHONE = '@media (max-width: 767px)'
/** Of one stretch. */
const NARROW = '@container (max-width: 88px)'

const useStyles = makeStyles({
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
})

export type Span = { start: string; end: string }

type Props = {
  stretch: Stretch<WeekReservation>
  place: (instant: Temporal.Instant) => number
  day: string
  zone: string
  onBook: ((span: Span) => void) | undefined
}

/** What a room is for some time of a day: closed, over, held, or free and so a button that books it. */
export function WeekStretch({ stretch, place, day, zone, onBook }: Props) {
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
