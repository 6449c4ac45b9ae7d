import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyInstant, anyInterval, anyRoom } from '../testing/arbitrary.ts'
import {
  at,
  between,
  givenActor,
  givenHeld,
  givenHours,
  givenReservation,
  givenRoom,
  OTHER_ROOM_ID,
  ROOM_ID,
} from '../testing/given.ts'
import { gaps, isAfter, overlaps } from '../time/interval.ts'
import { isOpenDuring } from '../time/opening-hours.ts'
import { type ChangeRequest, decideChange } from './decide-change.ts'
import { type Circumstances, decideReservation } from './decide-reservation.ts'
import type { Refusal } from './refusal.ts'
import type { Reservation } from './reservation.ts'

const NOW = at('2026-11-23 08:00')
const ten = between('2026-11-23 10:00', '11:00')
const present = givenReservation(ten)

const circumstances = (said: Partial<Circumstances> = {}): Circumstances => ({
  actor: givenActor(),
  room: givenRoom(),
  now: NOW,
  held: [],
  ...said,
})

function refusalOf(
  changes: ChangeRequest,
  said: Partial<Circumstances> = {},
  reservation: Reservation = present,
): Refusal | undefined {
  const decision = decideChange(reservation, changes, circumstances(said))
  return decision.outcome === 'refused' ? decision.refusal : undefined
}

/** A room whose every rule turned against the reservation after it was booked. */
const hostile = givenRoom({
  active: false,
  capacity: 1,
  policy: { maxDurationMinutes: 15, horizonDays: 1, openingHours: givenHours([]), capacityRule: 'refuse' },
})
const nextWeek = givenReservation(between('2026-11-30 10:00', '11:00'), { attendeeCount: 8 })

test('what is not named stays as it was', () => {
  expect(decideChange(present, { title: 'Retrospective' }, circumstances())).toEqual({
    outcome: 'changed',
    reservation: { ...present, title: 'Retrospective' },
    blocked: ten,
    warnings: [],
  })
})

describe('who', () => {
  test.each([
    ['its organizer', givenActor('Ada', ['viewer'])],
    ['a manager of its room', givenActor('Max', ['viewer'], [ROOM_ID])],
    ['an administrator', givenActor('Eve', ['administrator'])],
  ])('%s gives it a better title', (_, actor) => {
    expect(refusalOf({ title: 'Retrospective' }, { actor })).toBeUndefined()
  })

  test('a colleague does not', () => {
    expect(refusalOf({ title: 'Mine' }, { actor: givenActor('Bob') })).toEqual({ code: 'not_allowed' })
  })

  test('who may book no longer may shorten, and not take more time', () => {
    const actor = givenActor('Ada', ['viewer'])
    expect(refusalOf({ end: at('2026-11-23 10:30') }, { actor })).toBeUndefined()
    expect(refusalOf({ end: at('2026-11-23 11:30') }, { actor })).toEqual({ code: 'not_allowed' })
  })
})

describe('rule 21: only what changed is judged', () => {
  test.each<[string, ChangeRequest]>([
    ['a better title', { title: 'Retrospective', notes: 'Bring the list', private: true }],
    ['an earlier end', { end: at('2026-11-30 10:30') }],
    ['a later start', { start: at('2026-11-30 10:30') }],
    ['fewer people', { attendeeCount: 7 }],
    ['a number of people that nobody knows any more', { attendeeCount: null }],
    ['everything said again as it was', { ...nextWeek }],
  ])('%s never fails on a policy that came later', (_, changes) => {
    expect(refusalOf(changes, { room: hostile }, nextWeek)).toBeUndefined()
  })

  test('more people are', () => {
    expect(refusalOf({ attendeeCount: 9 }, { room: hostile }, nextWeek)).toEqual({
      code: 'over_capacity',
      capacity: 1,
      attendeeCount: 9,
    })
  })

  test('more time in a room that was taken out of use is refused', () => {
    expect(refusalOf({ end: at('2026-11-30 11:30') }, { room: hostile }, nextWeek)).toEqual({ code: 'room_inactive' })
  })

  test('a move of the same length is not too long for a policy that came later, a longer one is', () => {
    const room = givenRoom({ policy: { maxDurationMinutes: 30 } })
    expect(refusalOf({ start: at('2026-11-23 12:00'), end: at('2026-11-23 13:00') }, { room })).toBeUndefined()
    expect(refusalOf({ end: at('2026-11-23 11:30') }, { room })).toEqual({
      code: 'too_long',
      maxDurationMinutes: 30,
      minutes: 90,
      nearest: ten,
    })
  })

  test('a move to an earlier time meets no horizon, to a later one it does', () => {
    const room = givenRoom({ policy: { horizonDays: 3 } })
    expect(
      refusalOf({ start: at('2026-11-29 10:00'), end: at('2026-11-29 11:00') }, { room }, nextWeek),
    ).toBeUndefined()
    expect(refusalOf({ start: at('2026-12-01 10:00'), end: at('2026-12-01 11:00') }, { room }, nextWeek)).toEqual({
      code: 'beyond_horizon',
      horizonDays: 3,
      latestEnd: at('2026-11-27 00:00'),
    })
  })

  test('what it already has may lie outside of new opening hours, what it takes more may not', () => {
    const early = givenReservation(between('2026-11-23 09:00', '11:00'))
    const room = givenRoom({ policy: { openingHours: givenHours(['10:00-16:00']) } })
    expect(refusalOf({ end: at('2026-11-23 12:00') }, { room }, early)).toBeUndefined()
    expect(refusalOf({ start: at('2026-11-23 08:30') }, { room }, early)).toEqual({
      code: 'outside_opening_hours',
      nearest: between('2026-11-23 10:00', '12:30'),
    })
  })
})

