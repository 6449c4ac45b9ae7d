import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  amongKnown,
  criteriaAt,
  filtersIn,
  readCriteria,
  timeOf,
  usualCriteria,
  withoutFilters,
  writeCriteria,
} from './criteria.ts'

const now = Temporal.ZonedDateTime.from('2026-11-23T09:12:30[Europe/Paris]')
const usual = usualCriteria(now)

describe('without a wish', () => {
  test('the next half hour is looked at, for an hour', () => {
    expect(usual).toMatchObject({ mode: 'time', day: '2026-11-23', startMinute: 570, minutes: 60 })
  })
  test('on the half hour it is this one', () => {
    expect(usualCriteria(now.with({ minute: 30, second: 0 }))).toMatchObject({ startMinute: 570 })
  })
  test('at night it is the next morning', () => {
    expect(usualCriteria(now.with({ hour: 23, minute: 40 }))).toMatchObject({ day: '2026-11-24', startMinute: 540 })
    expect(usualCriteria(now.with({ hour: 19, minute: 40 }))).toMatchObject({ day: '2026-11-24', startMinute: 540 })
    expect(usualCriteria(now.with({ hour: 3 }))).toMatchObject({ day: '2026-11-23', startMinute: 540 })
  })
})

test('a wish survives the address', () => {
  const wish = {
    mode: 'time',
    day: '2026-12-01',
    startMinute: 14 * 60 + 15,
    minutes: 90,
    seats: 8,
    equipmentIds: ['a', 'b'],
    buildingId: 'c',
    floorId: 'd',
  } as const
  expect(readCriteria(writeCriteria(wish), usual)).toEqual(wish)
  const free = { ...usual, mode: 'now' } as const
  expect(readCriteria(writeCriteria(free), usual)).toEqual(free)
})

test('what cannot be read is as usual', () => {
  const search = new URLSearchParams('mode=x&day=2026-02-30&start=25:00&minutes=-5&seats=many&equipment=,,&building=')
  expect(readCriteria(search, usual)).toEqual(usual)
})

test('a place that is not there any more is no wish', () => {
  const known = new Map([['c', {}]])
  const there = (id: string) => known.get(id) as never
  const wish = { ...usual, buildingId: 'c', floorId: 'gone' }
  expect(amongKnown(wish, { building: there, floor: there })).toEqual({ ...usual, buildingId: 'c', floorId: null })
  expect(amongKnown({ ...usual, buildingId: 'gone' }, { building: there, floor: there })).toEqual(usual)
})

describe('the time looked for', () => {
  test('is on the clock of its zone', () => {
    expect(timeOf(usual, 'Europe/Paris', now.toInstant())).toEqual({
      start: '2026-11-23T08:30:00Z',
      end: '2026-11-23T09:30:00Z',
    })
    expect(timeOf(usual, 'Asia/Tokyo', now.toInstant()).start).toBe('2026-11-23T00:30:00Z')
  })
  test('is this minute for a room that is free now', () => {
    expect(timeOf({ ...usual, mode: 'now', minutes: 30 }, 'Europe/Paris', now.toInstant())).toEqual({
      start: '2026-11-23T08:12:00Z',
      end: '2026-11-23T08:42:00Z',
    })
  })
  test('is found again from the instants it is', () => {
    for (const wish of [usual, { ...usual, day: '2026-10-25', startMinute: 60, minutes: 180 }]) {
      const { day, startMinute, minutes } = wish
      const time = timeOf(wish, 'Europe/Paris', now.toInstant())
      expect(criteriaAt(time, 'Europe/Paris')).toEqual({ day, startMinute, minutes })
    }
  })
  test('lasts as long as asked when the clocks change in it', () => {
    const night = { ...usual, day: '2026-03-29', startMinute: 90, minutes: 60 }
    expect(timeOf(night, 'Europe/Paris', now.toInstant())).toEqual({
      start: '2026-03-29T00:30:00Z',
      end: '2026-03-29T01:30:00Z',
    })
  })
})

test('filters are counted and taken away, the time stays', () => {
  const wish = { ...usual, seats: 4, equipmentIds: ['a', 'b'], buildingId: 'c' }
  expect(filtersIn(wish)).toBe(4)
  expect(withoutFilters(wish)).toEqual(usual)
})
