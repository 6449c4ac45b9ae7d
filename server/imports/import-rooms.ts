import { sightOf } from '#domain/people/may.ts'
import type { Actor } from '#domain/people/person.ts'
import { findAffected, viewAffected } from '../affected/find-affected.ts'
import { asAdministrator } from '../catalogue/as-administrator.ts'
import type { Clock } from '../clock.ts'
import type { OrgTx } from '../db/in-organization.ts'
import type { Deps } from '../deps.ts'
import type { Session } from '../identity/session.ts'
import type { OrganizationView } from '../organizations/organization.schema.ts'
import { holdOrganization, loadOrganization } from '../organizations/organization.store.ts'
import { announce } from '../outbox/announce.store.ts'
import { roomToDecide } from '../rooms/room-to-decide.ts'
import type { ImportReport } from './import.schema.ts'
import {
  holdAllRooms,
  insertBuildings,
  insertFloors,
  insertManyEquipment,
  insertRooms,
  setLists,
  stepAside,
  updateRooms,
} from './import-rooms.store.ts'
import { loadKnown } from './load-known.ts'
import { type PlannedRoom, planRooms, type RoomPlan } from './plan-rooms.ts'
import { type Import, reportOf, requireFaultless, requireLookedAt } from './report.ts'
import { ROOM_COLUMNS, type RoomLine } from './room-columns.ts'
import { readTable, type Table } from './table.ts'

/** Adds and changes rooms as a file says, all of them or none, or shows what that would do. */
export async function importRooms(
  deps: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  { file, apply, ifMatch }: Import,
): Promise<ImportReport> {
  // Asked before too: nobody makes the server read files that they may not import.
  await asAdministrator(deps, session, 'room', async () => {})
  const table = readTable(file, ROOM_COLUMNS)
  return await asAdministrator(deps, session, 'room', async (tx, at, actor) => {
    if (apply) await Promise.all([holdOrganization(tx), holdAllRooms(tx)])
    const organization = await loadOrganization(tx)
    const plan = planRooms(table, await loadKnown(tx, organization, table))
    const report = await reportRooms(tx, actor, organization, table, plan, deps.clock())
    if (!apply && table.readable) return report
    requireFaultless(report)
    requireLookedAt(report, ifMatch)
    await write(tx, plan, at)
    return { ...report, applied: true }
  })
}

async function reportRooms(
  tx: OrgTx,
  actor: Actor,
  { policy }: OrganizationView,
  table: Table<RoomLine>,
  { lines, faults, changed, directory }: RoomPlan,
  now: ReturnType<Clock>,
): Promise<ImportReport> {
  const changes = changed.flatMap(({ present, next }) =>
    present ? [{ before: roomToDecide(present, policy), after: roomToDecide(next, policy) }] : [],
  )
  const affected = await findAffected(tx, changes, now)
  const told = {
    lines: [...lines],
    creates: {
      buildings: directory.newBuildings.map(({ name, zone }) => ({ name, zone })),
      floors: directory.newFloors.map(({ buildingId, name }) => ({ building: directory.nameOf(buildingId), name })),
      equipment: directory.newEquipment.map(({ name }) => name),
    },
    ignoredColumns: [...table.ignored],
    affected: await viewAffected(tx, sightOf(actor), affected),
    faults,
  }
  return reportOf(told, table, false)
}

async function write(tx: OrgTx, { added, changed, directory }: RoomPlan, at: string): Promise<void> {
  const { newBuildings, newFloors, newEquipment } = directory
  await insertBuildings(tx, newBuildings, at)
  await insertFloors(tx, newFloors, at)
  await insertManyEquipment(tx, newEquipment, at)
  const renamed = changed.filter(({ present, next }) => present?.name !== next.name || present.floorId !== next.floorId)
  await stepAside(
    tx,
    renamed.map(({ next }) => next.id),
  )
  const rooms = { added: added.map(({ next }) => next), changed: changed.map(({ next }) => next) }
  await updateRooms(tx, rooms.changed, at)
  await insertRooms(tx, rooms.added, at)
  await setLists(tx, [...rooms.added, ...rooms.changed])
  // Windows ask for the whole lists again, so no ids: there may be thousands.
  if (newBuildings.length > 0) await announce(tx, 'buildings', [], at)
  if (newFloors.length > 0) await announce(tx, 'floors', [], at)
  if (newEquipment.length > 0) await announce(tx, 'equipment', [], at)
  if (added.length + changed.length > 0) await announce(tx, 'rooms', [], at)
  if ([...added, ...changed].some(hasOtherManagers)) await announce(tx, 'people', [], at)
}

const hasOtherManagers = ({ present, next }: PlannedRoom) =>
  (present?.managerIds ?? []).toSorted().join() !== next.managerIds.toSorted().join()
