import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyInstant, anyInterval, anyRoom } from '../testing/arbitrary.ts'
import {
  at,
  between,
  givenActor,
  givenHeld,
  givenHours,
  givenRequest,
  givenRoom,
  OTHER_ROOM_ID,
  ROOM_ID,
} from '../testing/given.ts'
import { isAllDay } from '../time/day.ts'
import { contains, isAfter, isBefore, minutesOf, overlaps } from '../time/interval.ts'
import { isOpenDuring } from '../time/opening-hours.ts'
import { type Circumstances, decideReservation } from './decide-reservation.ts'
import type { Refusal } from './refusal.ts'
import type { BookingRequest } from './reservation.ts'

const PARIS = 'Europe/Paris'
const NOW = at('2026-11-23 08:00')
const ten = between('2026-11-23 10:00', '11:00')

const circumstances = (said: Partial<Circumstances> = {}): Circumstances => ({
  actor: givenActor(),
  room: givenRoom(),
  now: NOW,
  held: [],
  ...said,
})

function refusalOf(request: BookingRequest, said: Partial<Circumstances> = {}): Refusal | undefined {
  const decision = decideReservation(request, circumstances(said))
  return decision.outcome === 'refused' ? decision.refusal : undefined
}

test('a free room at a time that is open is booked at once, and held for exactly that time', () => {
  expect(decideReservation(givenRequest(ten), circumstances())).toEqual({
    outcome: 'booked',
    status: 'confirmed',
    blocked: ten,
    warnings: [],
  })
})

describe('rule 1: half-open', () => {
  test('a reservation may start the minute another ends, and end the minute another starts', () => {
    const held = [givenHeld(between('2026-11-23 09:00', '10:00')), givenHeld(between('2026-11-23 11:00', '12:00'))]
    expect(refusalOf(givenRequest(ten), { held })).toBeUndefined()
  })

  test('rule 8: a time that is taken names everything in the way, and nothing else', () => {
    const before = givenHeld(between('2026-11-23 09:30', '10:01'), 'before')
    const during = givenHeld(between('2026-11-23 10:15', '10:30'), 'during')
    const after = givenHeld(between('2026-11-23 11:00', '12:00'), 'after')
    expect(refusalOf(givenRequest(ten), { held: [before, during, after] })).toEqual({
      code: 'taken',
      by: [before, during],
    })
  })
})

describe('the past', () => {
  test('a booking may start as late as a form takes to fill in', () => {
    expect(refusalOf(givenRequest({ start: at('2026-11-23 07:55'), end: at('2026-11-23 09:00') }))).toBeUndefined()
  })

  test('and no earlier: now is the nearest', () => {
    expect(refusalOf(givenRequest({ start: at('2026-11-23 07:54'), end: at('2026-11-23 09:00') }))).toEqual({
      code: 'in_the_past',
      earliest: NOW,
    })
  })

  test.each([0, -30])('an end %d minutes after the start is none', (minutes) => {
    expect(refusalOf(givenRequest({ start: ten.start, end: ten.start.add({ minutes }) }))).toEqual({
      code: 'end_not_after_start',
    })
  })
})

describe('how long', () => {
  const room = givenRoom({ zone: PARIS, policy: { maxDurationMinutes: 60 } })

  test('the longest allowed is allowed', () => {
    expect(refusalOf(givenRequest(ten), { room })).toBeUndefined()
  })

  test('rule 20: a longer one is told the rule, its own length and where to end', () => {
    expect(refusalOf(givenRequest(between('2026-11-23 10:00', '11:30')), { room })).toEqual({
      code: 'too_long',
      maxDurationMinutes: 60,
      minutes: 90,
      nearest: ten,
    })
  })

  test('rule 4: minutes are elapsed ones: two hours on the clock are three when the clocks go back', () => {
    const night = between('2026-10-25 01:30', '03:30', PARIS)
    expect(refusalOf(givenRequest(night), { room, now: at('2026-10-24 12:00') })).toMatchObject({
      code: 'too_long',
      minutes: 180,
    })
  })

  test('rule 4: all day is allowed where a day is, though this one has 25 hours', () => {
    const day = between('2026-10-25 00:00', '2026-10-26 00:00', PARIS)
    const allDay = givenRoom({ zone: PARIS, policy: { maxDurationMinutes: 1440 } })
    expect(refusalOf(givenRequest(day), { room: allDay, now: at('2026-10-24 12:00') })).toBeUndefined()
    const longer = between('2026-10-25 00:00', '2026-10-26 00:05', PARIS)
    expect(refusalOf(givenRequest(longer), { room: allDay, now: at('2026-10-24 12:00') })).toMatchObject({
      code: 'too_long',
    })
  })
})

describe('how far ahead', () => {
  const room = givenRoom({ zone: PARIS, policy: { horizonDays: 2 } })
  const latestEnd = at('2026-11-26 00:00', PARIS)

  test('a booking may end with the last day of the horizon, at midnight in the room', () => {
    expect(refusalOf(givenRequest({ start: at('2026-11-25 20:00'), end: latestEnd }), { room })).toBeUndefined()
  })

  test('rule 20: a minute later it is told the rule and the latest end', () => {
    const request = givenRequest({ start: at('2026-11-25 20:00'), end: latestEnd.add({ minutes: 1 }) })
    expect(refusalOf(request, { room })).toEqual({ code: 'beyond_horizon', horizonDays: 2, latestEnd })
  })
})

