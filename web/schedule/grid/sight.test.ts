import { expect, test } from 'vitest'
import { aDay, at, aWeek, clock } from '../testing/a-board.ts'
import { createSight, daysInSight } from './sight.ts'

const days = (scrolled: number, width: number) => {
  const { start, end } = daysInSight(aWeek, scrolled, width)
  return `${clock(start)} – ${clock(end)}`
}

test('the days in sight are whole, and those of which a part is seen', () => {
  // A day of this week is 260 pixels wide.
  expect(days(0, 260)).toBe('07:00 – 20:00')
  expect(days(0, 261)).toBe('07:00 – 24T20:00')
  expect(days(500, 600)).toBe('24T07:00 – 27T20:00')
})

test('a single day is always in sight', () => {
  expect(daysInSight(aDay, 2000, 300)).toEqual({ start: at('00:00'), end: at('24T00:00') })
})

test('who watches is told when other days come into sight, and not before', () => {
  const sight = createSight()
  let told = 0
  sight.subscribe(() => told++)
  sight.look(aWeek, 0, 500)
  const before = sight.span()
  sight.look(aWeek, 10, 500)
  expect(sight.span()).toBe(before)
  expect(told).toBe(1)
  sight.look(aWeek, 30, 500)
  expect(told).toBe(2)
})
