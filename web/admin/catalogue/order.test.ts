import { expect, test } from 'vitest'
import { inOrder, moved, placeAt } from './order.ts'

test.each([
  ['c', 0, ['c', 'a', 'b']],
  ['a', 1, ['b', 'a', 'c']],
  ['a', 99, ['b', 'c', 'a']],
  ['b', -1, ['b', 'a', 'c']],
])('%s moved to place %d', (id, to, expected) => {
  expect(moved(['a', 'b', 'c'], id, to)).toEqual(expected)
})

test('a new entry follows those that were ordered, and a removed one leaves no gap', () => {
  const entries = [{ id: 'a' }, { id: 'new' }, { id: 'c' }]
  expect(inOrder(entries, ['c', 'gone', 'a']).map(({ id }) => id)).toEqual(['c', 'a', 'new'])
})

test('a dragged row takes the place between the rows whose middles it lies between', () => {
  const middles = [10, 30, 50, 70]
  expect(placeAt(middles, 0, 10)).toBe(0)
  expect(placeAt(middles, 0, 31)).toBe(1)
  expect(placeAt(middles, 0, 900)).toBe(3)
  expect(placeAt(middles, 3, 29)).toBe(1)
  expect(placeAt(middles, 3, -5)).toBe(0)
})
