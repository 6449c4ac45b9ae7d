import type { Temporal } from 'temporal-polyfill'
import { dayInterval } from '#domain/time/day.ts'
import { openIntervals } from '#domain/time/opening-hours.ts'
import type { Lane, Span } from '../block.ts'
import type { ScheduleRoom } from '../rows.ts'

/** How full a day of a room is. */
export interface Fullness {
  /** Of the time in which it is open, from 0 to 1; `null` on a day on which it does not open. */
  readonly share: number | null
  /** Reservations that touch the day. */
  readonly count: number
}

/** What a day of a room that never closes is measured by: its nights would make every day look empty. */
const USUAL_HOURS = { start: '08:00', end: '18:00' } as const

const usual = [USUAL_HOURS]
const USUAL_WEEK = {
  monday: usual,
  tuesday: usual,
  wednesday: usual,
  thursday: usual,
  friday: usual,
  saturday: usual,
  sunday: usual,
}

type Days = { readonly day: Span; readonly open: readonly Span[] }[]
type RoomHours = Pick<ScheduleRoom, 'openingHours' | 'zone'>

/** The days of a room on its own clock (rule 2), each with when it is open. Rooms with the same hours share them. */
export function daysOpen(dates: readonly Temporal.PlainDate[]): (room: RoomHours) => Days {
  const known = new Map<string, Days>()
  return ({ openingHours, zone }) => {
    const key = `${zone} ${JSON.stringify(openingHours)}`
    const made =
      known.get(key) ??
      dates.map((date) => {
        const day = dayInterval(date, zone)
        return { day: spanOf(day), open: openIntervals(openingHours ?? USUAL_WEEK, zone, day).map(spanOf) }
      })
    known.set(key, made)
    return made
  }
}

export function fullnessOf(lane: Lane, days: Days): Fullness[] {
  return days.map(({ day, open }) => {
    const held = lane.filter((block) => commonTo(block, day) > 0)
    const openFor = open.reduce((sum, span) => sum + span.end - span.start, 0)
    const heldFor = open.reduce((sum, span) => sum + held.reduce((of, block) => of + commonTo(block, span), 0), 0)
    return { share: openFor === 0 ? null : Math.min(1, heldFor / openFor), count: held.length }
  })
}

const commonTo = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

const spanOf = ({ start, end }: { start: Temporal.Instant; end: Temporal.Instant }): Span => ({
  start: start.epochMilliseconds,
  end: end.epochMilliseconds,
})
