import { expect, test } from 'vitest'
import { durationIn, minutesIn, unitOf } from './duration.ts'

test.each([
  [45, 'minute', 45],
  [90, 'minute', 90],
  [120, 'hour', 2],
  [1440, 'hour', 24],
  [2880, 'day', 2],
  [0, 'hour', 0],
] as const)('%d minutes are said in %ss: %d', (minutes, unit, count) => {
  expect(unitOf(minutes)).toBe(unit)
  expect(durationIn(minutes, unit)).toBe(count)
})

test.each([
  ['8', 'hour', 480],
  ['1,5', 'hour', 90],
  [' 1.5 ', 'day', 2160],
  ['0.33', 'minute', 0],
  ['', 'hour', 0],
  ['two', 'hour', 0],
  ['-3', 'hour', 0],
] as const)('"%s" %ss are %d minutes', (typed, unit, minutes) => {
  expect(minutesIn(typed, unit)).toBe(minutes)
})
