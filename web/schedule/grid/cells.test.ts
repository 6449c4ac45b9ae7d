import { expect, test } from 'vitest'
import { laneOf } from '../block.ts'
import { aBlock, aBoard, aDay, at, aWeek, clock, span } from '../testing/a-board.ts'
import { cellAt, lastShownBefore, nextShown, obstacleTo, wishAt, wishFor } from './cells.ts'

const lane = laneOf([aBlock('early', 'a', '09:10', '09:50'), aBlock('late', 'a', '11:00', '12:00')])
const cell = (time: string) => {
  const { start, end, block } = cellAt(lane, aDay, at(time))
  return [clock(start), clock(end), block?.id ?? null]
}

test('a reservation is one cell, however long', () => {
  expect(cell('11:59')).toEqual(['11:00', '12:00', 'late'])
})

test('a free slot is cut where a reservation begins or ends inside it', () => {
  expect(cell('09:05')).toEqual(['09:00', '09:10', null])
  expect(cell('09:55')).toEqual(['09:50', '10:00', null])
  expect(cell('10:20')).toEqual(['10:15', '10:30', null])
})

test('what ends at an instant no longer covers it', () => {
  expect(cell('12:00')).toEqual(['12:00', '12:15', null])
})

test('pointing at free time wishes for half an hour from there', () => {
  expect(wishAt({ axis: aDay, now: at('08:00') }, lane, at('10:07'))).toEqual(span('10:00', '10:30'))
})

test('a wish stops where the next reservation begins', () => {
  expect(wishAt({ axis: aDay, now: at('08:00') }, lane, at('10:50'))).toEqual(span('10:45', '11:00'))
})

test('pointing at the slot that now runs in wishes from now, to the last five minutes', () => {
  expect(wishAt({ axis: aDay, now: at('10:07') }, lane, at('10:01'))).toEqual(span('10:05', '10:30'))
})

test('what is over or taken cannot be wished for', () => {
  expect(wishAt({ axis: aDay, now: at('10:00') }, lane, at('08:00'))).toBeNull()
  expect(wishAt({ axis: aDay, now: at('08:00') }, lane, at('11:30'))).toBeNull()
  expect(wishFor({ now: at('11:32') }, lane, span('11:00', '11:45'))).toBeNull()
})

test('hours that are not drawn are stepped over in both directions', () => {
  expect(clock(nextShown(aWeek, at('22:00')))).toBe('24T07:00')
  expect(clock(lastShownBefore(aWeek, at('24T07:00')))).toBe('19:59')
  expect(nextShown(aWeek, at('29T20:00'))).toBeNull()
  expect(lastShownBefore(aWeek, at('07:00'))).toBeNull()
})

test('a reservation is not in its own way, another one is', () => {
  const board = aBoard({ blocks: lane })
  const moved = aBlock('early', 'a', '09:10', '09:50')
  expect(obstacleTo(board, 'a', span('09:30', '10:10'), moved)).toBeNull()
  expect(obstacleTo(board, 'a', span('10:30', '11:10'), moved)).toMatchObject({ kind: 'taken', by: { id: 'late' } })
  expect(obstacleTo(board, 'b', span('10:30', '11:10'), moved)).toBeNull()
})

test('a reservation that has begun may keep its start, but not take another one in the past', () => {
  const running = aBlock('running', 'a', '07:00', '09:00')
  const board = aBoard({ blocks: [running], now: at('08:00') })
  expect(obstacleTo(board, 'a', span('07:00', '10:00'), running)).toBeNull()
  expect(obstacleTo(board, 'a', span('07:30', '09:30'), running)).toEqual({ kind: 'past' })
})
