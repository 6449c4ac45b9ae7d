import type { Temporal } from 'temporal-polyfill'
import { dayInterval } from '#domain/time/day.ts'
import { openIntervals } from '#domain/time/opening-hours.ts'
import type { Millis } from './axis.ts'
import type { ScheduleRoom } from './rows.ts'

const HOUR = 3_600_000
const MORNING = 8

/**
 * What a person wants to see first of these days: an hour before now where now is one of them, else the morning: when
 * the first of the rooms that live by this clock opens, or eight o'clock where they never close.
 */
export function firstSeenOn(
  dates: readonly Temporal.PlainDate[],
  zone: string,
  rooms: readonly Pick<ScheduleRoom, 'openingHours' | 'zone'>[],
  now: Temporal.Instant,
): Millis {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const date = dates.find((day) => day.equals(today)) ?? dates[0] ?? today
  const day = dayInterval(date, zone)
  if (dates.length > 1) return day.start.epochMilliseconds
  if (date.equals(today)) {
    const hour = now.round({ smallestUnit: 'hour', roundingMode: 'floor' }).epochMilliseconds - HOUR
    return Math.max(day.start.epochMilliseconds, hour)
  }
  const morning = date.toZonedDateTime({ timeZone: zone, plainTime: { hour: MORNING } }).epochMilliseconds
  // Rooms elsewhere open in the middle of this night.
  const openings = rooms.flatMap(({ openingHours, zone: its }) =>
    openingHours && its === zone ? (openIntervals(openingHours, its, day)[0]?.start.epochMilliseconds ?? []) : [],
  )
  return openings.length === 0 ? morning : Math.min(...openings)
}
