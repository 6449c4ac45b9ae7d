import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyInstant, anyInterval } from '../testing/arbitrary.ts'
import { at, between, givenActor, givenReservation, OTHER_ROOM_ID, ROOM_ID } from '../testing/given.ts'
import { isBefore } from '../time/interval.ts'
import { decideCancel, decideEnd } from './decide-cancel.ts'

const ten = between('2026-11-23 10:00', '11:00')
const reservation = givenReservation(ten)
const actor = givenActor()
const before = at('2026-11-23 09:00')
const during = at('2026-11-23 10:20')

describe('cancelling', () => {
  test('is possible until it starts', () => {
    expect(decideCancel(reservation, { actor, now: before })).toEqual({ outcome: 'cancelled' })
    expect(decideCancel(reservation, { actor, now: ten.start })).toEqual({ outcome: 'cancelled' })
  })

  test('is no way out of one that runs', () => {
    expect(decideCancel(reservation, { actor, now: during })).toEqual({
      outcome: 'refused',
      refusal: { code: 'already_started', startedAt: ten.start },
    })
  })

  test('is too late when it is over', () => {
    expect(decideCancel(reservation, { actor, now: ten.end })).toEqual({
      outcome: 'refused',
      refusal: { code: 'already_ended', endedAt: ten.end },
    })
  })
})

describe('rule 28: ending now', () => {
  test('frees the rest of the room', () => {
    expect(decideEnd(reservation, { actor, now: during })).toEqual({ outcome: 'ended', end: during })
  })

  test('waits for the start', () => {
    expect(decideEnd(reservation, { actor, now: before })).toEqual({
      outcome: 'refused',
      refusal: { code: 'not_started', startsAt: ten.start },
    })
  })

  test('has nothing to end afterwards', () => {
    expect(decideEnd(reservation, { actor, now: ten.end })).toEqual({
      outcome: 'refused',
      refusal: { code: 'already_ended', endedAt: ten.end },
    })
  })
})

describe.each([
  ['cancelling', decideCancel, before],
  ['ending', decideEnd, during],
] as const)('%s', (_, decide, now) => {
  test.each([
    ['a colleague', givenActor('Bob'), false],
    ['a manager of another room', givenActor('Bob', ['booker'], [OTHER_ROOM_ID]), false],
    ['a manager of its room', givenActor('Bob', ['viewer'], [ROOM_ID]), true],
    ['an administrator', givenActor('Bob', ['administrator']), true],
  ])('by %s', (_, who, allowed) => {
    const decision = decide(reservation, { actor: who, now })
    if (allowed) expect(decision.outcome).not.toBe('refused')
    else expect(decision).toEqual({ outcome: 'refused', refusal: { code: 'not_allowed' } })
  })

  test('what is cancelled already is refused', () => {
    expect(decide(givenReservation(ten, { status: 'cancelled' }), { actor, now })).toEqual({
      outcome: 'refused',
      refusal: { code: 'already_cancelled' },
    })
  })
})

test('until it is over there is always exactly one way to give a room back', () => {
  fc.assert(
    fc.property(anyInterval(), anyInstant('2026-10-24T00:00Z', 4), (time, now) => {
      const ways = [decideCancel, decideEnd].map((decide) => decide(givenReservation(time), { actor, now }).outcome)
      expect(ways.filter((outcome) => outcome !== 'refused')).toHaveLength(isBefore(now, time.end) ? 1 : 0)
    }),
  )
})
