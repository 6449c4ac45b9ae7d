import { Temporal } from 'temporal-polyfill'
import { dayInterval } from '#domain/time/day.ts'
import { openIntervals } from '#domain/time/opening-hours.ts'
import { DAY_MS, type WallClock, wallClockAt } from '#domain/time/zone.ts'
import type { HoursShown, Millis } from './axis.ts'
import type { Span } from './block.ts'
import type { ScheduleRoom } from './rows.ts'

const HOUR_MS = 3_600_000
const USUAL: HoursShown = { from: 8, to: 18 }
const NONE: HoursShown = { from: 24, to: 0 }

/**
 * The hours of the axis's clock that several days are cut to, so that their nights do not push them apart: the usual
 * ones where a room lives by this clock, those in which a room is open, and those in which one is held. What is held
 * is never cut away.
 */
export function hoursShown(
  rooms: readonly Pick<ScheduleRoom, 'openingHours' | 'zone'>[],
  held: Iterable<Span>,
  dates: readonly Temporal.PlainDate[],
  zone: string,
): HoursShown {
  let from = 24
  let to = 0
  const widen = (hours: HoursShown) => {
    from = Math.min(from, hours.from)
    to = Math.max(to, hours.to)
  }
  if (rooms.some((room) => room.zone === zone)) widen(USUAL)
  const wallClock = wallClockOf(zone)
  const seen = new Set<string>()
  for (const room of rooms) {
    const key = `${room.zone} ${JSON.stringify(room.openingHours)}`
    // A room that never closes is not drawn around the clock for it.
    if (seen.has(key) || !room.openingHours) continue
    seen.add(key)
    for (const date of dates) {
      const day = dayInterval(date, zone)
      for (const { start, end } of openIntervals(room.openingHours, room.zone, day))
        widen(hoursOf({ start: start.epochMilliseconds, end: end.epochMilliseconds }, wallClock) ?? NONE)
    }
  }
  for (const span of held) widen(hoursOf(span, wallClock) ?? NONE)
  return from < to ? { from, to } : USUAL
}

/** Thousands of reservations begin and end at a few hundred moments: the clock is read once for each. */
function wallClockOf(zone: string): (at: Millis) => WallClock {
  const read = new Map<Millis, WallClock>()
  return (at) => {
    const known = read.get(at)
    if (known !== undefined) return known
    const wall = wallClockAt(Temporal.Instant.fromEpochMilliseconds(at), zone)
    read.set(at, wall)
    return wall
  }
}

/** From the full hour before to the full hour after; `undefined` over several days, where the edges show it anyway. */
function hoursOf({ start, end }: Span, wallClock: (at: Millis) => WallClock): HoursShown | undefined {
  const first = wallClock(start)
  const last = wallClock(end)
  const day = Math.floor(first / DAY_MS)
  if (Math.floor((last - 1) / DAY_MS) !== day) return undefined
  const from = Math.floor((first - day * DAY_MS) / HOUR_MS)
  const to = Math.ceil((last - day * DAY_MS) / HOUR_MS)
  return from === 0 && to === 24 ? undefined : { from, to }
}
