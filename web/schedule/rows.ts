import type { OpeningHours } from '#domain/time/opening-hours.ts'
import { grouped } from './grouped.ts'

/** A room as the schedule shows it. */
export interface ScheduleRoom {
  readonly id: string
  readonly name: string
  readonly capacity: number
  readonly equipmentIds: readonly string[]
  readonly buildingId: string
  readonly floorId: string
  readonly zone: string
  readonly bookable: boolean
  readonly openingHours: OpeningHours | null
}

export type GroupRow = {
  readonly kind: 'building' | 'floor'
  readonly key: string
  readonly name: string
  /** Of a building: the zone its rooms live in. */
  readonly zone: string
  readonly rooms: number
  readonly expanded: boolean
}

export type RoomRow = { readonly kind: 'room'; readonly key: string; readonly room: ScheduleRoom }

export type Row = GroupRow | RoomRow

/** The rows of the schedule: rooms in the order the server gives them, under their building and floor. */
export function rowsOf(
  rooms: readonly ScheduleRoom[],
  names: { readonly building: (id: string) => string; readonly floor: (id: string) => string },
  collapsed: ReadonlySet<string>,
): Row[] {
  const buildings = [...grouped(rooms, (room) => room.buildingId)]
  return buildings.flatMap(([buildingId, inBuilding]) => {
    const heading = group('building', buildingId, names.building(buildingId), inBuilding, collapsed)
    if (!heading.expanded) return [heading]
    const floors = [...grouped(inBuilding, (room) => room.floorId)].flatMap(([floorId, onFloor]): Row[] => {
      const floor = group('floor', floorId, names.floor(floorId), onFloor, collapsed)
      return floor.expanded ? [floor, ...onFloor.map(roomRow)] : [floor]
    })
    return [heading, ...floors]
  })
}

const roomRow = (room: ScheduleRoom): RoomRow => ({ kind: 'room', key: room.id, room })

const group = (
  kind: GroupRow['kind'],
  key: string,
  name: string,
  rooms: readonly ScheduleRoom[],
  collapsed: ReadonlySet<string>,
): GroupRow => ({
  kind,
  key,
  name,
  zone: rooms[0]?.zone ?? '',
  rooms: rooms.length,
  expanded: !collapsed.has(key),
})
