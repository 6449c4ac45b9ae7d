import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { datesOf, filtersIn, fromKept, keptOf, readView, stepped, viewOf, withoutFilters, writeView } from './view.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-24')
const full = {
  kind: 'week',
  date: day('2026-12-02'),
  buildingId: 'north',
  seats: 8,
  equipmentIds: ['video', 'phone'],
  tagIds: ['client'],
  zone: 'Asia/Tokyo',
} as const

describe('a view in the address', () => {
  test('is read as it was written', () => {
    expect(writeView(full).toString()).toBe(
      'view=week&date=2026-12-02&building=north&seats=8&equipment=video%2Cphone&tags=client&zone=Asia%2FTokyo',
    )
    expect(readView(writeView(full), today)).toEqual(full)
  })

  test('of which nothing is said is the present day of all rooms', () => {
    expect(readView(new URLSearchParams(), today)).toEqual(viewOf(today))
  })

  test('that was written by hand is as usual where it cannot be read', () => {
    const typed = new URLSearchParams('view=year&date=2026-02-30&seats=many&zone=Mars/Olympus&equipment=,,')
    expect(readView(typed, today)).toEqual(viewOf(today))
  })
})

test('all of a view but its day is kept for the next visit', () => {
  expect(fromKept(keptOf(full), today)).toEqual({ ...full, date: today })
  expect(fromKept(undefined, today)).toEqual(viewOf(today))
  expect(fromKept({ view: 7, date: '2020-01-01', collapsed: ['north'] }, today)).toEqual(viewOf(today))
})

test('filters are counted and can be taken away, which leaves the day and the clock', () => {
  expect(filtersIn(full)).toBe(5)
  const rest = withoutFilters(full)
  expect(filtersIn(rest)).toBe(0)
  expect(rest).toMatchObject({ kind: 'week', date: full.date, zone: 'Asia/Tokyo' })
})

describe('the days of a view', () => {
  const shown = (kind: 'day' | 'week' | 'month', date = today, first = 1) =>
    datesOf({ kind, date }, first).map((shownDay) => shownDay.toString())

  test('are one, the seven from the first day of the week, or all of the month', () => {
    expect(shown('day')).toEqual(['2026-11-24'])
    expect(shown('week')).toHaveLength(7)
    expect(shown('week')[0]).toBe('2026-11-23')
    expect(shown('week', today, 7)[0]).toBe('2026-11-22')
    expect([shown('month')[0], shown('month').at(-1)]).toEqual(['2026-11-01', '2026-11-30'])
  })

  test('move on by as much as is seen; a month on from the 31st is the last day of a shorter one', () => {
    const from = (kind: 'day' | 'week' | 'month', date: string, by: 1 | -1) =>
      stepped({ ...viewOf(day(date)), kind }, by).date.toString()
    expect(from('day', '2026-11-30', 1)).toBe('2026-12-01')
    expect(from('week', '2026-11-24', -1)).toBe('2026-11-17')
    expect(from('month', '2026-10-31', 1)).toBe('2026-11-30')
  })
})