describe('rule 25: a move', () => {
  test('by half an hour is not in its own way', () => {
    const held = [givenHeld(ten, present.id)]
    expect(refusalOf({ start: at('2026-11-23 10:30'), end: at('2026-11-23 11:30') }, { held })).toBeUndefined()
  })

  test('onto another reservation is refused, and names it alone', () => {
    const other = givenHeld(between('2026-11-23 11:00', '12:00'))
    const held = [givenHeld(ten, present.id), other]
    expect(refusalOf({ end: at('2026-11-23 11:30') }, { held })).toEqual({ code: 'taken', by: [other] })
  })

  test('into another room meets all of its rules, at the same time too', () => {
    const moved = { roomId: OTHER_ROOM_ID }
    const other = (said: Parameters<typeof givenRoom>[0]) => givenRoom({ id: OTHER_ROOM_ID, ...said })
    expect(refusalOf(moved, { room: other({}) })).toBeUndefined()
    expect(refusalOf(moved, { room: other({ active: false }) })).toEqual({ code: 'room_inactive' })
    expect(refusalOf(moved, { room: other({ bookable: false }) })).toEqual({ code: 'room_not_bookable' })
    expect(refusalOf(moved, { room: other({ policy: { maxDurationMinutes: 30 } }) })).toMatchObject({
      code: 'too_long',
    })
    expect(refusalOf(moved, { room: other({ policy: { openingHours: givenHours([]) } }) })).toEqual({
      code: 'outside_opening_hours',
      nearest: null,
    })
    expect(refusalOf(moved, { room: other({}), held: [givenHeld(ten)] })).toEqual({
      code: 'taken',
      by: [givenHeld(ten)],
    })
    expect(
      refusalOf(
        moved,
        { room: other({ capacity: 4, policy: { capacityRule: 'refuse' } }) },
        {
          ...present,
          attendeeCount: 5,
        },
      ),
    ).toEqual({ code: 'over_capacity', capacity: 4, attendeeCount: 5 })
    expect(refusalOf(moved, { room: other({ policy: { horizonDays: 1 } }) }, nextWeek)).toMatchObject({
      code: 'beyond_horizon',
    })
  })

  test('a viewer who manages the room they leave may not take one they do not manage', () => {
    const actor = givenActor('Max', ['viewer'], [ROOM_ID])
    expect(refusalOf({ roomId: OTHER_ROOM_ID }, { actor, room: givenRoom({ id: OTHER_ROOM_ID }) })).toEqual({
      code: 'not_allowed',
    })
  })

  test('into the past is none, and now is the nearest', () => {
    expect(refusalOf({ start: at('2026-11-23 07:00') })).toEqual({ code: 'in_the_past', earliest: NOW })
  })

  test('needs an end after its start', () => {
    expect(refusalOf({ end: ten.start })).toEqual({ code: 'end_not_after_start' })
  })

  test('into a crowd that is only warned of says so', () => {
    expect(decideChange(present, { attendeeCount: 9 }, circumstances())).toMatchObject({
      outcome: 'changed',
      warnings: [{ code: 'over_capacity', capacity: 8, attendeeCount: 9 }],
    })
  })
})