describe('opening hours', () => {
  const room = givenRoom({ zone: PARIS, policy: { openingHours: givenHours(['08:00-18:00']) } })

  test('rule 2: they are those of the room: eight in Paris is seven in UTC', () => {
    const early = between('2026-11-24 08:00', '09:00', PARIS)
    expect(refusalOf(givenRequest(early), { room })).toBeUndefined()
  })

  test('rule 20: a booking outside of them is told the nearest time of its length', () => {
    const late = between('2026-11-24 17:30', '18:30', PARIS)
    expect(refusalOf(givenRequest(late), { room })).toEqual({
      code: 'outside_opening_hours',
      nearest: between('2026-11-24 17:00', '18:00', PARIS),
    })
  })
})

describe('the room', () => {
  test('one that was taken out of use is not booked', () => {
    expect(refusalOf(givenRequest(ten), { room: givenRoom({ active: false }) })).toEqual({ code: 'room_inactive' })
  })

  test('one that nobody books stays so', () => {
    expect(refusalOf(givenRequest(ten), { room: givenRoom({ bookable: false }) })).toEqual({
      code: 'room_not_bookable',
    })
  })

  test('rule 30: a viewer books none', () => {
    expect(refusalOf(givenRequest(ten), { actor: givenActor('Ada', ['viewer']) })).toEqual({ code: 'not_allowed' })
  })

  test('rule 30: a viewer who manages this room books it, and no other', () => {
    const actor = (managed: typeof ROOM_ID) => givenActor('Ada', ['viewer'], [managed])
    expect(refusalOf(givenRequest(ten), { actor: actor(ROOM_ID) })).toBeUndefined()
    expect(refusalOf(givenRequest(ten), { actor: actor(OTHER_ROOM_ID) })).toEqual({ code: 'not_allowed' })
  })
})

describe('how many people', () => {
  const crowd = givenRequest(ten, { attendeeCount: 9 })
  const room = (capacityRule: 'ignore' | 'warn' | 'refuse') => givenRoom({ capacity: 8, policy: { capacityRule } })
  const tooMany = { code: 'over_capacity', capacity: 8, attendeeCount: 9 }

  test('a room that refuses a crowd says how many fit', () => {
    expect(refusalOf(crowd, { room: room('refuse') })).toEqual(tooMany)
  })

  test('a room that warns of it is booked with a warning', () => {
    expect(decideReservation(crowd, circumstances({ room: room('warn') }))).toMatchObject({
      outcome: 'booked',
      warnings: [tooMany],
    })
  })

  test('a room that ignores it is booked without', () => {
    expect(decideReservation(crowd, circumstances({ room: room('ignore') }))).toMatchObject({ warnings: [] })
  })

  test.each([8, null])('%s people are no crowd', (attendeeCount) => {
    const decision = decideReservation(givenRequest(ten, { attendeeCount }), circumstances({ room: room('refuse') }))
    expect(decision).toMatchObject({ outcome: 'booked', warnings: [] })
  })
})

const anyCircumstances = fc.record({
  actor: fc.constantFrom(givenActor(), givenActor('Ada', ['viewer']), givenActor('Ada', ['administrator'])),
  room: anyRoom,
  now: anyInstant('2026-10-23T00:00Z', 4),
  held: fc.array(
    anyInterval().map((time) => givenHeld(time)),
    { maxLength: 6 },
  ),
})

const anyRequest = fc
  .tuple(anyInterval(), fc.option(fc.integer({ min: 1, max: 25 })))
  .map(([time, attendeeCount]) => givenRequest(time, { attendeeCount }))

test('rule 22: a decision is the same for preview and write: it depends on nothing but what it is told', () => {
  fc.assert(
    fc.property(anyRequest, anyCircumstances, (request, said) => {
      const preview = decideReservation(request, said)
      const write = decideReservation(structuredCopy(request), { ...said, held: [...said.held].reverse() })
      if (preview.outcome === 'refused' && preview.refusal.code === 'taken') {
        expect(write).toMatchObject({ outcome: 'refused', refusal: { code: 'taken' } })
      } else expect(write).toEqual(preview)
    }),
  )
})

const structuredCopy = (request: BookingRequest): BookingRequest => ({
  ...request,
  start: request.start.add({ minutes: 0 }),
  end: request.end.add({ minutes: 0 }),
})

test('what is booked keeps every rule', () => {
  fc.assert(
    fc.property(anyRequest, anyCircumstances, (request, said) => {
      const decision = decideReservation(request, said)
      if (decision.outcome === 'refused') return
      const { room, now, held } = said
      expect(room.active && room.bookable).toBe(true)
      expect(isBefore(request.start, now.subtract({ minutes: 5 }))).toBe(false)
      if (!isAllDay(request, room.zone)) expect(minutesOf(request)).toBeLessThanOrEqual(room.policy.maxDurationMinutes)
      expect(isOpenDuring(room.policy.openingHours, room.zone, request)).toBe(true)
      expect(held.some((other) => overlaps(other, request))).toBe(false)
      expect(contains(decision.blocked, request)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('rule 20: the nearest that a refusal names is no reason for the same refusal', () => {
  fc.assert(
    fc.property(anyRequest, anyCircumstances, (request, said) => {
      const decision = decideReservation(request, said)
      if (decision.outcome !== 'refused' || !('nearest' in decision.refusal) || !decision.refusal.nearest) return
      const again = decideReservation({ ...request, ...decision.refusal.nearest }, said)
      if (again.outcome === 'refused') expect(again.refusal.code).not.toBe(decision.refusal.code)
      expect(isAfter(decision.refusal.nearest.end, decision.refusal.nearest.start)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
