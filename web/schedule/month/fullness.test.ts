import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { laneOf } from '../block.ts'
import { aBlock, aRoom } from '../testing/a-board.ts'
import { daysOpen, fullnessOf } from './fullness.ts'

const dates = ['2026-11-23', '2026-11-24', '2026-11-29'].map((day) => Temporal.PlainDate.from(day))
const open = [{ start: '08:00', end: '18:00' }]
const weekdays = {
  monday: open,
  tuesday: open,
  wednesday: open,
  thursday: open,
  friday: open,
  saturday: [],
  sunday: [],
}
const room = aRoom('a', { openingHours: weekdays })
const fullness = (...blocks: [start: string, end: string][]) => {
  const lane = laneOf(blocks.map(([start, end], index) => aBlock(`r${index}`, 'a', start, end)))
  return fullnessOf(lane, daysOpen(dates)(room))
}

test('a day is as full as its opening hours are held', () => {
  expect(fullness(['09:00', '11:00'], ['16:00', '19:00'])[0]).toEqual({ share: 0.4, count: 2 })
})

test('a night between two days fills neither, and is seen on both', () => {
  expect(fullness(['18:00', '24T08:00']).slice(0, 2)).toEqual([
    { share: 0, count: 1 },
    { share: 0, count: 1 },
  ])
})

test('a reservation over several days fills each of them', () => {
  expect(fullness(['13:00', '25T00:00']).map(({ share }) => share)).toEqual([0.5, 1, null])
})

test('on a day on which a room does not open there is nothing to fill', () => {
  expect(fullness(['29T10:00', '29T11:00'])[2]).toEqual({ share: null, count: 1 })
})

test('a room that never closes is measured by the usual hours', () => {
  const lane = laneOf([aBlock('r', 'a', '00:00', '24T00:00')])
  expect(fullnessOf(lane, daysOpen(dates)(aRoom('a')))[0]).toEqual({ share: 1, count: 1 })
})

test('days are those of the room’s own clock', () => {
  const inTokyo = aRoom('a', { zone: 'Asia/Tokyo', openingHours: weekdays })
  const lane = laneOf([aBlock('r', 'a', '00:00', '05:00')])
  expect(fullnessOf(lane, daysOpen(dates)(inTokyo))[0]).toEqual({ share: 0.5, count: 1 })
})
