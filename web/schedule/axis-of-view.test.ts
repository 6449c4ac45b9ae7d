import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { axisOfDay, axisOfWeek, ticksFor } from './axis-of-view.ts'

const monday = Temporal.PlainDate.from('2026-11-23')
const zone = 'Europe/Paris'
const pxPerHour = (axis: { pxPerMs: number }) => axis.pxPerMs * 3_600_000

test('a day is as wide as its hours are readable, and fills a very wide window', () => {
  expect(pxPerHour(axisOfDay(monday, zone, 1100))).toBe(100)
  expect(pxPerHour(axisOfDay(monday, zone, 400))).toBe(72)
  expect(axisOfDay(monday, zone, 3600).width).toBe(3552)
})

test('quarters of an hour lie on whole pixels', () => {
  for (const room of [611, 777, 999, 1183, 2560]) expect(pxPerHour(axisOfDay(monday, zone, room)) % 4).toBe(0)
})

test('five days of a week are seen at once, or all of it where there is room', () => {
  const hours = { from: 8, to: 18 }
  expect(axisOfWeek(monday, zone, 1100, hours).stretches).toHaveLength(7)
  expect(axisOfWeek(monday, zone, 1100, hours).stretches[5]?.x).toBe(1100)
  expect(axisOfWeek(monday, zone, 3500, hours).width).toBe(3500)
  expect(pxPerHour(axisOfWeek(monday, zone, 300, hours))).toBe(12)
})

test('hours are labelled as far apart as their labels need', () => {
  const hoursLabelled = (axis: Parameters<typeof ticksFor>[0]) => ticksFor(axis).map(({ hour }) => hour)
  expect(hoursLabelled(axisOfDay(monday, zone, 1100))).toHaveLength(24)
  expect(hoursLabelled(axisOfWeek(monday, zone, 1100, { from: 8, to: 18 })).slice(0, 4)).toEqual([9, 12, 15, 9])
})
