import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { firstSeenOn } from './first-seen.ts'
import { aRoom, at, clock, ZONE } from './testing/a-board.ts'

const monday = Temporal.PlainDate.from('2026-11-23')
const tuesday = Temporal.PlainDate.from('2026-11-24')
const early = [{ start: '07:30', end: '19:00' }]
const hours = {
  monday: early,
  tuesday: early,
  wednesday: early,
  thursday: early,
  friday: early,
  saturday: [],
  sunday: [],
}
const now = (text: string) => Temporal.Instant.fromEpochMilliseconds(at(text))
const seen = (dates: Temporal.PlainDate[], rooms = [aRoom('a')], when = now('14:20')) =>
  clock(firstSeenOn(dates, ZONE, rooms, when))

test('of today a person sees the hour before now first', () => {
  expect(seen([monday])).toBe('13:00')
  expect(seen([monday], [], now('00:20'))).toBe('00:00')
})

test('of another day its morning: when the first room on this clock opens, or eight', () => {
  expect(seen([tuesday])).toBe('24T08:00')
  expect(seen([tuesday], [aRoom('a', { openingHours: hours })])).toBe('24T07:30')
  expect(seen([tuesday], [aRoom('a', { openingHours: hours, zone: 'Asia/Tokyo' })])).toBe('24T08:00')
})

test('of a week the present day, or else the first', () => {
  expect(seen([monday.subtract({ days: 1 }), monday, tuesday])).toBe('00:00')
  expect(seen([tuesday, tuesday.add({ days: 1 })])).toBe('24T00:00')
})
