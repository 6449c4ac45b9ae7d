import type { Temporal } from 'temporal-polyfill'
import type { Room } from '../rooms/room.ts'
import {
  addMinutes,
  gaps,
  type Interval,
  isAfter,
  isBefore,
  later,
  minutesOf,
  roundUpToMinutes,
} from '../time/interval.ts'
import { openIntervals } from '../time/opening-hours.ts'
import { refuseTime } from './decide-reservation.ts'

/** How far from the wish a free time is still worth offering. */
export const FREE_TIMES_WINDOW_MINUTES = 24 * 60

/**
 * Up to `count` times of the wish's length at which the room is free, nearest first (rule 8). `held` must cover
 * the wish and `FREE_TIMES_WINDOW_MINUTES` on both sides of it.
 */
export function nearestFreeTimes(
  wish: Interval,
  { room, now, held }: { room: Room; now: Temporal.Instant; held: readonly Interval[] },
  count = 3,
): Interval[] {
  if (!isBefore(wish.start, wish.end)) return []
  const length = minutesOf(wish)
  const window = {
    start: later(roundUpToMinutes(now, 5), addMinutes(wish.start, -FREE_TIMES_WINDOW_MINUTES)),
    end: addMinutes(wish.end, FREE_TIMES_WINDOW_MINUTES),
  }
  if (!isBefore(window.start, window.end)) return []
  const free = openIntervals(room.policy.openingHours, room.zone, window).flatMap((open) =>
    gaps({ start: later(open.start, window.start), end: open.end }, held),
  )
  const candidates = free.flatMap((gap) => placesIn(gap, length))
  return nearestFirst(wish, candidates)
    .filter((candidate) => refuseTime(candidate, { room, now }) === undefined)
    .slice(0, count)
}

/** The two ends of a gap, which are as near to a wish outside of it as its length lets one come. */
function placesIn(gap: Interval, length: number): Interval[] {
  const last = addMinutes(gap.end, -length)
  if (isBefore(last, gap.start)) return []
  const first = { start: gap.start, end: addMinutes(gap.start, length) }
  return isAfter(last, gap.start) ? [first, { start: last, end: gap.end }] : [first]
}

const nearestFirst = (wish: Interval, candidates: readonly Interval[]) => {
  const distance = ({ start }: Interval) => Math.abs(start.epochMilliseconds - wish.start.epochMilliseconds)
  return [...candidates].sort((a, b) => distance(a) - distance(b))
}
