import type { Temporal } from 'temporal-polyfill'
import { horizonOf } from '../rooms/horizon.ts'
import type { Room } from '../rooms/room.ts'
import { addMinutes, earlier, type Interval, later, minutesOf, roundUpToMinutes } from '../time/interval.ts'
import { openIntervals } from '../time/opening-hours.ts'

const SEARCH_MINUTES = 7 * 1440

/**
 * The time nearest to a wish at which the room is open: moved as little as possible, and shortened only when no
 * opening near it is long enough. `null` when the room does not open within a week of it and before the horizon.
 */
export function nearestOpening(wish: Interval, room: Room, now: Temporal.Instant): Interval | null {
  const openings = openIntervals(room.policy.openingHours, room.zone, {
    start: later(addMinutes(wish.start, -SEARCH_MINUTES), roundUpToMinutes(now, 5)),
    end: earlier(addMinutes(wish.end, SEARCH_MINUTES), horizonOf(room, now)),
  })
  const fitted = openings.map((opening) => placeIn(wish, opening))
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
