import { expect, test } from 'vitest'
import { rowsOf } from './rows.ts'
import { aRoom } from './testing/a-board.ts'

const rooms = [
  aRoom('a'),
  aRoom('b', { floorId: 'n2' }),
  aRoom('c', { buildingId: 'south', floorId: 's1', zone: 'America/New_York' }),
  aRoom('d', { floorId: 'n2' }),
]
const names = { building: (id: string) => `building ${id}`, floor: (id: string) => `floor ${id}` }
const keys = (collapsed: string[] = []) => rowsOf(rooms, names, new Set(collapsed)).map(({ key }) => key)

test('rooms stand under their floor, and floors under their building, in the order they come', () => {
  expect(keys()).toEqual(['north', 'n1', 'a', 'n2', 'b', 'd', 'south', 's1', 'c'])
})

test('a collapsed floor keeps its own row and hides its rooms', () => {
  expect(keys(['n2'])).toEqual(['north', 'n1', 'a', 'n2', 'south', 's1', 'c'])
})

test('a collapsed building hides its floors too', () => {
  expect(keys(['north'])).toEqual(['north', 'south', 's1', 'c'])
})

test('a group says how many rooms it holds, shown or not, and in which zone', () => {
  expect(rowsOf(rooms, names, new Set(['north', 'south']))).toEqual([
    { kind: 'building', key: 'north', name: 'building north', zone: 'Europe/Paris', rooms: 3, expanded: false },
    { kind: 'building', key: 'south', name: 'building south', zone: 'America/New_York', rooms: 1, expanded: false },
  ])
})
