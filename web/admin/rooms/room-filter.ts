import type { Room } from '../../api/model.ts'
import type { Directory } from '../../rooms/directory.ts'
import { wordsMatcher } from '../../ui/match-words.ts'

export type Standing = 'all' | 'inUse' | 'outOfUse'

/** What is looked for among the rooms; it stands in the address, so that other screens lead to it. */
export type RoomFilter = {
  typed: string
  buildingId: string | null
  floorId: string | null
  equipmentId: string | null
  standing: Standing
}

export const readFilter = (search: URLSearchParams): RoomFilter => ({
  typed: search.get('q') ?? '',
  buildingId: search.get('building') || null,
  floorId: search.get('floor') || null,
  equipmentId: search.get('equipment') || null,
  standing: search.get('show') === 'in-use' ? 'inUse' : search.get('show') === 'out-of-use' ? 'outOfUse' : 'all',
})

const shown = { all: null, inUse: 'in-use', outOfUse: 'out-of-use' } satisfies Record<Standing, string | null>

export function writeFilter({ typed, buildingId, floorId, equipmentId, standing }: RoomFilter): URLSearchParams {
  const said = { q: typed || null, building: buildingId, floor: floorId, equipment: equipmentId, show: shown[standing] }
  return new URLSearchParams(Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== null))
}

export const nothingFiltered: RoomFilter = {
  typed: '',
  buildingId: null,
  floorId: null,
  equipmentId: null,
  standing: 'all',
}

export const isFiltered = (filter: RoomFilter): boolean => writeFilter(filter).size > 0

export function filterRooms(rooms: readonly Room[], filter: RoomFilter, directory: Directory): Room[] {
  const matches = wordsMatcher(filter.typed)
  return rooms.filter(
    (room) =>
      (filter.buildingId === null || room.buildingId === filter.buildingId) &&
      (filter.floorId === null || room.floorId === filter.floorId) &&
      (filter.equipmentId === null || room.equipmentIds.includes(filter.equipmentId)) &&
      (filter.standing === 'all' || room.active === (filter.standing === 'inUse')) &&
      matches(`${room.name} ${directory.place(room)} ${room.description}`),
  )
}
