import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { horizonOf } from '../rooms/horizon.ts'
import { anyInstant, anyInterval, anyRoom } from '../testing/arbitrary.ts'
import { at, between, givenHours, givenHoursEveryDay, givenRoom, said } from '../testing/given.ts'
import { isAfter, isBefore, minutesOf } from '../time/interval.ts'
import { isOpenDuring } from '../time/opening-hours.ts'
import { nearestOpening } from './nearest-opening.ts'

const NOW = at('2026-11-23 08:02:17')
const office = givenRoom({ policy: { openingHours: givenHours(['09:00-12:00', '13:00-18:00']) } })
const nearest = (start: string, end: string, room = office, now = NOW) => nearestOpening(between(start, end), room, now)

describe('rule 20: the nearest time that is open', () => {
  test.each([
    ['begins when the room opens', '2026-11-24 07:00', '08:00', between('2026-11-24 09:00', '10:00')],
    ['ends when the room closes', '2026-11-24 17:30', '18:30', between('2026-11-24 17:00', '18:00')],
    ['avoids the pause', '2026-11-24 11:15', '12:15', between('2026-11-24 11:00', '12:00')],
    ['is after the weekend when that is nearer', '2026-11-29 20:00', '21:00', between('2026-11-30 09:00', '10:00')],
    ['keeps its length where it can', '2026-11-24 10:00', '14:00', between('2026-11-24 13:00', '17:00')],
    ['is cut where nothing is long enough', '2026-11-24 08:00', '19:00', between('2026-11-24 09:00', '12:00')],
  ])('%s', (_, start, end, expected) => {
    expect(nearest(start, end)).toEqual(expected)
  })

  test('is none in the past: of today only what is left, from minutes that people say', () => {
    expect(nearest('2026-11-23 09:30', '11:00', office, at('2026-11-23 11:41'))).toEqual(
      between('2026-11-23 13:00', '14:30'),
    )
    const morning = givenRoom({ policy: { openingHours: givenHours(['09:00-12:00']) } })
    expect(nearest('2026-11-23 08:00', '10:00', morning, at('2026-11-23 09:02'))).toEqual(
      between('2026-11-23 09:05', '11:05'),
    )
  })

  test('is none in a room that does not open within a week', () => {
    expect(nearest('2026-11-24 10:00', '11:00', givenRoom({ policy: { openingHours: givenHours([]) } }))).toBeNull()
  })

  test('is none beyond the horizon: before a Sunday that is the last day comes Friday, not Monday', () => {
    const room = givenRoom({ policy: { horizonDays: 6, openingHours: givenHours(['09:00-18:00']) } })
    expect(nearest('2026-11-29 20:00', '21:00', room)).toEqual(between('2026-11-27 17:00', '18:00'))
  })

  test('is the wish itself where that is open', () => {
    const night = givenRoom({ policy: { openingHours: givenHoursEveryDay('00:00-24:00') } })
    expect(nearest('2026-11-24 22:00', '2026-11-25 02:00', night)).toEqual(
      between('2026-11-24 22:00', '2026-11-25 02:00'),
    )
  })
})

test('what it names is open, not over, within the horizon and no longer than the wish', () => {
  fc.assert(
    fc.property(anyInterval(), anyRoom, anyInstant('2026-10-23T00:00Z', 3, 1), (wish, room, now) => {
      const named = nearestOpening(wish, room, now)
      if (!named) return
      expect(isOpenDuring(room.policy.openingHours, room.zone, named)).toBe(true)
      expect(isBefore(named.start, now)).toBe(false)
      expect(isAfter(named.end, horizonOf(room, now))).toBe(false)
      expect(minutesOf(named)).toBeLessThanOrEqual(minutesOf(wish))
      expect(minutesOf(named)).toBeGreaterThan(0)
    }),
  )
})

test('a wish that is open is nearest to itself', () => {
  fc.assert(
    fc.property(anyInterval(), anyRoom, (wish, room) => {
      const now = wish.start.subtract({ minutes: 60 })
      fc.pre(isOpenDuring(room.policy.openingHours, room.zone, wish))
      fc.pre(!isAfter(wish.end, horizonOf(room, now)))
      const named = nearestOpening(wish, room, now)
      expect(named && said(named)).toBe(said(wish))
    }),
  )
})
