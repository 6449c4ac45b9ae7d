import { Temporal } from 'temporal-polyfill'

/** Reads RFC 3339 that a schema has checked. Bookings are kept to the millisecond, like every clock that shows them. */
export const readInstant = (text: string) =>
  Temporal.Instant.fromEpochMilliseconds(Temporal.Instant.from(text).epochMilliseconds)

/** RFC 3339 as the API and the database read it. By hand, because Temporal takes 20 µs, and one answer writes hundreds. */
export const writeInstant = ({ epochMilliseconds }: Temporal.Instant) =>
  new Date(epochMilliseconds).toISOString().replace(/\.?0+Z$/, 'Z')

const RFC_3339 = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/i

/** What can be written in four digits, with room on both sides for the days that are reckoned from it. */
const isNearYear = (year: number) => year >= 1000 && year < 9000

/** True for an instant of RFC 3339 that can be read, reckoned with and kept. */
export const isInstant = (text: string) =>
  RFC_3339.test(text) && isReadable(() => readInstant(text).toZonedDateTimeISO('UTC').year)

/** True for a date of RFC 3339 that can be read, reckoned with and kept. */
export const isDate = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && isReadable(() => Temporal.PlainDate.from(text, { overflow: 'reject' }).year)

function isReadable(yearOf: () => number): boolean {
  try {
    return isNearYear(yearOf())
  } catch {
    return false
  }
}
