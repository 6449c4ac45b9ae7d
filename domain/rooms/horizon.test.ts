import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyInstant, anyRoom } from '../testing/arbitrary.ts'
import { at, givenRoom } from '../testing/given.ts'
import { isBefore } from '../time/interval.ts'
import { horizonOf, isWellWithinHorizon } from './horizon.ts'

test('rule 2: the last day that can be booked ends at midnight in the room', () => {
  const room = givenRoom({ zone: 'Asia/Kathmandu', policy: { horizonDays: 7 } })
  expect(horizonOf(room, at('2026-11-23 23:59', 'Asia/Kathmandu'))).toEqual(at('2026-12-01 00:00', 'Asia/Kathmandu'))
  expect(horizonOf(room, at('2026-11-24 00:00', 'Asia/Kathmandu'))).toEqual(at('2026-12-02 00:00', 'Asia/Kathmandu'))
})

test('what is well within the horizon is before it, also where clocks change or a day is skipped', () => {
  const moments = fc.oneof(anyInstant('2026-10-20T00:00Z', 8), anyInstant('2011-12-25T00:00Z', 8))
  fc.assert(
    fc.property(anyRoom, moments, fc.integer({ min: 0, max: 12 * 1440 }), (room, now, minutes) => {
      const end = now.add({ minutes })
      if (isWellWithinHorizon(end, room, now)) expect(isBefore(end, horizonOf(room, now))).toBe(true)
    }),
  )
})
