import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { OpeningHours } from '#domain/time/opening-hours.ts'
import { hoursShown, placeIn, roomDay, weekOf } from './week.ts'

const zone = 'Europe/Paris'
const day = Temporal.PlainDate.from('2026-11-24')
const office = [{ start: '08:00', end: '20:00' }]
const openingHours: OpeningHours = {
  monday: office,
  tuesday: office,
  wednesday: office,
  thursday: office,
  friday: office,
  saturday: [],
  sunday: [],
}
const room = { zone, openingHours }
const before = Temporal.Instant.from('2026-11-20T00:00:00Z')
const planning = { start: '2026-11-24T08:00:00Z', end: '2026-11-24T09:30:00Z' }

const told = (date: Temporal.PlainDate, ...more: [held?: { start: string; end: string }[], now?: Temporal.Instant]) => {
  const [held = [], now = before] = more
  return roomDay(date, room, held, now).stretches.map(({ kind, start, end }) =>
    [
      kind,
      ...[start, end].map((instant) => instant.toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5)),
    ].join(' '),
  )
}

test('a week begins on the day the organization says', () => {
  const first = (firstDayOfWeek: number) => weekOf(day, firstDayOfWeek)[0]?.toString()
  expect([1, 7, 6, 2].map(first)).toEqual(['2026-11-23', '2026-11-22', '2026-11-21', '2026-11-24'])
  expect(weekOf(day, 1)).toHaveLength(7)
})

describe('a day of a room', () => {
  test('is closed, free and booked without a gap', () => {
    expect(told(day, [planning])).toEqual([
      'closed 00:00 08:00',
      'free 08:00 09:00',
      'booked 09:00 10:30',
      'free 10:30 20:00',
      'closed 20:00 00:00',
    ])
  })
  test('is over up to now', () => {
    expect(told(day, [planning], Temporal.Instant.from('2026-11-24T10:15:00Z'))).toEqual([
      'closed 00:00 08:00',
      'over 08:00 09:00',
      'booked 09:00 10:30',
      'over 10:30 11:15',
      'free 11:15 20:00',
      'closed 20:00 00:00',
    ])
  })
  test('shows the part of a longer reservation that is its own', () => {
    const night = { start: '2026-11-24T18:00:00Z', end: '2026-11-25T08:00:00Z' }
    expect(told(day, [night]).at(-1)).toBe('booked 19:00 00:00')
    expect(told(day.add({ days: 1 }), [night])[0]).toBe('booked 00:00 09:00')
  })
  test('can be closed altogether', () => {
    expect(told(Temporal.PlainDate.from('2026-11-28'))).toEqual(['closed 00:00 00:00'])
  })
})

test('the hours shown grow with what is booked, not with a room that is always open', () => {
  const always = { zone, openingHours: null }
  const early = { start: '2026-11-24T05:15:00Z', end: '2026-11-24T21:40:00Z' }
  expect(hoursShown([roomDay(day, room, [], before)], zone)).toEqual({ from: 8, to: 20 })
  expect(hoursShown([roomDay(day, always, [], before)], zone)).toEqual({ from: 8, to: 19 })
  expect(hoursShown([roomDay(day, always, [early], before)], zone)).toEqual({ from: 6, to: 23 })
})

test('an instant has its place by elapsed time, on the day of 25 hours too', () => {
  const place = placeIn({ from: 0, to: 24 }, Temporal.PlainDate.from('2026-10-25'), zone)
  expect(place(Temporal.Instant.from('2026-10-24T22:00:00Z'))).toBe(0)
  expect(place(Temporal.Instant.from('2026-10-25T01:00:00Z'))).toBeCloseTo(3 / 25)
  expect(place(Temporal.Instant.from('2026-10-25T23:00:00Z'))).toBe(1)
  expect(place(Temporal.Instant.from('2026-10-27T00:00:00Z'))).toBe(1)
})
