import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { hoursShown } from './hours-shown.ts'
import { aRoom, span, ZONE } from './testing/a-board.ts'

const hours = (start: string, end: string) => {
  const usual = [{ start, end }]
  const none: typeof usual = []
  return {
    monday: usual,
    tuesday: usual,
    wednesday: usual,
    thursday: usual,
    friday: usual,
    saturday: none,
    sunday: none,
  }
}
const week = Array.from({ length: 7 }, (_, days) => Temporal.PlainDate.from('2026-11-23').add({ days }))

test('a week shows the usual hours of the day where rooms never close', () => {
  expect(hoursShown([aRoom('a')], [], week, ZONE)).toEqual({ from: 8, to: 18 })
})

test('a week shows all hours in which a room is open, on the clock of the axis', () => {
  expect(hoursShown([aRoom('a', { openingHours: hours('07:30', '19:15') })], [], week, ZONE)).toEqual({
    from: 7,
    to: 20,
  })
  const inNewYork = aRoom('b', { zone: 'America/New_York', openingHours: hours('08:00', '17:00') })
  expect(hoursShown([inNewYork], [], week, ZONE)).toEqual({ from: 14, to: 23 })
  expect(hoursShown([aRoom('a'), inNewYork], [], week, ZONE)).toEqual({ from: 8, to: 23 })
})

test('what is held outside of these hours is not cut away', () => {
  expect(hoursShown([aRoom('a')], [span('06:10', '07:00'), span('24T19:00', '24T21:30')], week, ZONE)).toEqual({
    from: 6,
    to: 22,
  })
  expect(hoursShown([aRoom('a')], [span('21:00', '24T00:00')], week, ZONE).to).toBe(24)
})

test('whole days and nights show at the edges and make no day longer', () => {
  expect(hoursShown([aRoom('a')], [span('00:00', '24T00:00'), span('10:00', '25T09:00')], week, ZONE)).toEqual({
    from: 8,
    to: 18,
  })
})

test('of rooms elsewhere about which nothing is known the usual hours are shown', () => {
  expect(hoursShown([aRoom('a', { zone: 'Asia/Tokyo' })], [], week, ZONE)).toEqual({ from: 8, to: 18 })
})
