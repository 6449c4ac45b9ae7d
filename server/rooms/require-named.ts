import type { OrgTx } from '../db/in-organization.ts'
import { notFound } from '../http/problem.ts'
import { requireOpeningHours } from '../organizations/require-opening-hours.ts'
import type { RoomChange } from './change-room.schema.ts'
import { findNamed } from './keep-room.store.ts'

/** What a schema cannot see of a room: that all it names is there. Answers the zone of its floor, if it names one. */
export async function requireNamed(tx: OrgTx, room: RoomChange): Promise<string | null> {
  requireOpeningHours(room.policy?.openingHours, 'policy/openingHours')
  const { floorId, equipmentIds = [], managerIds = [] } = room
  if (floorId === undefined && equipmentIds.length === 0 && managerIds.length === 0) return null
  const there = await findNamed(tx, floorId, equipmentIds, managerIds)
  if (floorId !== undefined && there.zone === null) throw notFound('floor', 'floorId')
  if (there.equipmentIds.length < equipmentIds.length) throw notFound('piece of equipment', 'equipmentIds')
  if (there.managerIds.length < managerIds.length) throw notFound('person', 'managerIds')
  return there.zone
}
