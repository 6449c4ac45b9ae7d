import { Temporal } from 'temporal-polyfill'
import type { Zone } from './zone.ts'

const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/

/** True for the name of a zone the time zone database knows; an offset such as `+02:00` knows no summer. */
export function isZone(text: string): text is Zone {
  if (!NAME.test(text)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text)
    return true
  } catch {
    return false
  }
}
