import { expect, test } from 'vitest'
import { readDay } from './read-day.ts'

test('a day of an address is read, and what is no day is none', () => {
  expect(readDay('2026-11-24')?.toString()).toBe('2026-11-24')
  expect(readDay('2026-02-30')).toBeUndefined()
  expect(readDay('tomorrow')).toBeUndefined()
  expect(readDay(null)).toBeUndefined()
})
