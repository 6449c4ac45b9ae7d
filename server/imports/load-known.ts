import { listBuildings } from '../buildings/building.store.ts'
import { listFloors } from '../buildings/floor.store.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { listEquipment } from '../equipment/equipment.store.ts'
import type { OrganizationView } from '../organizations/organization.schema.ts'
import { listRoomRows } from '../rooms/room.store.ts'
import type { Known } from './directory.ts'
import { listUpns } from './import-rooms.store.ts'
import { foldNames } from './names.store.ts'
import type { RoomLine } from './room-columns.ts'
import type { Table } from './table.ts'

/** All that a file of rooms may name. */
export async function loadKnown(
  tx: OrgTx,
  { zone }: Pick<OrganizationView, 'zone'>,
  { rows }: Pick<Table<RoomLine>, 'rows'>,
): Promise<Known> {
  const [buildings, floors, equipment, people, rooms] = await Promise.all([
    listBuildings(tx),
    listFloors(tx),
    listEquipment(tx),
    listUpns(tx),
    listRoomRows(tx, {}),
  ])
  const there = [...buildings, ...floors, ...equipment, ...rooms].map(({ name }) => name)
  const said = rows.flatMap(({ says }) => [
    ...[says.building, says.floor, says.name].filter((name) => name !== undefined),
    ...(says.equipment ?? []),
    ...(says.managers ?? []),
  ])
  const fold = await foldNames(tx, [...there, ...people.map(({ upn }) => upn), ...said])
  return { zone, buildings, floors, equipment, people, rooms, fold }
}
