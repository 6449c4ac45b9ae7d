import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { Room } from '../rooms/room.ts'
import type { Interval } from '../time/interval.ts'
import type { DayHours, OpeningHours } from '../time/opening-hours.ts'
import { givenRoom } from './given.ts'

/** A whole zone off UTC by quarters and halves, both hemispheres, a skipped day and a gap at midnight. */
export const ZONES = [
  'UTC',
  'Europe/Paris',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Sao_Paulo',
] as const

export const anyZone = fc.constantFrom(...ZONES)

export const anyInstant = (from: string, days: number, stepMinutes = 5) =>
  fc
    .integer({ min: 0, max: (days * 1440) / stepMinutes })
    .map((step) => Temporal.Instant.from(from).add({ minutes: step * stepMinutes }))

/** Some minutes to a day and a half long, around a change of clocks in Paris. */
export const anyInterval = (from = '2026-10-24T00:00Z', days = 3, longestMinutes = 2160): fc.Arbitrary<Interval> =>
  fc
    .tuple(anyInstant(from, days), fc.integer({ min: 1, max: longestMinutes / 5 }))
    .map(([start, length]) => ({ start, end: start.add({ minutes: 5 * length }) }))

const clock = (quarter: number) =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`

/** No, one or two openings a day, also up to 24:00 and touching each other. */
const anyDayHours: fc.Arbitrary<DayHours[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 0, maxLength: 4 })
  .map((quarters) => {
    const [a, b, c, d] = quarters.sort((one, other) => one - other).map(clock)
    if (a === undefined || b === undefined) return []
    const first = { start: a, end: b }
    return c === undefined || d === undefined ? [first] : [first, { start: c, end: d }]
  })

export const anyOpeningHours: fc.Arbitrary<OpeningHours> = fc.record({
  monday: anyDayHours,
  tuesday: anyDayHours,
  wednesday: anyDayHours,
  thursday: anyDayHours,
  friday: anyDayHours,
  saturday: anyDayHours,
  sunday: anyDayHours,
})

export const anyRoom: fc.Arbitrary<Room> = fc
  .record({
    zone: anyZone,
    capacity: fc.integer({ min: 1, max: 20 }),
    active: fc.boolean(),
    bookable: fc.boolean(),
    policy: fc.record({
      maxDurationMinutes: fc.integer({ min: 30, max: 1500 }),
      horizonDays: fc.integer({ min: 1, max: 10 }),
      openingHours: fc.option(anyOpeningHours),
      capacityRule: fc.constantFrom('ignore', 'warn', 'refuse'),
    }),
  })
  .map(givenRoom)

/** A room that anybody who may book can have at any time that is open and not too long. */
export const anyWelcomingRoom = anyRoom.map((room): Room => ({ ...room, active: true, bookable: true }))
