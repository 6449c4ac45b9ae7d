import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { WEEKDAYS } from '#domain/time/opening-hours.ts'
import { dayAxis } from './axis.ts'
import { closedBackgrounds, closedSpans } from './closed-hours.ts'
import { aDay, aWeek, clock, ZONE } from './testing/a-board.ts'

const office = WEEKDAYS.map((day) => [day, day.startsWith('s') ? [] : [{ start: '08:00', end: '19:00' }]])
const openingHours = Object.fromEntries(office) as Parameters<typeof closedSpans>[1]['openingHours']
const written = (axis: typeof aDay, zone = ZONE) =>
  closedSpans(axis, { openingHours, zone }).map(({ start, end }) => [clock(start), clock(end)])

test('a room is closed around its hours', () => {
  expect(written(aDay)).toEqual([
    ['00:00', '08:00'],
    ['19:00', '24T00:00'],
  ])
})

test('the room’s own clock says when it is open, whatever the axis shows', () => {
  expect(written(aDay, 'America/New_York')).toEqual([['00:00', '14:00']])
  expect(written(aDay, 'Asia/Tokyo')).toEqual([['11:00', '24T00:00']])
})

test('a week shows what is closed within the hours drawn, and whole closed days', () => {
  expect(written(aWeek).slice(0, 2)).toEqual([
    ['07:00', '08:00'],
    ['19:00', '20:00'],
  ])
  expect(written(aWeek).slice(-2)).toEqual([
    ['28T07:00', '28T20:00'],
    ['29T07:00', '29T20:00'],
  ])
})

test('rooms with the same hours share one background, and one that never closes has none', () => {
  const background = closedBackgrounds(aDay, 'ltr')
  expect(background({ openingHours, zone: ZONE })).toBe(
    background({ openingHours: { ...openingHours } as never, zone: ZONE }),
  )
  expect(background({ openingHours, zone: ZONE })).toContain('transparent 0px, var(--closed) 0px, var(--closed) 800px')
  expect(background({ openingHours: null, zone: ZONE })).toBeUndefined()
})

test('in a right-to-left language the day runs to the left', () => {
  expect(closedBackgrounds(aDay, 'rtl')({ openingHours, zone: ZONE })).toMatch(/^linear-gradient\(to left/)
})

test('a day that the zone skipped has nothing to close', () => {
  const skipped = dayAxis(Temporal.PlainDate.from('2011-12-30'), 'Pacific/Apia', { pxPerHour: 100, slotMinutes: 15 })
  expect(closedSpans(skipped, { openingHours, zone: 'Pacific/Apia' })).toEqual([])
})
