import { expect, test } from 'vitest'
import { parseTime, writeTime } from './time-text.ts'

test.each([
  ['9', 9 * 60],
  ['930', 9 * 60 + 30],
  ['0930', 9 * 60 + 30],
  ['9:30', 9 * 60 + 30],
  ['9h30', 9 * 60 + 30],
  ['9h', 9 * 60],
  ['9.30', 9 * 60 + 30],
  ['1415', 14 * 60 + 15],
  ['2pm', 14 * 60],
  ['2 PM', 14 * 60],
  ['2:15 p.m.', 14 * 60 + 15],
  ['12am', 0],
  ['12pm', 12 * 60],
  ['9:30\u202fAM', 9 * 60 + 30],
  ['00:00', 0],
  ['24:00', 1440],
])('%s is a time of day', (typed, minutes) => {
  expect(parseTime(typed)).toBe(minutes)
})

test.each(['', 'noon', '25', '9:60', '24:01', '13pm', '0am', '9:3', '93000', '-1', '1e3'])('%j is none', (typed) => {
  expect(parseTime(typed)).toBeUndefined()
})

test.each(['en-US', 'en-GB', 'fr-FR', 'de-DE', 'ja-JP'])('what is written in %s is understood again', (locale) => {
  for (let minutes = 0; minutes < 1440; minutes += 15) expect(parseTime(writeTime(minutes, locale))).toBe(minutes)
})

test('the end of the day is 24:00 on a 24-hour clock', () => {
  expect(writeTime(1440, 'fr-FR')).toBe('24:00')
  expect(writeTime(1440, 'en-US')).toBe(writeTime(0, 'en-US'))
})
