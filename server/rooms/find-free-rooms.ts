import { decideReservation } from '#domain/reservations/decide-reservation.ts'
import { rankRooms, type Wish } from '#domain/rooms/rank-rooms.ts'
import type { BuildingId, EquipmentId, FloorId, Room } from '#domain/rooms/room.ts'
import { isBefore } from '#domain/time/interval.ts'
import { findBuilding } from '../buildings/building.store.ts'
import { findFloor } from '../buildings/floor.store.ts'
import type { OrgTx } from '../db/in-organization.ts'
import type { Deps } from '../deps.ts'
import { readInstant, writeInstant } from '../http/instant.ts'
import { invalidField, notFound } from '../http/problem.ts'
import { requireActor } from '../identity/require-actor.ts'
import { loadOrganization } from '../organizations/organization.store.ts'
import { type Asker, tabAround, tabAskedThrough } from '../tab-configurations/asked-through.ts'
import { freeCandidates } from './free-candidates.ts'
import type { FreeRoomFilter, FreeRoomView } from './free-room.schema.ts'
import type { RoomRow } from './room.store.ts'
import { viewRoom } from './room-view.ts'

/**
 * Rooms that the asker could book for this time, best first: through a tab, those of the tab. A place that is wished for
 * leaves no room out, so one that is not there is told: nothing in the answer would show it.
 */
export async function findFreeRooms(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  asker: Asker,
  { start, end, capacity, equipment, buildingId, floorId, limit }: FreeRoomFilter,
): Promise<FreeRoomView[]> {
  const time = { start: readInstant(start), end: readInstant(end) }
  if (!isBefore(time.start, time.end))
    throw invalidField('end', 'after_start', '`end` must be after `start`.', `an instant after ${start}`)
  const wish = {
    ...time,
    capacity: capacity ?? null,
    equipmentIds: (equipment ?? []) as EquipmentId[],
    buildingId: (buildingId ?? null) as BuildingId | null,
    floorId: (floorId ?? null) as FloorId | null,
  }
  return await db.inOrganization(asker.orgId, async (tx) => {
    const [actor, organization, tab] = await Promise.all([
      requireActor(tx, asker),
      loadOrganization(tx),
      tabAskedThrough(tx, asker, []),
      requirePlace(tx, wish),
    ])
    const now = clock()
    const words = { title: '', notes: '', hostId: actor.id, tagId: null, private: false }
    const accepts = (room: Room, row: RoomRow) => {
      const request = { ...time, ...words, roomId: room.id, attendeeCount: wish.capacity }
      return decideReservation(request, { actor, room, now, held: [], tab: tabAround(tab, row) }).outcome === 'booked'
    }
    const free = await tx.last(() => freeCandidates(tx, wish, { policy: organization.policy, accepts }))
    return rankRooms(free, wish)
      .slice(0, limit)
      .map(({ room, reasons }) => ({
        room: viewRoom(room.row, actor, organization),
        reasons: [...reasons],
        freeUntil: room.freeUntil && writeInstant(room.freeUntil),
      }))
  })
}

async function requirePlace(tx: OrgTx, { buildingId, floorId }: Pick<Wish, 'buildingId' | 'floorId'>): Promise<void> {
  const [building, floor] = await Promise.all([
    buildingId === null || findBuilding(tx, buildingId),
    floorId === null || findFloor(tx, floorId),
  ])
  if (!building) throw notFound('building', 'buildingId')
  if (!floor) throw notFound('floor', 'floorId')
}
