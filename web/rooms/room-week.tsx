import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Temporal } from 'temporal-polyfill'
import { useText } from '../messages/text.tsx'
import { formatDay } from '../time/format.ts'
import { useTimeText } from '../time/use-time-text.ts'
import type { WeekReservation } from './use-room-week.ts'
import { hoursShown, placeIn, type RoomDay } from './week.ts'
import { type Span, WeekStretch } from './week-stretch.tsx'

const PHONE = '@media (max-width: 767px)'

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
                <WeekStretch
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
