import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  type Axis,
  dayAxis,
  daysAxis,
  instantAt,
  isShown,
  slotCount,
  slotIndex,
  snapDown,
  snapNearest,
  xOf,
} from './axis.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const ms = (text: string) => Temporal.Instant.from(text).epochMilliseconds
const day = (text: string, zone: string) => dayAxis(date(text), zone, { pxPerHour: 100, slotMinutes: 15 })
const week = (text: string, zone: string, hours = { from: 7, to: 20 }) =>
  daysAxis(date(text), 7, zone, { pxPerHour: 20, slotMinutes: 30, hours })

describe('a day', () => {
  test.each([
    ['2026-11-23', 'Europe/Paris', 24],
    ['2026-03-29', 'Europe/Paris', 23],
    ['2026-10-25', 'Europe/Paris', 25],
    ['2026-03-08', 'America/New_York', 23],
    ['2026-11-01', 'America/New_York', 25],
    ['2026-04-05', 'Australia/Lord_Howe', 24.5],
    ['2026-10-04', 'Australia/Lord_Howe', 23.5],
    ['2018-11-04', 'America/Sao_Paulo', 23],
  ])('%s in %s is drawn %s hours wide', (text, zone, hours) => {
    const axis = day(text, zone)
    expect(axis.width).toBeCloseTo(hours * 100, 6)
    expect(slotCount(axis)).toBe(hours * 4)
  })

  test('that the zone skipped is drawn as nothing, and nothing falls over', () => {
    const axis = day('2011-12-30', 'Pacific/Apia')
    expect(axis.stretches).toEqual([])
    expect([axis.width, slotCount(axis), xOf(axis, 5), instantAt(axis, 5), snapDown(axis, 5)]).toEqual([0, 0, 0, 0, 5])
    expect(isShown(axis, { start: 0, end: 9e15 })).toBe(false)
  })

  test('places an instant after the change of the clocks by the time that really passed', () => {
    // 09:00 in Paris is 8 hours after a midnight followed by a spring gap.
    expect(xOf(day('2026-03-29', 'Europe/Paris'), ms('2026-03-29T07:00:00Z'))).toBeCloseTo(800, 6)
    expect(xOf(day('2026-10-25', 'Europe/Paris'), ms('2026-10-25T08:00:00Z'))).toBeCloseTo(1000, 6)
  })

  test('clamps what begins before it or ends after it to its edges', () => {
    const axis = day('2026-11-23', 'Europe/Paris')
    expect(xOf(axis, ms('2026-11-22T10:00:00Z'))).toBe(0)
    expect(xOf(axis, ms('2026-11-25T10:00:00Z'))).toBe(axis.width)
  })
})

describe('a week', () => {
  test('draws each day from the first to the last hour in use, side by side', () => {
    const axis = week('2026-11-23', 'Europe/Paris')
    expect(axis.stretches.map(({ x, width }) => [x, width])).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((index) => [index * 260, 260].map((value) => expect.closeTo(value, 6))),
    )
    expect(axis.stretches[0]?.start).toBe(ms('2026-11-23T06:00:00Z'))
    expect(axis.stretches[0]?.end).toBe(ms('2026-11-23T19:00:00Z'))
  })

  test('keeps the wall clock when the clocks change inside it', () => {
    const axis = week('2026-03-23', 'Europe/Paris')
    expect(axis.stretches[5]?.start).toBe(ms('2026-03-28T06:00:00Z'))
    expect(axis.stretches[6]?.start).toBe(ms('2026-03-29T05:00:00Z'))
  })

  test('leaves out a day that the zone skipped', () => {
    const axis = week('2011-12-26', 'Pacific/Apia')
    expect(axis.stretches.map((stretch) => stretch.date.day)).toEqual([26, 27, 28, 29, 31, 1])
  })

  test('puts the night on the seam between two days', () => {
    const axis = week('2026-11-23', 'Europe/Paris')
    expect(xOf(axis, ms('2026-11-23T23:00:00Z'))).toBeCloseTo(260, 6)
    expect(isShown(axis, { start: ms('2026-11-23T20:00:00Z'), end: ms('2026-11-23T21:00:00Z') })).toBe(false)
    expect(isShown(axis, { start: ms('2026-11-23T18:30:00Z'), end: ms('2026-11-23T21:00:00Z') })).toBe(true)
  })

  test('counts slots across its days', () => {
    const axis = week('2026-11-23', 'Europe/Paris')
    expect(slotCount(axis)).toBe(7 * 26)
    expect(slotIndex(axis, ms('2026-11-23T06:00:00Z'))).toBe(0)
    expect(slotIndex(axis, ms('2026-11-24T06:30:00Z'))).toBe(27)
    expect(slotIndex(axis, ms('2026-11-24T03:00:00Z'))).toBe(26)
  })
})

describe('for any day in any zone', () => {
  const axes: fc.Arbitrary<Axis> = fc
    .tuple(
      fc.constantFrom('Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia'),
      fc.integer({ min: 0, max: 4000 }),
      fc.boolean(),
    )
    .map(([zone, days, isWeek]) => {
      const first = date('2020-01-01').add({ days })
      return isWeek ? week(first.toString(), zone) : day(first.toString(), zone)
    })
  const along = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

  test('a place on the axis and its instant lead to each other', () => {
    fc.assert(
      fc.property(axes, along, (axis, part) => {
        const x = axis.width * part
        expect(xOf(axis, instantAt(axis, x))).toBeCloseTo(x, 3)
      }),
    )
  })

  test('snapping lands on a slot that is drawn, never past the instant when snapping down', () => {
    fc.assert(
      fc.property(axes, along, (axis, part) => {
        const instant = instantAt(axis, axis.width * part)
        const down = snapDown(axis, instant)
        expect(down).toBeLessThanOrEqual(instant)
        expect(instant - down).toBeLessThan(axis.slot + 1)
        expect(Math.abs(snapNearest(axis, instant) - instant)).toBeLessThanOrEqual(axis.slot / 2 + 1)
        expect(slotIndex(axis, down)).toBe(slotIndex(axis, instant))
      }),
    )
  })
})
