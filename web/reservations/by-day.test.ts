import { expect, test } from 'vitest'
import type { Reservation } from '../api/model.ts'
import { byDay } from './by-day.ts'

const at = (start: string) => ({ id: start, start }) as Reservation

test('reservations stand under the day they begin on for the viewer, in their order', () => {
  const all = [at('2026-11-23T09:00:00Z'), at('2026-11-23T23:30:00Z'), at('2026-11-24T08:00:00Z')]
  const told = (zone: string) =>
    byDay(all, zone).map(({ date, reservations }) => [date.toString(), reservations.length])
  expect(told('UTC')).toEqual([
    ['2026-11-23', 2],
    ['2026-11-24', 1],
  ])
  expect(told('Europe/Paris')).toEqual([
    ['2026-11-23', 1],
    ['2026-11-24', 2],
  ])
  expect(byDay([], 'UTC')).toEqual([])
})
