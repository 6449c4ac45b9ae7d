import { expect, test } from 'vitest'
import type { Room } from '../api/model.ts'
import { roomsShown } from './rooms-shown.ts'

const policy = { maxDurationMinutes: 480, horizonDays: 90, openingHours: null, capacityRule: 'warn' as const }

const aRoom = (id: string, more: Partial<Room> = {}): Room => ({
  id,
  name: id,
  buildingId: 'north',
  floorId: 'n1',
  zone: 'Europe/Paris',
  capacity: 8,
  description: '',
  colour: null,
  active: true,
  bookable: true,
  equipmentIds: [],
  managerIds: [],
  policy: { maxDurationMinutes: null, horizonDays: null, openingHours: null, capacityRule: null },
  effectivePolicy: policy,
  picture: null,
  mayEdit: false,
  version: 1,
  ...more,
})
const rooms = [
  aRoom('a', { capacity: 4 }),
  aRoom('b', { equipmentIds: ['video', 'phone'] }),
  aRoom('c', { buildingId: 'south', equipmentIds: ['video'] }),
  aRoom('old', { active: false }),
]
const all = { buildingId: null, seats: null, equipmentIds: [] }
const names = (filters: Partial<Parameters<typeof roomsShown>[1]>) =>
  roomsShown(rooms, { ...all, ...filters }).map(({ name }) => name)

test('rooms in use are shown in their order, those out of use are not', () => {
  expect(names({})).toEqual(['a', 'b', 'c'])
})

test('a room is shown when it is in the building, has the seats and all of the equipment', () => {
  expect(names({ buildingId: 'south' })).toEqual(['c'])
  expect(names({ seats: 5 })).toEqual(['b', 'c'])
  expect(names({ equipmentIds: ['video'] })).toEqual(['b', 'c'])
  expect(names({ equipmentIds: ['video', 'phone'], seats: 8 })).toEqual(['b'])
})
