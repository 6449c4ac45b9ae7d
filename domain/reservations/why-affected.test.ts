import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyInterval } from '../testing/arbitrary.ts'
import { at, between, givenHours, givenReservation, givenRoom } from '../testing/given.ts'
import { whyAffected } from './why-affected.ts'

const now = at('2026-11-23 08:00')
const meeting = givenReservation(between('2026-11-24 17:00', '19:00'), { attendeeCount: 6 })
const room = givenRoom()
const why = (after: Parameters<typeof givenRoom>[0], before = room) =>
  whyAffected(meeting, before, givenRoom(after), now)

describe('rule 29: what a change of a room does to what is booked there', () => {
  test.each([
    ['is taken out of use', { active: false }, 'room_inactive'],
    ['can no longer be booked', { bookable: false }, 'room_not_bookable'],
    ['closes earlier', { policy: { openingHours: givenHours(['08:00-18:00']) } }, 'outside_opening_hours'],
    ['allows less time', { policy: { maxDurationMinutes: 60 } }, 'too_long'],
    ['is booked less far ahead', { policy: { horizonDays: 0 } }, 'beyond_horizon'],
    ['holds fewer people, and refuses more', { capacity: 4, policy: { capacityRule: 'refuse' } }, 'over_capacity'],
    [
      'lies in a zone where it is night',
      { zone: 'Asia/Tokyo', policy: { openingHours: givenHours(['08:00-20:00']) } },
      'outside_opening_hours',
    ],
  ] as const)('a reservation is affected when its room %s', (_, after, reason) => {
    expect(why(after)).toBe(reason)
  })

  test.each([
    ['keeps hours that hold it', { policy: { openingHours: givenHours(['08:00-20:00']) } }],
    ['still has seats', { capacity: 6, policy: { capacityRule: 'refuse' } }],
    ['has too few seats and only warns', { capacity: 4 }],
  ] as const)('it is left in peace by a room that %s', (_, after) => {
    expect(why(after)).toBeUndefined()
  })

  test('what was against a rule before is not affected by a change of another one', () => {
    const closed = { policy: { openingHours: givenHours(['08:00-12:00']) } }
    expect(why({ ...closed, capacity: 20 }, givenRoom(closed))).toBeUndefined()
    expect(why({ ...closed, active: false }, givenRoom(closed))).toBe('room_inactive')
  })

  test('no reservation is affected by a room that stays as it is', () => {
    fc.assert(
      fc.property(anyInterval(), fc.boolean(), (time, active) => {
        const same = givenRoom({
          active,
          policy: { openingHours: givenHours(['08:00-12:00']), maxDurationMinutes: 30 },
        })
        expect(whyAffected(givenReservation(time), same, same, now)).toBeUndefined()
      }),
    )
  })
})
