import { expect, test } from 'vitest'
import { refusalOf } from './file-choice.tsx'

test.each([
  ['rooms.csv', 10, 'csv', undefined],
  ['ROOMS.CSV', 10, 'csv', undefined],
  ['rooms.xlsx', 10, 'csv', 'workbook'],
  ['rooms.pdf', 10, 'csv', 'kind'],
  ['rooms.csv', 0, 'csv', 'empty'],
  ['rooms.csv', 6_000_000, 'csv', 'size'],
  ['calendar.ics', 10, 'calendar', undefined],
  ['calendar.csv', 10, 'calendar', 'kind'],
] as const)('%s of %d bytes as %s: %s', (name, size, kind, refusal) => {
  expect(refusalOf({ name, size }, kind)).toBe(refusal)
})
