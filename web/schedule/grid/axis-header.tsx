import { memo } from 'react'
import { useText } from '../../messages/text.tsx'
import { type Axis, slotIndex, xOf } from '../axis.ts'
import type { Tick } from '../ticks.ts'
import styles from './grid.module.css'
import { useGrid } from './grid-context.ts'

interface Props {
  readonly ticks: readonly Tick[]
  /** The day that now is, to be marked among several. */
  readonly today: string
  readonly onDay: ((date: string) => void) | undefined
}

/** The hours of a day, or the days of a week with some of their hours. */
export const AxisHeader = memo(function AxisHeader({ ticks, today, onDay }: Props) {
  const t = useText()
  const { axis } = useGrid()
  return (
    <div role="row" aria-rowindex={1} className={styles.header} data-days={axis.stretches.length > 1 || undefined}>
      <div role="columnheader" aria-colindex={1} className={styles.corner}>
        {t('schedule.room')}
      </div>
      {axis.stretches.length > 1 && onDay ? <Days today={today} onDay={onDay} /> : null}
      <Hours ticks={ticks} spoken={axis.stretches.length <= 1} />
    </div>
  )
})

function Days({ today, onDay }: { today: string; onDay: (date: string) => void }) {
  const { axis, words } = useGrid()
  return axis.stretches.map((stretch) => {
    const date = stretch.date.toString()
    return (
      <div
        key={date}
        role="columnheader"
        aria-colindex={slotIndex(axis, stretch.start) + 2}
        aria-colspan={slotsBetween(axis, stretch.start, stretch.end)}
        className={styles.day}
        data-today={date === today || undefined}
        style={{ insetInlineStart: `calc(var(--head) + ${stretch.x}px)`, inlineSize: stretch.width }}
      >
        <button type="button" tabIndex={-1} className={styles.dayButton} onClick={() => onDay(date)}>
          {words.clock.day(stretch.start)}
        </button>
      </div>
    )
  })
}

/** Narrower than this two labels would touch. */
const LABEL_WIDTH = 46

function Hours({ ticks, spoken }: { ticks: readonly Tick[]; spoken: boolean }) {
  const { axis, words } = useGrid()
  return ticks.map((tick, index) => {
    const next = ticks[index + 1]?.instant ?? axis.end
    const left = { insetInlineStart: `calc(var(--head) + ${tick.x}px)` }
    const label = words.clock.hour(tick)
    if (!spoken) {
      const room = xOf(axis, next) - tick.x
      return (
        <span key={tick.instant} aria-hidden className={styles.hour} style={left}>
          {room >= LABEL_WIDTH || label.length < 6 ? label : ''}
        </span>
      )
    }
    return (
      <div
        key={tick.instant}
        role="columnheader"
        aria-colindex={slotIndex(axis, tick.instant) + 2}
        aria-colspan={slotsBetween(axis, tick.instant, next)}
        className={styles.hour}
        style={left}
      >
        {label}
      </div>
    )
  })
}

const slotsBetween = (axis: Axis, start: number, end: number): number =>
  Math.max(1, slotIndex(axis, end - 1) - slotIndex(axis, start) + 1)
