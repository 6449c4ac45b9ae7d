import type { ReservationId } from '#domain/reservations/reservation.ts'
import { freeUntil } from '#domain/rooms/free-until.ts'
import type { Candidate } from '#domain/rooms/rank-rooms.ts'
import type { BuildingId, EquipmentId, FloorId, Room, RoomId } from '#domain/rooms/room.ts'
import type { Interval } from '#domain/time/interval.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { readInstant, writeInstant } from '../http/instant.ts'
import type { OrganizationView } from '../organizations/organization.schema.ts'
import { type FreeRoomRow, freeRoomRows } from './free-rooms.store.ts'
import type { RoomRow } from './room.store.ts'
import { roomToDecide } from './room-to-decide.ts'

interface Asked extends Interval {
  readonly capacity: number | null
  /** A reservation that would move there, which is not in its own way (rule 25). */
  readonly itself?: ReservationId | undefined
  /** The only floor or building to look in, unless anywhere will do. */
  readonly within?: FloorId | BuildingId | undefined
}

interface Deciding {
  /** What holds where a room says nothing else. */
  readonly policy: OrganizationView['policy']
  /** What the decision that books, or changes, says of this room when nothing holds it (rule 22). */
  readonly accepts: (room: Room, row: RoomRow) => boolean
}

export interface FreeRoom extends Candidate {
  readonly row: FreeRoomRow
}

/** Every room that nothing holds at that time and that the decision accepts, in the order of the list of rooms. */
export async function freeCandidates(
  tx: OrgTx,
  { start, end, capacity, itself, within }: Asked,
  { policy, accepts }: Deciding,
): Promise<FreeRoom[]> {
  const rows = await freeRoomRows(tx, {
    start: writeInstant(start),
    end: writeInstant(end),
    capacity: capacity ?? 1,
    itself: itself ?? null,
    within: within ?? null,
  })
  return rows.flatMap((row) => {
    const room = roomToDecide(row, policy)
    return accepts(room, row) ? candidate(row, room, { start, end }) : []
  })
}

const candidate = (row: FreeRoomRow, room: Room, time: Interval): FreeRoom => ({
  row,
  id: row.id as RoomId,
  buildingId: row.buildingId as BuildingId,
  floorId: row.floorId as FloorId,
  capacity: row.capacity,
  equipmentIds: row.equipmentIds as EquipmentId[],
  freeUntil: freeUntil(time, room, row.heldFrom === null ? null : readInstant(row.heldFrom)),
})
