import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { dayAxis, daysAxis } from '../axis.ts'
import type { Block } from '../block.ts'
import { widthForWords } from './words-width.ts'

const date = Temporal.PlainDate.from('2026-11-24')
const at = (time: string) => Temporal.Instant.from(`2026-11-${time}:00Z`).epochMilliseconds
const block = (start: string, end: string) => ({ id: start, start: at(start), end: at(end) }) as Block
const hours = { pxPerHour: 60, slotMinutes: 15 }
const axis = dayAxis(date, 'UTC', hours)

test('words go over free time, up to the next reservation', () => {
  const short = block('24T09:00', '24T09:30')
  expect(widthForWords(axis, short, [short, block('24T10:30', '24T11:00')])).toBe(90)
})

test('between neighbours they keep to their own', () => {
  const short = block('24T09:00', '24T09:30')
  expect(widthForWords(axis, short, [short, block('24T09:30', '24T11:00')])).toBe(30)
})

test('with nothing beside them they still end somewhere', () => {
  const short = block('24T09:00', '24T09:30')
  expect(widthForWords(axis, short, [short])).toBe(180)
})

test('they do not go over to the next day', () => {
  const days = daysAxis(date, 2, 'UTC', { ...hours, hours: { from: 8, to: 19 } })
  const late = block('24T18:00', '24T18:30')
  expect(widthForWords(days, late, [late, block('25T10:00', '25T11:00')])).toBe(60)
})

test('a long one has all of its own length', () => {
  const long = block('24T09:00', '24T15:00')
  expect(widthForWords(axis, long, [long])).toBe(360)
})
