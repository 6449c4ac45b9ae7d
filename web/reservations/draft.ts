import { Temporal } from 'temporal-polyfill'

/**
 * When, as a form holds it: days and minutes of the wall clock in the room's zone, never instants, so that what is typed
 * stays what is seen. `endMinute` may be 1440, the end of the day.
 */
export type When = {
  readonly startDay: string
  readonly startMinute: number
  readonly endDay: string
  readonly endMinute: number
  readonly allDay: boolean
}

type Instants = { readonly start: string; readonly end: string }

export function whenOf({ start, end }: Instants, zone: string): When {
  const from = Temporal.Instant.from(start).toZonedDateTimeISO(zone)
  const to = Temporal.Instant.from(end).toZonedDateTimeISO(zone)
  const midnightEnd = to.equals(to.startOfDay()) && Temporal.ZonedDateTime.compare(to, from) > 0
  const endDay = midnightEnd ? to.toPlainDate().subtract({ days: 1 }) : to.toPlainDate()
  return {
    startDay: from.toPlainDate().toString(),
    startMinute: minuteOf(from),
    endDay: endDay.toString(),
    endMinute: midnightEnd ? 1440 : minuteOf(to),
    allDay: midnightEnd && from.equals(from.startOfDay()),
  }
}

/** A time that the clocks skip moves forward by the gap; one that comes twice is the first (rule 3). */
export function instantsOf(when: When, zone: string): Instants {
  if (when.allDay) return { start: startOf(when.startDay, zone), end: startOf(dayAfter(when.endDay), zone) }
  return { start: at(when.startDay, when.startMinute, zone), end: at(when.endDay, when.endMinute, zone) }
}

/** Moves the whole: who moves the start of an hour means an hour. */
export function withStart(when: When, startDay: string, startMinute: number): When {
  const length = wallMinutes(when)
  const end = wall(startDay, startMinute).add({ minutes: length })
  return { ...when, startDay, startMinute, ...endAt(end, startDay) }
}

/** An end before the start on the clock is one of the next day; otherwise the day the start is on, or the one already chosen. */
export function withEnd(when: When, endMinute: number): When {
  const sameDay = when.endDay === when.startDay || isNextDayOf(when)
  if (!sameDay) return { ...when, endMinute }
  const endDay = endMinute > when.startMinute ? when.startDay : dayAfter(when.startDay)
  return { ...when, endMinute, endDay }
}

export const withEndDay = (when: When, endDay: string): When => ({
  ...when,
  endDay: endDay < when.startDay ? when.startDay : endDay,
})

export function withAllDay(when: When, allDay: boolean): When {
  if (allDay) return { ...when, allDay, startMinute: 0, endMinute: 1440 }
  // Back from the whole day: an hour in the morning of it is nearer to any wish than midnight.
  return { ...when, allDay, startMinute: 540, endDay: when.startDay, endMinute: 600 }
}

const isNextDayOf = (when: When): boolean => when.endDay === dayAfter(when.startDay)

const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString()

const wall = (day: string, minute: number): Temporal.PlainDateTime =>
  Temporal.PlainDate.from(day).toPlainDateTime().add({ minutes: minute })

const wallMinutes = (when: When): number =>
  wall(when.startDay, when.startMinute).until(wall(when.endDay, when.endMinute), { largestUnit: 'minutes' }).minutes

function endAt(end: Temporal.PlainDateTime, startDay: string): Pick<When, 'endDay' | 'endMinute'> {
  const day = end.toPlainDate()
  const minute = end.hour * 60 + end.minute
  if (minute === 0 && day.toString() !== startDay)
    return { endDay: day.subtract({ days: 1 }).toString(), endMinute: 1440 }
  return { endDay: day.toString(), endMinute: minute }
}

const minuteOf = (moment: Temporal.ZonedDateTime): number => moment.hour * 60 + moment.minute

const startOf = (day: string, zone: string): string =>
  Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString()

const at = (day: string, minute: number, zone: string): string =>
  minute === 1440 ? startOf(dayAfter(day), zone) : wall(day, minute).toZonedDateTime(zone).toInstant().toString()
