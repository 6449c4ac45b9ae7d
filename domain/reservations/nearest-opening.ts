import type { Temporal } from 'temporal-polyfill'
import type { Room } from '../rooms/room.ts'
import { addMinutes, earlier, type Interval, isBefore, later, minutesOf } from '../time/interval.ts'
import { openIntervals } from '../time/opening-hours.ts'

const SEARCH_DAYS = 7

/**
 * The time nearest to a wish at which the room is open: moved as little as possible, and shortened only when no
 * opening near it is long enough. `null` when the room does not open within a week of it.
 */
export function nearestOpening(wish: Interval, room: Room, now: Temporal.Instant): Interval | null {
  const week = { start: addMinutes(wish.start, -SEARCH_DAYS * 1440), end: addMinutes(wish.end, SEARCH_DAYS * 1440) }
  const open = openIntervals(room.policy.openingHours, room.zone, week)
    .map(({ start, end }) => ({ start: later(start, now), end }))
    .filter(({ start, end }) => isBefore(start, end))
  const fitted = open.map((opening) => placeIn(wish, opening))
  const whole = fitted.filter((candidate) => minutesOf(candidate) === minutesOf(wish))
  return nearestTo(wish, whole.length > 0 ? whole : fitted)
}

/** The wish moved into the opening, and cut where it is longer than that. */
function placeIn(wish: Interval, opening: Interval): Interval {
  const latestStart = later(opening.start, addMinutes(opening.end, -minutesOf(wish)))
  const start = earlier(later(wish.start, opening.start), latestStart)
  return { start, end: earlier(addMinutes(start, minutesOf(wish)), opening.end) }
}

function nearestTo(wish: Interval, candidates: readonly Interval[]): Interval | null {
  const distance = ({ start }: Interval) => Math.abs(start.epochMilliseconds - wish.start.epochMilliseconds)
  return candidates.reduce<Interval | null>(
    (best, next) => (best === null || distance(next) < distance(best) ? next : best),
    null,
  )
}
