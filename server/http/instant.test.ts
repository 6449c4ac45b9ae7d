import { describe, expect, test } from 'vitest'
import { isDate, isInstant, readInstant, writeInstant } from './instant.ts'

describe('an instant', () => {
  test.each([
    '2026-11-24T09:00:00Z',
    '2026-11-24T09:00:00.123456789+05:45',
    '2026-11-24t09:00:00z',
    '2028-02-29T23:59:60Z',
  ])('%s can be kept', (text) => expect(isInstant(text)).toBe(true))

  test.each([
    '2026-02-29T09:00:00Z',
    '2026-11-24T09:00:00',
    '2026-11-24T09:00:00+5',
    '2026-11-24T09:00:00.0000000001Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-23:59',
    '+010000-01-01T00:00:00Z',
  ])('%s cannot', (text) => expect(isInstant(text)).toBe(false))

  test.each(['2026-11-24T09:00:00Z', '2026-11-24T10:20:30.25Z', '2026-11-24T00:00:00.001Z', '1000-01-01T00:00:00.1Z'])(
    '%s is written as it was read',
    (text) => expect(writeInstant(readInstant(text))).toBe(text),
  )

  test('is kept to the millisecond', () =>
    expect(readInstant('2026-11-24T09:00:00.1239Z').toString()).toBe('2026-11-24T09:00:00.123Z'))
})

test('a date is a day that there is, in a year that can be written', () => {
  expect(['2028-02-29', '1999-12-31'].filter(isDate)).toHaveLength(2)
  expect(['2026-02-29', '0000-01-01', '2026-1-1', '20260101', '2026-11-24T09:00'].filter(isDate)).toEqual([])
})
