import { type OpeningHours, WEEKDAYS } from '#domain/time/opening-hours.ts'
import { writeTime } from '../ui/time-text.ts'

export type OpeningLine = { readonly days: string; readonly hours: string }

/** Opening hours as they stand on a door: days that follow each other with the same hours share a line. */
export function openingLines(
  hours: OpeningHours,
  locale: string,
  firstDayOfWeek: number,
  closed: string,
): OpeningLine[] {
  const order = Array.from({ length: 7 }, (_, index) => (firstDayOfWeek - 1 + index) % 7)
  const lines: { first: number; last: number; hours: string }[] = []
  for (const day of order) {
    const written = hoursOf(hours, day, locale) || closed
    const line = lines.at(-1)
    if (line?.hours === written) line.last = day
    else lines.push({ first: day, last: day, hours: written })
  }
  return lines.map(({ first, last, hours: written }) => ({ days: daysText(first, last, locale), hours: written }))
}

const hoursOf = (hours: OpeningHours, day: number, locale: string): string =>
  hours[WEEKDAYS[day] ?? 'monday']
    .map(({ start, end }) => `${writeTime(minutes(start), locale)} – ${writeTime(minutes(end), locale)}`)
    .join(', ')

function daysText(first: number, last: number, locale: string): string {
  // 5 January 1970 is a Monday.
  const name = (day: number) =>
    new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(1970, 0, 5 + day))
  return first === last ? name(first) : `${name(first)} – ${name(last)}`
}

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
