import type { RoomChoice } from './tab-configuration.ts'

/** As much of a room as a choice of rooms asks about. */
export interface Placed {
  readonly id: string
  readonly buildingId: string
  readonly floorId: string
  readonly equipmentIds: readonly string[]
}

/** Whether a room is among the chosen ones. A choice of nothing is no room, also once what it named is gone. */
export function isOfTab({ by, ids }: RoomChoice, room: Placed): boolean {
  switch (by) {
    case 'all':
      return true
    case 'buildings':
      return ids.includes(room.buildingId)
    case 'floors':
      return ids.includes(room.floorId)
    case 'equipment':
      return ids.length > 0 && ids.every((id) => room.equipmentIds.includes(id))
    case 'rooms':
      return ids.includes(room.id)
  }
}
