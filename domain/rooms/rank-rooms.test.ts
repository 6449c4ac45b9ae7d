import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at } from '../testing/given.ts'
import { type Candidate, rankRooms, type Wish } from './rank-rooms.ts'
import type { BuildingId, EquipmentId, FloorId, RoomId } from './room.ts'

const SCREEN = 'screen' as EquipmentId
const BOARD = 'board' as EquipmentId
const NORTH = 'north' as BuildingId
const SOUTH = 'south' as BuildingId
const GROUND = 'north ground' as FloorId
const FIRST = 'north first' as FloorId
const SOUTH_GROUND = 'south ground' as FloorId

const room = (id: string, said: Partial<Candidate> = {}): Candidate => ({
  id: id as RoomId,
  buildingId: NORTH,
  floorId: GROUND,
  capacity: 6,
  equipmentIds: [],
  freeUntil: null,
  ...said,
})

const wish = (said: Partial<Wish> = {}): Wish => ({
  end: at('2026-11-23 10:00'),
  capacity: null,
  equipmentIds: [],
  buildingId: null,
  floorId: null,
  ...said,
})

const order = (rooms: Candidate[], wished: Wish) => rankRooms(rooms, wished).map(({ room }) => room.id)

describe('a room that cannot serve is not offered', () => {
  test('because it is too small', () => {
    expect(order([room('small', { capacity: 3 }), room('enough', { capacity: 4 })], wish({ capacity: 4 }))).toEqual([
      'enough',
    ])
  })

  test('because it lacks one of the things asked for', () => {
    const rooms = [
      room('bare'),
      room('half', { equipmentIds: [SCREEN] }),
      room('full', { equipmentIds: [BOARD, SCREEN] }),
    ]
    expect(order(rooms, wish({ equipmentIds: [SCREEN, BOARD] }))).toEqual(['full'])
  })
})

describe('better is', () => {
  test('a tight fit, so that big rooms stay free for big meetings', () => {
    const rooms = [room('hall', { capacity: 40 }), room('exact', { capacity: 4 }), room('roomy', { capacity: 8 })]
    expect(order(rooms, wish({ capacity: 4 }))).toEqual(['exact', 'roomy', 'hall'])
  })

  test('the floor asked for, then its building, then elsewhere', () => {
    const rooms = [
      room('elsewhere', { buildingId: SOUTH, floorId: SOUTH_GROUND }),
      room('upstairs', { floorId: FIRST }),
      room('here'),
    ]
    expect(order(rooms, wish({ buildingId: NORTH, floorId: GROUND }))).toEqual(['here', 'upstairs', 'elsewhere'])
  })

  test('equipment that nobody asked for left to those who need it', () => {
    const rooms = [room('studio', { equipmentIds: [SCREEN, BOARD] }), room('plain')]
    expect(order(rooms, wish())).toEqual(['plain', 'studio'])
  })

  test('time to overrun, up to an hour', () => {
    const rooms = [
      room('tight', { freeUntil: at('2026-11-23 10:00') }),
      room('an hour', { freeUntil: at('2026-11-23 11:00') }),
      room('half an hour', { freeUntil: at('2026-11-23 10:30') }),
    ]
    expect(order(rooms, wish())).toEqual(['an hour', 'half an hour', 'tight'])
  })

  test('a hall in the building asked for before an exact fit across the street', () => {
    const rooms = [
      room('exact', { capacity: 4, buildingId: SOUTH, floorId: SOUTH_GROUND }),
      room('hall', { capacity: 60, floorId: FIRST }),
    ]
    expect(order(rooms, wish({ capacity: 4, buildingId: NORTH, floorId: GROUND }))).toEqual(['hall', 'exact'])
  })

  test('an exact fit upstairs before a hall on the floor asked for', () => {
    const rooms = [room('hall', { capacity: 60 }), room('exact', { capacity: 4, floorId: FIRST })]
    expect(order(rooms, wish({ capacity: 4, buildingId: NORTH, floorId: GROUND }))).toEqual(['exact', 'hall'])
  })
})

test('a room says why it stands where it stands', () => {
  const here = room('here', { equipmentIds: [SCREEN], freeUntil: at('2026-11-23 10:45') })
  const upstairs = room('upstairs', { equipmentIds: [SCREEN], floorId: FIRST })
  const asked = wish({ capacity: 4, equipmentIds: [SCREEN], buildingId: NORTH, floorId: GROUND })
  expect(rankRooms([here, upstairs], asked).map(({ reasons }) => reasons)).toEqual([
    [
      { code: 'fits', spareSeats: 2 },
      { code: 'has_equipment' },
      { code: 'same_floor' },
      { code: 'stays_free', minutes: 45 },
    ],
    [
      { code: 'fits', spareSeats: 2 },
      { code: 'has_equipment' },
      { code: 'same_building' },
      { code: 'stays_free', minutes: null },
    ],
  ])
})

const anyCandidate = fc
  .record({
    capacity: fc.integer({ min: 1, max: 12 }),
    floorId: fc.constantFrom(GROUND, FIRST, SOUTH_GROUND),
    equipmentIds: fc.subarray([SCREEN, BOARD]),
    freeUntil: fc.option(fc.integer({ min: 0, max: 180 }).map((m) => at('2026-11-23 10:00').add({ minutes: m }))),
  })
  .map((said) => ({ ...said, buildingId: said.floorId === SOUTH_GROUND ? SOUTH : NORTH }))

const anyCandidates = fc
  .array(anyCandidate, { maxLength: 15 })
  .map((all) => all.map((said, index) => room(String(index), said)))

const anyWish = fc
  .record({
    capacity: fc.option(fc.integer({ min: 1, max: 10 })),
    equipmentIds: fc.subarray([SCREEN, BOARD]),
    floorId: fc.option(fc.constant(GROUND)),
  })
  .map((said) => wish({ ...said, buildingId: said.floorId && NORTH }))

test('ranking offers exactly the rooms that serve, each once, between 0 and 100', () => {
  fc.assert(
    fc.property(anyCandidates, anyWish, (rooms, wished) => {
      const ranked = rankRooms(rooms, wished)
      const serving = rooms.filter(
        ({ capacity, equipmentIds }) =>
          capacity >= (wished.capacity ?? 1) && wished.equipmentIds.every((id) => equipmentIds.includes(id)),
      )
      expect(new Set(ranked.map(({ room }) => room))).toEqual(new Set(serving))
      for (const { score } of ranked) expect(score >= 0 && score <= 100).toBe(true)
    }),
  )
})

test('equal rooms keep the order they come in, so that a list does not jump', () => {
  fc.assert(
    fc.property(anyCandidates, anyWish, (rooms, wished) => {
      const ranked = rankRooms(rooms, wished)
      ranked.forEach((next, index) => {
        const before = ranked[index - 1]
        if (before?.score === next.score) expect(Number(before.room.id)).toBeLessThan(Number(next.room.id))
      })
    }),
  )
})
