import { expect, test } from 'vitest'
import { isFiltered, nothingFiltered, readFilter, writeFilter } from './room-filter.ts'

test('what is looked for stands in the address, and is read from it again', () => {
  const filter = { ...nothingFiltered, typed: 'pont', floorId: 'f', equipmentId: 'e', standing: 'outOfUse' as const }
  expect(readFilter(writeFilter(filter))).toEqual(filter)
})

test('an address that says nothing shows every room', () => {
  expect(readFilter(new URLSearchParams('show=nonsense'))).toEqual(nothingFiltered)
  expect(isFiltered(nothingFiltered)).toBe(false)
  expect(isFiltered({ ...nothingFiltered, standing: 'inUse' })).toBe(true)
})
