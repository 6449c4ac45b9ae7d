import { Temporal } from 'temporal-polyfill'

/** Reads RFC 3339 that a schema has checked. Bookings are kept to the millisecond, like every clock that shows them. */
export const readInstant = (text: string) =>
  Temporal.Instant.fromEpochMilliseconds(Temporal.Instant.from(text).epochMilliseconds)
