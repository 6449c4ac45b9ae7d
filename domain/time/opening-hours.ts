import { contains, earlier, type Interval, later, union } from './interval.ts'
import { DAY_MS, instantAt, wallClockAt, type Zone } from './zone.ts'

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

/** What of `window` is open, joined where one day runs into the next. */
export function openIntervals(hours: OpeningHours | null, zone: Zone, window: Interval): Interval[] {
  if (!hours) return union([window])
  const open: Interval[] = []
  const lastDay = Math.floor(wallClockAt(window.end, zone) / DAY_MS)
  for (let day = Math.floor(wallClockAt(window.start, zone) / DAY_MS); day <= lastDay; day++) {
    for (const { start, end } of hours[weekdayOf(day)]) {
      open.push({
        start: later(instantAt(day * DAY_MS + millisecondsOf(start), zone), window.start),
        end: earlier(instantAt(day * DAY_MS + millisecondsOf(end), zone), window.end),
      })
    }
  }
  // What the clocks skip has no length by now, and what lies outside of the window a negative one: union drops both.
  return union(open)
}

/** Of the days since 1970-01-01, which was a Thursday. */
function weekdayOf(day: number): Weekday {
  return WEEKDAYS[(((day + 3) % 7) + 7) % 7] ?? 'monday'
}

/** Since midnight, of `HH:MM`. */
const millisecondsOf = (time: string) => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000

/** True when the room is open during the whole interval, without a pause in between. */
export function isOpenDuring(hours: OpeningHours | null, zone: Zone, interval: Interval): boolean {
  return hours === null || openIntervals(hours, zone, interval).some((open) => contains(open, interval))
}
