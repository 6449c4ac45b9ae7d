import { expect, test } from 'vitest'
import { compareMediaQueries } from './media-order.ts'

const sorted = (...queries: string[]) => queries.sort(compareMediaQueries)

test('rules for narrower windows come later', () => {
  expect(sorted('(max-width: 639px)', '(max-width: 1023px)', '(max-width: 899px)')).toEqual([
    '(max-width: 1023px)',
    '(max-width: 899px)',
    '(max-width: 639px)',
  ])
})

test('rules for wider windows come later where they begin with a width', () => {
  expect(sorted('(min-width: 1024px)', '(min-width: 768px)')).toEqual(['(min-width: 768px)', '(min-width: 1024px)'])
})

test('others keep to their letters', () => {
  expect(sorted('print', '(forced-colors: active)')).toEqual(['(forced-colors: active)', 'print'])
})
