import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { anyInterval, anyZone } from '../testing/arbitrary.ts'
import { at, between } from '../testing/given.ts'
import { dayInterval, dayOf, daysTouched, endOfDay, isAllDay } from './day.ts'
import { contains, minutesOf, overlaps } from './interval.ts'

const day = (date: string) => Temporal.PlainDate.from(date)

describe('rule 4: a day goes from midnight to midnight, however long that takes', () => {
  test.each([
    ['Europe/Paris', '2026-03-29', 23],
    ['Europe/Paris', '2026-10-25', 25],
    ['Europe/Paris', '2026-11-23', 24],
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Asia/Kathmandu', '2026-03-29', 24],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['America/Sao_Paulo', '2018-11-04', 23],
    ['America/Sao_Paulo', '2018-02-17', 25],
    ['Pacific/Apia', '2011-12-29', 24],
    ['Pacific/Apia', '2011-12-30', 0],
    ['Pacific/Apia', '2011-12-31', 24],
  ])('in %s %s has %d hours', (zone, date, hours) => {
    expect(minutesOf(dayInterval(day(date), zone)) / 60).toBe(hours)
  })

  test('a day whose midnight the clocks skip begins when they have jumped', () => {
    expect(String(dayInterval(day('2018-11-04'), 'America/Sao_Paulo').start)).toBe('2018-11-04T03:00:00Z')
  })

  test('every instant lies in the day it is of, and days follow each other without a gap', () => {
    fc.assert(
      fc.property(anyZone, anyInterval(), (zone, { start }) => {
        const today = dayInterval(dayOf(start, zone), zone)
        expect(endOfDay(start, zone)).toEqual(today.end)
        expect(contains(today, { start, end: start })).toBe(true)
        expect(dayInterval(dayOf(today.end, zone), zone).start).toEqual(today.end)
      }),
    )
  })

  test('all day is whole days of the room, not 24 hours', () => {
    expect(isAllDay(between('2026-10-25 00:00', '2026-10-26 00:00', 'Europe/Paris'), 'Europe/Paris')).toBe(true)
    expect(isAllDay(between('2026-03-29 00:00', '2026-03-31 00:00', 'Europe/Paris'), 'Europe/Paris')).toBe(true)
    expect(isAllDay(between('2026-10-25 00:00', '23:00', 'Europe/Paris'), 'Europe/Paris')).toBe(false)
    expect(isAllDay(between('2026-11-23 00:00', '2026-11-24 00:00', 'UTC'), 'Europe/Paris')).toBe(false)
  })
})

describe('the days an interval touches', () => {
  test('one that ends at midnight does not touch the day that begins then', () => {
    const days = daysTouched(between('2026-11-23 22:00', '2026-11-24 00:00', 'Asia/Kathmandu'), 'Asia/Kathmandu')
    expect(days.map(String)).toEqual(['2026-11-23'])
  })

  test('a day that the zone skipped is not among them', () => {
    const days = daysTouched(between('2011-12-29 12:00', '2011-12-31 12:00', 'Pacific/Apia'), 'Pacific/Apia')
    expect(days.map(String)).toEqual(['2011-12-29', '2011-12-31'])
  })

  test('an interval without length touches none', () => {
    const noon = at('2026-11-23 12:00')
    expect(daysTouched({ start: noon, end: noon }, 'UTC')).toEqual([])
  })

  test('they are the days that overlap it, in order', () => {
    fc.assert(
      fc.property(anyZone, anyInterval(), (zone, interval) => {
        const days = daysTouched(interval, zone)
        const [first] = days
        expect(first && String(first)).toBe(String(dayOf(interval.start, zone)))
        for (const date of days) expect(overlaps(dayInterval(date, zone), interval)).toBe(true)
        days.forEach((date, index) => {
          const before = days[index - 1]
          if (before) expect(dayInterval(before, zone).end).toEqual(dayInterval(date, zone).start)
        })
      }),
    )
  })
})