describe('what has begun', () => {
  const now = at('2026-11-23 10:30')

  test('keeps its start and its room', () => {
    const started = { code: 'already_started', startedAt: ten.start }
    expect(refusalOf({ start: at('2026-11-23 10:45') }, { now })).toEqual(started)
    expect(refusalOf({ roomId: OTHER_ROOM_ID }, { now, room: givenRoom({ id: OTHER_ROOM_ID }) })).toEqual(started)
  })

  test('may end later or earlier, but not before now', () => {
    expect(refusalOf({ end: at('2026-11-23 11:30') }, { now })).toBeUndefined()
    expect(refusalOf({ end: at('2026-11-23 10:45') }, { now })).toBeUndefined()
    expect(refusalOf({ end: at('2026-11-23 10:15') }, { now })).toEqual({ code: 'in_the_past', earliest: now })
  })

  test('lasts until the room closes, and is told so instead of a time tomorrow', () => {
    const room = givenRoom({ policy: { openingHours: givenHours(['08:00-12:00']) } })
    expect(refusalOf({ end: at('2026-11-23 13:00') }, { now, room })).toEqual({
      code: 'outside_opening_hours',
      nearest: between('2026-11-23 10:00', '12:00'),
    })
  })

  test('in a room that is closed by now may last as long as it was to, and no longer', () => {
    const room = givenRoom({ policy: { openingHours: givenHours(['08:00-10:00']) } })
    expect(refusalOf({ end: at('2026-11-23 13:00') }, { now, room })).toEqual({
      code: 'outside_opening_hours',
      nearest: ten,
    })
  })
})

describe('what is over', () => {
  const now = at('2026-11-23 11:00')

  test('keeps its time', () => {
    const ended = { code: 'already_ended', endedAt: ten.end }
    expect(refusalOf({ end: at('2026-11-23 12:00') }, { now })).toEqual(ended)
    expect(refusalOf({ start: at('2026-11-23 12:00'), end: at('2026-11-23 13:00') }, { now })).toEqual(ended)
  })

  test('may still be told better', () => {
    expect(refusalOf({ notes: 'Decided: yes' }, { now })).toBeUndefined()
  })

  test('and what was cancelled is changed in nothing', () => {
    const cancelled = givenReservation(ten, { status: 'cancelled' })
    expect(refusalOf({ title: 'Again' }, {}, cancelled)).toEqual({ code: 'already_cancelled' })
  })
})

const anyCircumstances = fc.record({
  actor: fc.constantFrom(givenActor(), givenActor('Eve', ['administrator'])),
  room: anyRoom,
  now: anyInstant('2026-10-23T00:00Z', 3),
  held: fc.array(
    anyInterval().map((time) => givenHeld(time)),
    { maxLength: 4 },
  ),
})

test('rule 22: a move into another room is judged exactly as a new booking there', () => {
  fc.assert(
    fc.property(anyInterval('2026-10-27T00:00Z'), anyInterval(), anyCircumstances, (was, time, said) => {
      const booking = { ...givenReservation(was), roomId: OTHER_ROOM_ID }
      const changes = { roomId: said.room.id, start: time.start, end: time.end }
      const change = decideChange(booking, changes, said)
      const create = decideReservation({ ...booking, ...changes }, said)
      // A change is told first what is wrong with its time, as its room may be nobody's choice.
      expect(change.outcome === 'refused').toBe(create.outcome === 'refused')
      if (create.outcome === 'booked') expect(change).toMatchObject({ blocked: create.blocked })
    }),
    { numRuns: 300 },
  )
})

test('a change that is made takes no time that is closed or held, and leaves the past alone', () => {
  fc.assert(
    fc.property(anyInterval(), anyInterval(), anyCircumstances, (was, time, said) => {
      const reservation = givenReservation(was)
      const decision = decideChange(reservation, { start: time.start, end: time.end }, said)
      if (decision.outcome === 'refused') return
      for (const more of gaps(time, [was])) {
        expect(isOpenDuring(said.room.policy.openingHours, said.room.zone, more)).toBe(true)
        expect(said.held.some((other) => overlaps(other, more))).toBe(false)
      }
      if (!isAfter(was.start, said.now)) expect(time.start).toEqual(was.start)
    }),
    { numRuns: 500 },
  )
})
