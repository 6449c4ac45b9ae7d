import type { ReservationId } from '#domain/reservations/reservation.ts'
import type { BuildingId, FloorId } from '#domain/rooms/room.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import { heldNext } from '../reservations/held-times.store.ts'
import { ROOM_COLUMNS, ROOM_TABLES, type RoomRow, roomOrder } from './room.store.ts'

/** A room that nothing holds during a time, and when something next does. */
export type FreeRoomRow = RoomRow & {
  readonly heldFrom: string | null
  readonly buildingName: string
  readonly floorName: string
}

export interface FreeRoomsAsked {
  readonly start: string
  readonly end: string
  /** Seats there must be. */
  readonly capacity: number
  /** A reservation that would move there. */
  readonly itself: ReservationId | null
  /** The only floor or building to look in, unless anywhere will do. */
  readonly within: FloorId | BuildingId | null
}

const FREE = statement(
  'free-rooms',
  `SELECT ${ROOM_COLUMNS}, next.blocked_from AS "heldFrom", b.name AS "buildingName", f.name AS "floorName"
     FROM ${ROOM_TABLES}
     LEFT JOIN LATERAL ${heldNext('r.id', '$2', '$5')} AS next ON true
    WHERE r.org_id = $1 AND r.active AND r.bookable AND r.capacity >= $4
      AND ($6::uuid IS NULL OR $6 IN (r.floor_id, f.building_id))
      AND (next.blocked_from IS NULL OR next.blocked_from >= $3)
    ORDER BY ${roomOrder('r')}`,
)

export const freeRoomRows = (tx: OrgTx, { start, end, capacity, itself, within }: FreeRoomsAsked) =>
  tx.rows<FreeRoomRow>(FREE, [tx.orgId, start, end, capacity, itself, within])
