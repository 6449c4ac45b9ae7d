import type { Temporal } from 'temporal-polyfill'
import { endOfDay } from '../time/day.ts'
import { addMinutes, earlier, type Interval, isBefore } from '../time/interval.ts'
import { openIntervals } from '../time/opening-hours.ts'
import type { Room } from './room.ts'

/**
 * Until when a room stays free and open that is so during `time`: when something else begins to hold it (`next`) or it
 * closes, on the calendar day of its own zone on which `time` ends (rule 2); `null` when neither happens that day.
 */
export function freeUntil(
  time: Interval,
  { zone, policy }: Pick<Room, 'zone' | 'policy'>,
  next: Temporal.Instant | null,
): Temporal.Instant | null {
  const lastMinute = addMinutes(time.end, -1)
  const midnight = endOfDay(lastMinute, zone)
  const [open] = openIntervals(policy.openingHours, zone, { start: lastMinute, end: midnight })
  const closes = open?.end ?? time.end
  const until = next ? earlier(next, closes) : closes
  return isBefore(until, midnight) ? until : null
}
