import { Temporal } from 'temporal-polyfill'
import type { Zone } from './zone.ts'

const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/

/**
 * True for the name of a zone as the time zone database writes it: one zone has one spelling wherever it is kept and
 * compared. An offset such as `+02:00` knows no summer.
 */
export function isZone(text: string): text is Zone {
  if (!NAME.test(text)) return false
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId === text
  } catch {
    return false
  }
}
