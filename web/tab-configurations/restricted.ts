import { isOfTab } from '#domain/tab-configurations/is-of-tab.ts'
import type { RoomChoice } from '#domain/tab-configurations/tab-configuration.ts'
import type { Directory } from '../rooms/directory.ts'

/** The directory with no rooms but those of a tab, and no places but those with such rooms. What others are called stays known. */
export function restricted(directory: Directory, choice: RoomChoice): Directory {
  const rooms = directory.rooms.filter((room) => isOfTab(choice, room))
  return {
    ...directory,
    rooms,
    buildings: directory.buildings.filter(({ id }) => rooms.some(({ buildingId }) => buildingId === id)),
    floors: directory.floors.filter(({ id }) => rooms.some(({ floorId }) => floorId === id)),
  }
}
