import { Temporal } from 'temporal-polyfill'
import { type Interval, isBefore } from './interval.ts'
import { DAY_MS, instantAt, wallClockAt, type Zone } from './zone.ts'

const EPOCH_DAY = new Temporal.PlainDate(1970, 1, 1)

export const dayOf = (instant: Temporal.Instant, zone: Zone): Temporal.PlainDate =>
  EPOCH_DAY.add({ days: Math.floor(wallClockAt(instant, zone) / DAY_MS) })

/**
 * A calendar day in a zone, from its first instant to the first of the next: 23, 24 or 25 hours (rule 4),
 * and none at all for a day a zone skipped (Pacific/Apia, 2011-12-30).
 */
export function dayInterval(date: Temporal.PlainDate, zone: Zone): Interval {
  const midnight = EPOCH_DAY.until(date).days * DAY_MS
  return { start: instantAt(midnight, zone), end: instantAt(midnight + DAY_MS, zone) }
}

/** The first instant of the calendar day after the one on which this instant lies. */
export const endOfDay = (instant: Temporal.Instant, zone: Zone): Temporal.Instant =>
  instantAt((Math.floor(wallClockAt(instant, zone) / DAY_MS) + 1) * DAY_MS, zone)

/** True when the interval is made of whole calendar days of the zone. */
export function isAllDay({ start, end }: Interval, zone: Zone): boolean {
  return [start, end].every((instant) => dayInterval(dayOf(instant, zone), zone).start.equals(instant))
}

/** Every calendar day of the zone that the interval touches, in order; a day the zone skipped is none. */
export function daysTouched({ start, end }: Interval, zone: Zone): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = []
  for (let midnight = start; isBefore(midnight, end); ) {
    const day = dayOf(midnight, zone)
    days.push(day)
    midnight = endOfDay(midnight, zone)
  }
  return days
}
