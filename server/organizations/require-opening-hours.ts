import { isOpeningHours, type OpeningHours } from '#domain/time/opening-hours.ts'
import { invalidField } from '../http/problem.ts'

/** A schema sees the form of each time, and not that the hours of a day follow each other. */
export function requireOpeningHours(hours: OpeningHours | null | undefined, field: string): void {
  if (hours && !isOpeningHours(hours))
    throw invalidField(
      field,
      'opening_hours',
      'Hours of a day must follow each other: each start before its end, none overlapping another.',
      [
        { start: '08:00', end: '12:00' },
        { start: '13:00', end: '24:00' },
      ],
    )
}
