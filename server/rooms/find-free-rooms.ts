import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '#domain/people/person.ts'
import { decideReservation } from '#domain/reservations/decide-reservation.ts'
import { freeUntil } from '#domain/rooms/free-until.ts'
import { type Candidate, type Ranked, rankRooms, type Wish } from '#domain/rooms/rank-rooms.ts'
import type { BuildingId, EquipmentId, FloorId, RoomId } from '#domain/rooms/room.ts'
import { type Interval, isBefore } from '#domain/time/interval.ts'
import type { OrgTx } from '../db/in-organization.ts'
import type { Deps } from '../deps.ts'
import { readInstant } from '../http/instant.ts'
import { invalidField } from '../http/problem.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import type { OrganizationView } from '../organizations/organization.schema.ts'
import { loadOrganization } from '../organizations/organization.store.ts'
import type { FreeRoomFilter, FreeRoomView } from './free-room.schema.ts'
import { type FreeRoomRow, freeRoomRows } from './free-rooms.store.ts'
import { roomToDecide } from './room-to-decide.ts'
import { viewRoom } from './room-view.ts'

/** Rooms that the asker could book for this time, best first. */
export async function findFreeRooms(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  session: Session,
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
  return await db.inOrganization(session.orgId, async (tx) => {
    const [actor, organization] = await Promise.all([requireActor(tx, session), loadOrganization(tx)])
    const found = await rankFreeRooms(tx, wish, { actor, now: clock(), policy: organization.policy })
    return found.slice(0, limit).map(({ room, reasons }) => ({
      room: viewRoom(room.row, actor, organization),
      reasons: [...reasons],
      freeUntil: room.freeUntil?.toString() ?? null,
    }))
  })
}

interface Asking {
  readonly actor: Actor
  readonly now: Temporal.Instant
  /** What holds where a room says nothing else. */
  readonly policy: OrganizationView['policy']
}

export interface FreeRoom extends Candidate {
  readonly row: FreeRoomRow
}

/** Every room that could be booked for the wish, best first: nothing holds it, and the booking decision says yes. */
export async function rankFreeRooms(tx: OrgTx, wish: Wish & Interval, asking: Asking): Promise<Ranked<FreeRoom>[]> {
  const time = { start: wish.start.toString(), end: wish.end.toString() }
  const rows = await freeRoomRows(tx, time, wish.capacity ?? 1)
  return rankRooms(
    rows.flatMap((row) => candidate(row, wish, asking) ?? []),
    wish,
  )
}

function candidate(row: FreeRoomRow, wish: Wish & Interval, { actor, now, policy }: Asking): FreeRoom | undefined {
  const room = roomToDecide(row, policy)
  const { start, end, capacity } = wish
  const request = {
    roomId: room.id,
    start,
    end,
    title: '',
    notes: '',
    hostId: actor.id,
    tagId: null,
    attendeeCount: capacity,
    private: false,
  }
  if (decideReservation(request, { actor, room, now, held: [] }).outcome === 'refused') return
  return {
    row,
    id: row.id as RoomId,
    buildingId: row.buildingId as BuildingId,
    floorId: row.floorId as FloorId,
    capacity: row.capacity,
    equipmentIds: row.equipmentIds as EquipmentId[],
    freeUntil: freeUntil(wish, room, row.heldFrom === null ? null : readInstant(row.heldFrom)),
  }
}
