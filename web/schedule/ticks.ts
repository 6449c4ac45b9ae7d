import { Temporal } from 'temporal-polyfill'
import { type Axis, type Millis, type Stretch, xOf } from './axis.ts'

/** A full hour on the wall clock of the axis. */
export interface Tick {
  readonly instant: Millis
  readonly x: number
  readonly hour: number
  /** The clocks were put back over this hour: it happens twice, and only its offset tells which one this is. */
  readonly repeated: boolean
}

const HOUR = 3_600_000

export const ticksOf = (axis: Axis, everyHours = 1): Tick[] =>
  axis.stretches.flatMap((stretch) => ticksIn(axis, stretch, everyHours))

function ticksIn(axis: Axis, stretch: Stretch, everyHours: number): Tick[] {
  const hours = fullHours(stretch, axis.zone)
  return hours
    .filter(({ hour }) => hour % everyHours === 0)
    .map(({ instant, hour }) => ({
      instant,
      x: xOf(axis, instant),
      hour,
      repeated: hours.filter((other) => other.hour === hour).length > 1,
    }))
}

/**
 * Walks from one full hour to the next, stopping at each change of the clocks: after a change by half an hour
 * (Australia/Lord_Howe) the next full hour is not sixty minutes away.
 */
function fullHours({ start, end }: Stretch, zone: string): { instant: Millis; hour: number }[] {
  const found: { instant: Millis; hour: number }[] = []
  let change = nextChange(start, zone)
  for (let at = start; at < end; ) {
    const wall = wallClock(at, zone)
    const pastHour = (wall.minute * 60 + wall.second) * 1000 + wall.millisecond
    if (pastHour === 0) found.push({ instant: at, hour: wall.hour })
    if (at >= change) change = nextChange(at, zone)
    at = Math.min(at + HOUR - pastHour, change)
  }
  return found
}

const wallClock = (at: Millis, zone: string) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)

const nextChange = (at: Millis, zone: string) =>
  wallClock(at, zone).getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY
