import { expect, test } from 'vitest'
import { rowsOf } from '../rows.ts'
import { aRoom } from '../testing/a-board.ts'
import { type MonthCursor, monthMove, placeOf } from './month-cursor.ts'

const name = (id: string) => id
const rows = rowsOf([aRoom('a'), aRoom('b')], { building: name, floor: name }, new Set())
const press = (key: string, cursor: MonthCursor, ctrlKey = false) =>
  monthMove({ key, ctrlKey, metaKey: false, altKey: false }, cursor, rows, 30)
const onA = (day: number | null): MonthCursor => ({ row: 'a', day })

test('arrows move by day and by row, and stop at the ends', () => {
  expect(press('ArrowRight', onA(3))).toEqual({ to: onA(4) })
  expect(press('ArrowRight', onA(29))).toEqual({ to: onA(29) })
  expect(press('ArrowLeft', onA(0))).toEqual({ to: onA(null) })
  expect(press('ArrowRight', onA(null))).toEqual({ to: onA(0) })
  expect(press('ArrowDown', onA(3))).toEqual({ to: { row: 'b', day: 3 } })
  expect(press('ArrowUp', { row: 'north', day: 3 })).toEqual({ to: { row: 'north', day: 3 } })
  expect(press('PageDown', onA(3))).toEqual({ to: { row: 'b', day: 3 } })
})

test('Home and End go through the month, with Control through all rooms', () => {
  expect(press('Home', onA(7))).toEqual({ to: onA(0) })
  expect(press('End', onA(7))).toEqual({ to: onA(29) })
  expect(press('Home', onA(7), true)).toEqual({ to: { row: 'north', day: 0 } })
  expect(press('End', onA(7), true)).toEqual({ to: { row: 'b', day: 29 } })
})

test('Enter opens the day, on a name the room, and folds a building', () => {
  expect(press('Enter', onA(7))).toEqual({ open: { row: 'a', day: 7 } })
  expect(press('Enter', onA(null))).toEqual({ visit: 'a' })
  expect(press('Enter', { row: 'north', day: 7 })).toEqual({ toggle: 'north' })
  expect(press('ArrowLeft', { row: 'n1', day: 7 })).toEqual({ toggle: 'n1' })
  expect(press('ArrowRight', { row: 'n1', day: 7 })).toBeNull()
})

test('other keys are left to the browser', () => {
  expect(press('Tab', onA(7))).toBeNull()
  expect(press('x', onA(7))).toBeNull()
})

test('the keyboard enters at the present day of the first room, or where it was left as far as that is still there', () => {
  expect(placeOf(undefined, rows, 30, 23)).toEqual(onA(23))
  expect(placeOf(undefined, rows, 30, -1)).toEqual(onA(0))
  expect(placeOf({ row: 'b', day: 30 }, rows, 28, -1)).toEqual({ row: 'b', day: 27 })
  expect(placeOf({ row: 'gone', day: 5 }, rows, 30, -1)).toEqual(onA(0))
})
