import { Temporal } from 'temporal-polyfill'
import { dayInterval, daysTouched, type Zone } from './day.ts'
import { contains, type Interval, isBefore, union } from './interval.ts'

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** Wall-clock times of the room's zone, `HH:MM`; `24:00` is the end of the day. `start` is before `end`. */
export interface DayHours {
  readonly start: string
  readonly end: string
}

/** When a room is open, by weekday of its own zone (rule 2). `null` stands for always. */
export type OpeningHours = Readonly<Record<Weekday, readonly DayHours[]>>

const WALL_CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

/** True for hours that can be kept: known form, each start before its end, in order and without overlap. */
export function isOpeningHours(hours: OpeningHours): boolean {
  return WEEKDAYS.every((day) =>
    hours[day].every(
      ({ start, end }, index) =>
        WALL_CLOCK.test(start) &&
        (end === '24:00' || WALL_CLOCK.test(end)) &&
        start < end &&
        (hours[day][index - 1]?.end ?? '00:00') <= start,
    ),
  )
}

function atWallClock(date: Temporal.PlainDate, time: string, zone: Zone): Temporal.Instant {
  if (time === '24:00') return dayInterval(date, zone).end
  return date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant()
}

/** The open stretches of every calendar day that `window` touches, joined where one day runs into the next. */
export function openIntervals(hours: OpeningHours | null, zone: Zone, window: Interval): Interval[] {
  if (!hours) return [window]
  const open = daysTouched(window, zone).flatMap((date) => {
    const weekday = WEEKDAYS[date.dayOfWeek - 1]
    return weekday
      ? hours[weekday].map(({ start, end }) => ({
          start: atWallClock(date, start, zone),
          end: atWallClock(date, end, zone),
        }))
      : []
  })
  // A spring gap can swallow a whole opening: it then has no length and is no opening.
  return union(open.filter(({ start, end }) => isBefore(start, end)))
}

/** True when the room is open during the whole interval, without a pause in between. */
export function isOpenDuring(hours: OpeningHours | null, zone: Zone, interval: Interval): boolean {
  return hours === null || openIntervals(hours, zone, interval).some((open) => contains(open, interval))
}
