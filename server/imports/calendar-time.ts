import { addMinutes, type Interval, isAfter } from '#domain/time/interval.ts'
import { DAY_MS, instantAt, type WallClock, type Zone } from '#domain/time/zone.ts'
import { type Component, type Property, propertyOf, readWallClock } from './calendar-text.ts'
import { type Clock, clockOf } from './calendar-zone.ts'

export type TimeRead =
  | { readonly time: Interval }
  | { readonly wrong: 'unreadable_time' | 'unknown_zone'; readonly text: string }

interface Moment {
  readonly wallClock: WallClock
  readonly clock: Clock
  readonly wholeDay: boolean
}

/**
 * When an event is. Whole days, and times that name no zone, are read by the clock of the room, which is the truth for
 * what a day is (rule 2); an event without an end is a whole day or no time at all (RFC 5545, 3.6.1).
 */
export function readTime(event: Component, definitions: ReadonlyMap<string, Component>, zone: Zone): TimeRead {
  const start = readMoment(propertyOf(event, 'DTSTART'), definitions, zone)
  if ('wrong' in start) return start
  const from = start.clock(start.wallClock)
  const said = propertyOf(event, 'DTEND')
  if (said) {
    const end = readMoment(said, definitions, zone)
    if ('wrong' in end) return end
    const until = end.clock(end.wallClock)
    // Some programs write the day itself as its end, and mean all of it.
    if (!start.wholeDay || isAfter(until, from)) return { time: { start: from, end: until } }
  }
  const duration = propertyOf(event, 'DURATION')
  const lasting = duration && !said ? readDuration(duration.value) : { days: start.wholeDay ? 1 : 0, minutes: 0 }
  if (!lasting) return { wrong: 'unreadable_time', text: duration?.value ?? '' }
  // Days are those of the calendar and keep the time of day; hours and minutes are elapsed ones (RFC 5545, 3.3.6).
  const end = addMinutes(start.clock(start.wallClock + lasting.days * DAY_MS), lasting.minutes)
  return { time: { start: from, end } }
}

function readMoment(
  property: Property | undefined,
  definitions: ReadonlyMap<string, Component>,
  zone: Zone,
): Moment | Extract<TimeRead, { wrong: unknown }> {
  const text = property?.value.trim() ?? ''
  const wallClock = readWallClock(text)
  if (!property || wallClock === undefined) return { wrong: 'unreadable_time', text }
  const wholeDay = !text.includes('T')
  const tzid = property.parameters.TZID
  if (wholeDay || !(text.endsWith('Z') || tzid)) return { wallClock, wholeDay, clock: (time) => instantAt(time, zone) }
  const clock = text.endsWith('Z') || !tzid ? (time: WallClock) => instantAt(time, 'UTC') : clockOf(tzid, definitions)
  return clock ? { wallClock, wholeDay, clock } : { wrong: 'unknown_zone', text: tzid ?? '' }
}

/** `P1W`, `P1DT2H30M`: nothing for what is no duration, or a negative one. */
function readDuration(text: string): { days: number; minutes: number } | undefined {
  const read = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?$/.exec(
    text.trim(),
  )
  if (!read) return
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = read.slice(1).map((part) => Number(part ?? 0))
  return { days: weeks * 7 + days, minutes: hours * 60 + minutes + seconds / 60 }
}
