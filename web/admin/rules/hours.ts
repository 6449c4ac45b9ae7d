import { type DayHours, isOpeningHours, type OpeningHours, WEEKDAYS, type Weekday } from '#domain/time/opening-hours.ts'

const workday: readonly DayHours[] = [{ start: '08:00', end: '18:00' }]

/** What many begin with; a week that is closed all over would be a strange one to edit. */
export const usualHours: OpeningHours = {
  monday: workday,
  tuesday: workday,
  wednesday: workday,
  thursday: workday,
  friday: workday,
  saturday: [],
  sunday: [],
}

const wholeDay: readonly DayHours[] = [{ start: '00:00', end: '24:00' }]

/** For a room that never closes where the others do. */
export const allDay: OpeningHours = {
  monday: wholeDay,
  tuesday: wholeDay,
  wednesday: wholeDay,
  thursday: wholeDay,
  friday: wholeDay,
  saturday: wholeDay,
  sunday: wholeDay,
}

export const isAlwaysOpen = (hours: OpeningHours | null): boolean =>
  hours === null || WEEKDAYS.every((day) => hours[day].length === 1 && spansTheDay(hours[day][0]))

const spansTheDay = (stretch: DayHours | undefined): boolean => stretch?.start === '00:00' && stretch.end === '24:00'

/** Of a time on the wall, "08:30". */
export const minutesOf = (wallClock: string): number => Number(wallClock.slice(0, 2)) * 60 + Number(wallClock.slice(3))

export const wallClockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** A further stretch of the day after those there are, or `undefined` when the day is full. */
export function nextStretch(day: readonly DayHours[]): DayHours | undefined {
  const last = day.at(-1)
  if (!last) return workday[0]
  const free = minutesOf(last.end)
  if (free >= 1440) return undefined
  // A pause of an hour, unless the day is too short for one.
  const start = free + 60 < 1440 ? free + 60 : free
  return { start: wallClockOf(start), end: wallClockOf(Math.min(start + 240, 1440)) }
}

export const withDay = (hours: OpeningHours, day: Weekday, stretches: readonly DayHours[]): OpeningHours => ({
  ...hours,
  [day]: stretches,
})

/** The hours of one day on others too. */
export const copied = (hours: OpeningHours, from: Weekday, to: readonly Weekday[]): OpeningHours =>
  to.reduce((copy, day) => withDay(copy, day, hours[from]), hours)

/** Days whose hours cannot be kept: an end before its start, or stretches that overlap. */
export function faultyDays(hours: OpeningHours): Weekday[] {
  const closed = Object.fromEntries(WEEKDAYS.map((day) => [day, []])) as unknown as OpeningHours
  return WEEKDAYS.filter((day) => !isOpeningHours(withDay(closed, day, hours[day])))
}

/** Weekdays in the order of a week that begins on `first` (1 is Monday). */
export const weekFrom = (first: number): Weekday[] =>
  WEEKDAYS.map((_, index) => WEEKDAYS[(first - 1 + index) % 7] ?? 'monday')
