import type { Room } from '../api/model.ts'
import type { ScheduleRoom } from './rows.ts'
import type { View } from './view.ts'

/** The rooms of a view, in the order of the directory. A room that is out of use has no schedule. */
export const roomsShown = (
  rooms: readonly Room[],
  { buildingId, seats, equipmentIds }: Pick<View, 'buildingId' | 'seats' | 'equipmentIds'>,
): ScheduleRoom[] =>
  rooms
    .filter(
      (room) =>
        room.active &&
        (buildingId === null || room.buildingId === buildingId) &&
        (seats === null || room.capacity >= seats) &&
        equipmentIds.every((id) => room.equipmentIds.includes(id)),
    )
    .map(scheduleRoomOf)

const scheduleRoomOf = (room: Room): ScheduleRoom => ({
  id: room.id,
  name: room.name,
  capacity: room.capacity,
  equipmentIds: room.equipmentIds,
  buildingId: room.buildingId,
  floorId: room.floorId,
  zone: room.zone,
  bookable: room.bookable,
  openingHours: room.effectivePolicy.openingHours,
})
