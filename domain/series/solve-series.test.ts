import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RoomId } from '../rooms/room.ts'
import { type Conflict, solveSeries } from './solve-series.ts'

const conflict = (key: string, ...rooms: string[]): Conflict<string> => ({ key, rooms: rooms as RoomId[] })
const solved = (...conflicts: Conflict<string>[]) => {
  const { moved, unsolved } = solveSeries(conflicts)
  return { moved: [...moved].map(([key, room]) => `${key} ${room}`), unsolved }
}

test('one room for all is better than the best for each', () => {
  expect(solved(conflict('Mon', 'A', 'C'), conflict('Tue', 'B', 'C')).moved).toEqual(['Mon C', 'Tue C'])
})

test('of rooms that serve all, the one that ranking prefers', () => {
  expect(solved(conflict('Mon', 'A', 'B'), conflict('Tue', 'A', 'B')).moved).toEqual(['Mon A', 'Tue A'])
})

test('two rooms where one does not do, each time the better of the two', () => {
  const { moved } = solved(conflict('Mon', 'A', 'B'), conflict('Tue', 'B'), conflict('Wed', 'A'))
  expect(moved).toEqual(['Mon A', 'Tue B', 'Wed A'])
})

test('a time for which there is no room is named, and the others are solved', () => {
  expect(solved(conflict('Mon'), conflict('Tue', 'B'))).toEqual({ moved: ['Tue B'], unsolved: ['Mon'] })
})

test('where nothing is in conflict there is nothing to solve', () => {
  expect(solved()).toEqual({ moved: [], unsolved: [] })
})

const ROOMS = ['A', 'B', 'C', 'D', 'E', 'F'] as RoomId[]
const anyConflicts = fc
  .array(fc.shuffledSubarray(ROOMS), { maxLength: 8 })
  .map((all) => all.map((rooms, index) => ({ key: index, rooms })))

const subsets = Array.from({ length: 2 ** ROOMS.length }, (_, bits) => ROOMS.filter((_, index) => bits & (1 << index)))

test('every time gets a room that it can have, or is named for having none', () => {
  fc.assert(
    fc.property(anyConflicts, (conflicts) => {
      const { moved, unsolved } = solveSeries(conflicts)
      for (const { key, rooms } of conflicts) {
        const room = moved.get(key)
        if (room === undefined) expect([unsolved.includes(key), rooms]).toEqual([true, []])
        else expect(rooms).toContain(room)
      }
    }),
  )
})

test('no fewer rooms would do, where three or fewer do', () => {
  fc.assert(
    fc.property(anyConflicts, (conflicts) => {
      const open = conflicts.filter(({ rooms }) => rooms.length > 0)
      const serving = subsets.filter((set) => open.every(({ rooms }) => rooms.some((id) => set.includes(id))))
      const fewest = Math.min(...serving.map(({ length }) => length))
      const used = new Set(solveSeries(conflicts).moved.values()).size
      if (fewest <= 3) expect(used).toBe(fewest)
      else expect(used).toBeGreaterThanOrEqual(fewest)
    }),
  )
})

test('of as few rooms, none rank better', () => {
  fc.assert(
    fc.property(anyConflicts, (conflicts) => {
      const open = conflicts.filter(({ rooms }) => rooms.length > 0)
      const { moved } = solveSeries(conflicts)
      const used = new Set(moved.values()).size
      if (used > 3) return
      const placesWith = (set: readonly RoomId[]) =>
        open.reduce((sum, { rooms }) => sum + rooms.findIndex((id) => set.includes(id)), 0)
      const rivals = subsets.filter(
        (set) => set.length === used && open.every(({ rooms }) => rooms.some((id) => set.includes(id))),
      )
      const ours = open.reduce((sum, { key, rooms }) => sum + rooms.indexOf(moved.get(key) as RoomId), 0)
      expect(ours).toBe(Math.min(...rivals.map(placesWith)))
    }),
  )
})
