import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBoard } from '../testing/a-board.ts'
import { FINE, layoutOf, rowAt } from './layout.ts'

const { rows } = aBoard()
const layout = layoutOf(rows, FINE)

test('rows lie under each other, groups lower than rooms', () => {
  expect(rows.map(({ kind }) => kind).slice(0, 3)).toEqual(['building', 'floor', 'room'])
  expect(layout.tops.slice(0, 4)).toEqual([0, 36, 64, 104])
})

test('every height within belongs to the row drawn there, and none outside', () => {
  const bottom = layout.tops.at(-1) ?? 0
  fc.assert(
    fc.property(fc.double({ min: 0, max: bottom, maxExcluded: true, noNaN: true }), (y) => {
      const index = rowAt(layout, y)
      expect(layout.tops[index]).toBeLessThanOrEqual(y)
      expect(layout.tops[index + 1]).toBeGreaterThan(y)
    }),
  )
  expect([rowAt(layout, -1), rowAt(layout, bottom), rowAt(layoutOf([], FINE), 0)]).toEqual([-1, -1, -1])
})
