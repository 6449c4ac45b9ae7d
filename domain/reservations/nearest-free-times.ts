import type { Temporal } from 'temporal-polyfill'
import type { Room } from '../rooms/room.ts'
import {
  addMinutes,
  earlier,
  gaps,
  type Interval,
  isAfter,
  isBefore,
  later,
  minutesOf,
  roundDownToMinutes,
  roundUpToMinutes,
} from '../time/interval.ts'
import { openIntervals } from '../time/opening-hours.ts'
import { refuseTime } from './decide-reservation.ts'

/** How far from the wish a free time is still worth offering. */
export const FREE_TIMES_WINDOW_MINUTES = 24 * 60

/** What is offered begins at minutes that people say, also after a meeting that was ended at 10:17:33. */
const ROUND_TO_MINUTES = 5

/**
 * Up to `count` times of the wish's length at which the room is free, nearest first, none overlapping another
 * (rule 8). `held` must cover the wish and `FREE_TIMES_WINDOW_MINUTES` on both sides of it.
 */
export function nearestFreeTimes(
  wish: Interval,
  { room, now, held }: { room: Room; now: Temporal.Instant; held: readonly Interval[] },
  count = 3,
): Interval[] {
  if (!isBefore(wish.start, wish.end)) return []
  const window = {
    start: later(now, addMinutes(wish.start, -FREE_TIMES_WINDOW_MINUTES)),
    end: addMinutes(wish.end, FREE_TIMES_WINDOW_MINUTES),
  }
  return openIntervals(room.policy.openingHours, room.zone, window)
    .flatMap((open) => gaps(open, held))
    .flatMap((gap) => placesIn(gap, wish, count))
    .sort((a, b) => distance(a, wish) - distance(b, wish))
    .filter((place) => refuseTime(place, { room, now }) === undefined)
    .slice(0, count)
}

/** Where in the gap the wish could be: as near as it comes to where it was, and its own length before and after that. */
function placesIn(gap: Interval, wish: Interval, count: number): Interval[] {
  const length = minutesOf(wish)
  const first = roundUpToMinutes(gap.start, ROUND_TO_MINUTES)
  const last = roundDownToMinutes(addMinutes(gap.end, -length), ROUND_TO_MINUTES)
  if (isAfter(first, last)) return []
  const nearest = earlier(later(wish.start, first), last)
  return Array.from({ length: 2 * count + 1 }, (_, index) => addMinutes(nearest, (index - count) * length))
    .filter((start) => !isBefore(start, first) && !isAfter(start, last))
    .map((start) => ({ start, end: addMinutes(start, length) }))
}

const distance = (place: Interval, wish: Interval) =>
  Math.abs(place.start.epochMilliseconds - wish.start.epochMilliseconds)
