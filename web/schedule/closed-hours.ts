import { Temporal } from 'temporal-polyfill'
import { gaps } from '#domain/time/interval.ts'
import { openIntervals } from '#domain/time/opening-hours.ts'
import { type Axis, type Stretch, xOf } from './axis.ts'
import type { Span } from './block.ts'
import type { ScheduleRoom } from './rows.ts'

/** When a room is closed within the hours that an axis draws. */
export function closedSpans(axis: Axis, { openingHours, zone }: Pick<ScheduleRoom, 'openingHours' | 'zone'>): Span[] {
  if (!openingHours) return []
  return axis.stretches.flatMap((stretch) => {
    const window = intervalOf(stretch)
    return gaps(window, openIntervals(openingHours, zone, window)).map(({ start, end }) => ({
      start: start.epochMilliseconds,
      end: end.epochMilliseconds,
    }))
  })
}

const intervalOf = ({ start, end }: Stretch) => ({
  start: Temporal.Instant.fromEpochMilliseconds(start),
  end: Temporal.Instant.fromEpochMilliseconds(end),
})

/**
 * The same as a CSS background, so that no closed hour costs an element. Rooms with the same hours in the same zone
 * share one; `undefined` where a room never closes.
 */
export function closedBackgrounds(axis: Axis, direction: 'ltr' | 'rtl') {
  const made = new Map<string, string | undefined>()
  return (room: Pick<ScheduleRoom, 'openingHours' | 'zone'>): string | undefined => {
    const key = `${room.zone} ${JSON.stringify(room.openingHours)}`
    if (!made.has(key)) made.set(key, backgroundOf(axis, closedSpans(axis, room), direction))
    return made.get(key)
  }
}

function backgroundOf(axis: Axis, spans: readonly Span[], direction: 'ltr' | 'rtl'): string | undefined {
  if (spans.length === 0) return undefined
  const stops = spans.flatMap(({ start, end }) => {
    const [from, to] = [xOf(axis, start), xOf(axis, end)]
    return [`transparent ${from}px`, `var(--closed) ${from}px`, `var(--closed) ${to}px`, `transparent ${to}px`]
  })
  return `linear-gradient(to ${direction === 'ltr' ? 'right' : 'left'}, ${stops.join(', ')})`
}
