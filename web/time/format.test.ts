import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import {
  cityOf,
  formatDay,
  formatDuration,
  formatFullDays,
  formatFullSpan,
  formatNearDay,
  formatOffset,
  formatSpan,
  formatTime,
  formatTimeRange,
  formatWeekday,
  formatWholeDays,
  formatZoneName,
  isWholeDay,
  isWholeDays,
  minutesBetween,
} from './format.ts'

/** ICU writes narrow and thin spaces that change between versions; people see a space. */
const seen = (text: string): string => text.replace(/\s/gu, ' ')
const day = (text: string) => Temporal.PlainDate.from(text)

test.each([
  ['UTC', 'en-GB', '23:30'],
  ['Europe/Paris', 'fr-FR', '00:30'],
  ['America/New_York', 'en-US', '6:30 PM'],
  ['Asia/Kathmandu', 'en-GB', '05:15'],
  ['Pacific/Apia', 'en-US', '12:30 PM'],
])('half past eleven at night UTC is written for %s in %s as %s', (zone, locale, text) => {
  expect(seen(formatTime('2026-11-23T23:30:00Z', zone, locale))).toBe(text)
})

test('a range says AM or PM once when it can', () => {
  expect(seen(formatTimeRange('2026-11-23T14:00:00Z', '2026-11-23T15:30:00Z', 'America/New_York', 'en-US'))).toBe(
    '9:00 – 10:30 AM',
  )
})

test('a meeting until midnight is a meeting of one day', () => {
  const text = seen(formatSpan('2026-11-23T22:00:00Z', '2026-11-23T23:00:00Z', 'Europe/Paris', 'en-GB'))
  expect(text).toMatch(/^Mon,? 23 Nov, 23:00 ?– ?00:00$/)
})

test('a meeting over midnight names both days', () => {
  const text = seen(formatSpan('2026-11-23T22:00:00Z', '2026-11-24T01:00:00Z', 'Europe/Paris', 'en-GB'))
  expect(text).toContain('23')
  expect(text).toContain('24 Nov')
})

test('a whole day is known as one, though the clocks make it 23 or 25 hours', () => {
  expect(isWholeDays('2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z', 'Europe/Paris')).toBe(true)
  expect(minutesBetween('2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z')).toBe(23 * 60)
  expect(isWholeDays('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', 'Europe/Paris')).toBe(true)
  expect(minutesBetween('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z')).toBe(25 * 60)
  expect(isWholeDays('2026-10-24T22:00:00Z', '2026-10-25T22:00:00Z', 'Europe/Paris')).toBe(false)
})

test('whole days are named by the first and the last of them', () => {
  const written = (end: string) => seen(formatWholeDays('2026-11-22T23:00:00Z', end, 'Europe/Paris', 'en-US'))
  expect(written('2026-11-23T23:00:00Z')).toBe('Mon, Nov 23')
  expect(written('2026-11-25T23:00:00Z')).toBe('Mon, Nov 23 – Wed, Nov 25')
  expect(isWholeDay('2026-11-22T23:00:00Z', '2026-11-23T23:00:00Z', 'Europe/Paris')).toBe(true)
  expect(isWholeDay('2026-11-22T23:00:00Z', '2026-11-25T23:00:00Z', 'Europe/Paris')).toBe(false)
  expect(isWholeDays('2026-11-22T23:00:00Z', '2026-11-22T23:00:00Z', 'Europe/Paris'), 'a moment is no day').toBe(false)
})

test('what is read elsewhere and later names its year', () => {
  const [nine, ten] = ['2026-11-23T08:00:00Z', '2026-11-23T09:00:00Z']
  expect(seen(formatFullSpan(nine, ten, 'Europe/Paris', 'en-GB'))).toMatch(
    /^Monday,? 23 November 2026, 09:00 ?– ?10:00$/,
  )
  expect(seen(formatFullSpan(nine, ten, 'Europe/Paris', 'fr-FR'))).toBe('lundi 23 novembre 2026, 09:00 – 10:00')
  const overnight = seen(formatFullSpan('2026-12-31T22:00:00Z', '2027-01-01T01:00:00Z', 'Europe/Paris', 'en-GB'))
  expect(overnight).toMatch(/31 December 2026.*23:00.*1 January 2027.*02:00/)
  expect(formatFullDays('2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z', 'Europe/Paris', 'en-US')).toBe(
    'Sunday, March 29, 2026',
  )
  expect(seen(formatFullDays('2026-11-22T23:00:00Z', '2026-11-24T23:00:00Z', 'Europe/Paris', 'en-GB'))).toMatch(
    /^23 ?– ?24 November 2026$/,
  )
})

test('a day is the same day in every zone', () => {
  expect(formatDay(day('2026-11-23'), 'en-US')).toBe('Mon, Nov 23')
  expect(formatDay(day('2026-11-23'), 'fr-FR', 'long')).toBe('lundi 23 novembre 2026')
  expect(formatDay(day('2027-01-04'), 'en-US', 'short', day('2026-11-23'))).toBe('Mon, Jan 4, 2027')
})

test('weekdays are counted from Monday', () => {
  expect(formatWeekday(1, 'en-US')).toBe('Monday')
  expect(formatWeekday(7, 'fr-FR')).toBe('dimanche')
})

test('near days have names', () => {
  const today = day('2026-11-30')
  expect(formatNearDay(today, today, 'en-US')).toBe('Today')
  expect(formatNearDay(day('2026-12-01'), today, 'fr-FR')).toBe('Demain')
  expect(formatNearDay(day('2026-11-29'), today, 'en-US')).toBe('Yesterday')
  expect(formatNearDay(day('2026-12-02'), today, 'en-US')).toBeUndefined()
})

test('durations are hours and minutes', () => {
  expect(seen(formatDuration(45, 'en-US'))).toBe('45 min')
  expect(seen(formatDuration(90, 'en-US'))).toBe('1 hr 30 min')
  expect(seen(formatDuration(120, 'fr-FR', 'long'))).toBe('2 heures')
})

test('a zone has a city, an offset of the day, and a name', () => {
  expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
  expect(formatOffset('Europe/Paris', '2026-11-23T12:00:00Z', 'en-US')).toBe('GMT+1')
  expect(formatOffset('Europe/Paris', '2026-07-23T12:00:00Z', 'en-US')).toBe('GMT+2')
  expect(formatZoneName('Europe/Paris', '2026-11-23T12:00:00Z', 'en-US')).toBe('Central European Time')
})
