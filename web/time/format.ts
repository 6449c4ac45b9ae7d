import { Temporal } from 'temporal-polyfill'

/**
 * Every date and time that people read is written here: by Intl, in their locale, in a zone that the caller names.
 * Instants are the API's text (RFC 3339, UTC) or a Temporal.Instant; days are Temporal.PlainDate.
 */
export type Moment = string | Temporal.Instant

const milliseconds = (moment: Moment): number =>
  typeof moment === 'string' ? Temporal.Instant.from(moment).epochMilliseconds : moment.epochMilliseconds

const cache = new Map<string, Intl.DateTimeFormat>()

/** Making a DateTimeFormat costs about 100 times what using it does, and a schedule writes thousands of times. */
function formatter(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${zone}|${JSON.stringify(options)}`
  const known = cache.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
  cache.set(key, made)
  return made
}

/** "9:30 AM" but "09:30": a 24-hour clock is read in two digits, which `hour: 'numeric'` does not see to by itself. */
function clock(locale: string): Intl.DateTimeFormatOptions {
  const { hourCycle } = formatter(locale, 'UTC', { hour: 'numeric' }).resolvedOptions()
  return { hour: hourCycle === 'h23' || hourCycle === 'h24' ? '2-digit' : 'numeric', minute: '2-digit' }
}

const weekdayAndDate: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' }
const fullDate: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }

/** "9:30 AM" */
export const formatTime = (moment: Moment, zone: string, locale: string): string =>
  formatter(locale, zone, clock(locale)).format(milliseconds(moment))

/** "9:30 – 10:00 AM" */
export function formatTimeRange(start: Moment, end: Moment, zone: string, locale: string): string {
  const lastDay = dayOf(end, zone)
  // Midnight ends the day before it; written with dates it would look like two days.
  if (isMidnight(end, zone) && lastDay.subtract({ days: 1 }).equals(dayOf(start, zone))) {
    const write = formatter(locale, zone, clock(locale))
    return write.format(milliseconds(start)) + rangeSeparator(write) + write.format(milliseconds(end))
  }
  return formatter(locale, zone, clock(locale)).formatRange(milliseconds(start), milliseconds(end))
}

/** What the locale writes between the ends of a range: " – " or "–". */
export const rangeSeparator = (write: Intl.DateTimeFormat): string =>
  write.formatRangeToParts(0, 3_600_000).find(({ source, value }) => source === 'shared' && /\p{Pd}/u.test(value))
    ?.value ?? ' – '

/** "Mon, Nov 23" and with the year when it is not the year of `today`. */
export function formatDay(
  day: Temporal.PlainDate,
  locale: string,
  style: 'short' | 'long' = 'short',
  today?: Temporal.PlainDate,
): string {
  const options =
    style === 'long'
      ? fullDate
      : today && today.year !== day.year
        ? { ...weekdayAndDate, year: 'numeric' as const }
        : weekdayAndDate
  return formatter(locale, 'UTC', options).format(noonOf(day))
}

/** A day belongs to no zone: it is written as it reads in UTC at its UTC noon. */
const noonOf = (day: Temporal.PlainDate): number => Date.UTC(day.year, day.month - 1, day.day, 12)

/** "23 – 29 November 2026": the days of a week, as short as the locale can say them. */
export const formatDays = (first: Temporal.PlainDate, last: Temporal.PlainDate, locale: string): string =>
  formatter(locale, 'UTC', { day: 'numeric', month: 'long', year: 'numeric' }).formatRange(noonOf(first), noonOf(last))

/** "November 2026" */
export const formatMonth = (day: Temporal.PlainDate, locale: string): string => {
  const text = formatter(locale, 'UTC', { month: 'long', year: 'numeric' }).format(noonOf(day))
  // It is a heading: "Novembre 2026".
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}

/** "Monday" for 1, "Sunday" for 7 (ISO 8601). */
export const formatWeekday = (weekday: number, locale: string): string =>
  // 5 January 1970 was a Monday.
  formatter(locale, 'UTC', { weekday: 'long' }).format(Date.UTC(1970, 0, 4 + weekday, 12))

/** "today", "tomorrow", "yesterday" in the locale's words with a capital; undefined for other days. */
export function formatNearDay(day: Temporal.PlainDate, today: Temporal.PlainDate, locale: string): string | undefined {
  const days = today.until(day, { largestUnit: 'days' }).days
  if (Math.abs(days) > 1) return undefined
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1)
}

/** "Mon, Nov 23, 9:30 – 10:00 AM"; over several days both days are written. */
export function formatSpan(start: Moment, end: Moment, zone: string, locale: string): string {
  const first = dayOf(start, zone)
  const last = dayBefore(end, zone)
  if (first.equals(last)) return `${formatDay(first, locale)}, ${formatTimeRange(start, end, zone, locale)}`
  return formatter(locale, zone, { ...weekdayAndDate, ...clock(locale) }).formatRange(
    milliseconds(start),
    milliseconds(end),
  )
}

/** "Mon, Nov 23" or "Mon, Nov 23 – Tue, Nov 24": the days that whole days are. */
export const formatWholeDays = (start: Moment, end: Moment, zone: string, locale: string): string =>
  formatter(locale, 'UTC', weekdayAndDate).formatRange(noonOf(dayOf(start, zone)), noonOf(dayBefore(end, zone)))

/** "Monday, November 23, 2026, 9:30 – 10:00 AM": to be read elsewhere and later, so with the year. */
export function formatFullSpan(start: Moment, end: Moment, zone: string, locale: string): string {
  const first = dayOf(start, zone)
  if (first.equals(dayBefore(end, zone)))
    return `${formatDay(first, locale, 'long')}, ${formatTimeRange(start, end, zone, locale)}`
  return formatter(locale, zone, { ...fullDate, ...clock(locale) }).formatRange(milliseconds(start), milliseconds(end))
}

/** "Monday, November 23, 2026" of one whole day, and the days of several. */
export function formatFullDays(start: Moment, end: Moment, zone: string, locale: string): string {
  const [first, last] = [dayOf(start, zone), dayBefore(end, zone)]
  return first.equals(last) ? formatDay(first, locale, 'long') : formatDays(first, last, locale)
}

/** Whole local days, as a person says "all day": midnight to midnight, be they 23, 24 or 25 hours long. */
export const isWholeDays = (start: Moment, end: Moment, zone: string): boolean =>
  milliseconds(start) < milliseconds(end) && isMidnight(start, zone) && isMidnight(end, zone)

export const isWholeDay = (start: Moment, end: Moment, zone: string): boolean =>
  isWholeDays(start, end, zone) && dayOf(start, zone).equals(dayBefore(end, zone))

/** "1 hr 30 min"; elapsed time, so it is right across a change of the clocks. */
export function formatDuration(minutes: number, locale: string, width: 'short' | 'long' = 'short'): string {
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: width }).format(value)
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return unit(rest, 'minute')
  return rest === 0 ? unit(hours, 'hour') : `${unit(hours, 'hour')} ${unit(rest, 'minute')}`
}

export const minutesBetween = (start: Moment, end: Moment): number =>
  Math.round((milliseconds(end) - milliseconds(start)) / 60_000)

/** "Paris" of "Europe/Paris": how people call a zone. The name of a place, the same in each language. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** "GMT+1" at that moment, or "UTC". */
export function formatOffset(zone: string, at: Moment, locale: string): string {
  const parts = formatter(locale, zone, { timeZoneName: 'shortOffset' }).formatToParts(milliseconds(at))
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone
}

/** "Central European Time" */
export function formatZoneName(zone: string, at: Moment, locale: string): string {
  const parts = formatter(locale, zone, { timeZoneName: 'longGeneric' }).formatToParts(milliseconds(at))
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone
}

export const dayOf = (moment: Moment, zone: string): Temporal.PlainDate =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate()

/** The day that a moment ends: midnight belongs to the day before it. */
const dayBefore = (moment: Moment, zone: string): Temporal.PlainDate =>
  isMidnight(moment, zone) ? dayOf(moment, zone).subtract({ days: 1 }) : dayOf(moment, zone)

function isMidnight(moment: Moment, zone: string): boolean {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO(zone)
  return local.equals(local.startOfDay())
}
