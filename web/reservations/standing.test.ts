import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { standingOf } from './standing.ts'

const reservation = {
  status: 'confirmed',
  start: '2026-11-24T08:00:00Z',
  end: '2026-11-24T09:00:00Z',
  updatedAt: '2026-11-20T10:00:00Z',
} as const
const at = (time: string) => Temporal.Instant.from(`2026-11-24T${time}Z`)

test.each([
  ['07:59:59', 'upcoming'],
  ['08:00:00', 'running'],
  ['08:59:59', 'running'],
  ['09:00:00', 'over'],
])('at %s it is %s', (time, standing) => {
  expect(standingOf(reservation, at(time))).toBe(standing)
})

test('what is cancelled does not run', () => {
  expect(standingOf({ ...reservation, status: 'cancelled' }, at('08:30:00'))).toBe('cancelled')
})

test('what was ended early is over at once, though its minute still runs', () => {
  const ended = { ...reservation, end: '2026-11-24T08:30:20Z', updatedAt: '2026-11-24T08:30:20Z' }
  expect(standingOf(ended, at('08:30:00'))).toBe('over')
})
