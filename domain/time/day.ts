import type { Temporal } from 'temporal-polyfill'
import type { Interval } from './interval.ts'

/** An IANA time zone such as `Europe/Paris`. */
export type Zone = string

export const dayOf = (instant: Temporal.Instant, zone: Zone): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(zone).toPlainDate()

/**
 * A calendar day in a zone, from its first instant to the first of the next: 23, 24 or 25 hours (rule 4),
 * and none at all for a day a zone skipped (Pacific/Apia, 2011-12-30).
 */
export function dayInterval(date: Temporal.PlainDate, zone: Zone): Interval {
  return { start: date.toZonedDateTime(zone).toInstant(), end: date.add({ days: 1 }).toZonedDateTime(zone).toInstant() }
}

/** True when the interval is made of whole calendar days of the zone. */
export function isAllDay({ start, end }: Interval, zone: Zone): boolean {
  return [start, end].every((instant) => dayInterval(dayOf(instant, zone), zone).start.equals(instant))
}

/** Every calendar day of the zone that the interval touches, in order. */
export function daysTouched({ start, end }: Interval, zone: Zone): Temporal.PlainDate[] {
  const last = dayOf(end.subtract({ nanoseconds: 1 }), zone)
  const days: Temporal.PlainDate[] = []
  for (let day = dayOf(start, zone); day.until(last).sign >= 0; day = day.add({ days: 1 })) days.push(day)
  return days
}
