import { describe, expect, test } from 'vitest'
import { instantsOf, type When, whenOf, withAllDay, withEnd, withStart } from './draft.ts'

const paris = 'Europe/Paris'
const day = '2026-11-24'
const morning: When = { startDay: day, startMinute: 540, endDay: day, endMinute: 600, allDay: false }

describe('a form', () => {
  test.each([
    ['2026-11-24T08:00:00Z', '2026-11-24T09:00:00Z'],
    ['2026-11-24T22:00:00Z', '2026-11-24T23:00:00Z'],
    ['2026-11-24T22:30:00Z', '2026-11-25T01:00:00Z'],
    ['2026-11-23T23:00:00Z', '2026-11-24T23:00:00Z'],
    // The days of 23 and of 25 hours.
    ['2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
    ['2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
  ])('gives back the instants %s to %s it was given', (start, end) => {
    expect(instantsOf(whenOf({ start, end }, paris), paris)).toEqual({ start, end })
  })

  test('knows a whole day by midnight to midnight', () => {
    expect(whenOf({ start: '2026-10-24T22:00:00Z', end: '2026-10-25T23:00:00Z' }, paris)).toMatchObject({
      allDay: true,
      startDay: '2026-10-25',
      endDay: '2026-10-25',
    })
    expect(whenOf({ start: '2026-10-24T22:00:00Z', end: '2026-10-25T22:00:00Z' }, paris).allDay).toBe(false)
  })

  test('reads a time the clocks skip an hour later, and one that comes twice as the first', () => {
    const gap = { ...morning, startDay: '2026-03-29', startMinute: 150, endDay: '2026-03-29', endMinute: 240 }
    expect(instantsOf(gap, paris)).toEqual({ start: '2026-03-29T01:30:00Z', end: '2026-03-29T02:00:00Z' })
    const twice = { ...gap, startDay: '2026-10-25', endDay: '2026-10-25' }
    expect(instantsOf(twice, paris).start).toBe('2026-10-25T00:30:00Z')
  })
})

describe('changing the start', () => {
  test('keeps the length', () => {
    expect(withStart(morning, day, 660)).toMatchObject({ startMinute: 660, endDay: day, endMinute: 720 })
  })
  test('reaches into the next day when it must', () => {
    expect(withStart(morning, day, 1410)).toMatchObject({ endDay: '2026-11-25', endMinute: 30 })
  })
  test('ends at 24:00 rather than at the next midnight', () => {
    expect(withStart(morning, day, 1380)).toMatchObject({ endDay: day, endMinute: 1440 })
  })
})

describe('changing the end', () => {
  test('to before the start means the next day, and back again', () => {
    const night = withEnd({ ...morning, startMinute: 1320 }, 60)
    expect(night).toMatchObject({ endDay: '2026-11-25', endMinute: 60 })
    expect(withEnd(night, 1380)).toMatchObject({ endDay: day, endMinute: 1380 })
  })
  test('leaves a later last day alone', () => {
    expect(withEnd({ ...morning, endDay: '2026-11-27' }, 480)).toMatchObject({ endDay: '2026-11-27', endMinute: 480 })
  })
})

test('all day is from midnight to midnight and can be taken back', () => {
  const whole = withAllDay(morning, true)
  expect(instantsOf(whole, paris)).toEqual({ start: '2026-11-23T23:00:00Z', end: '2026-11-24T23:00:00Z' })
  expect(withAllDay(whole, false)).toMatchObject({ allDay: false, startDay: day, endDay: day })
})
