import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import { heldNext } from '../reservations/held-times.store.ts'
import { ROOM_COLUMNS, ROOM_TABLES, type RoomRow, roomOrder } from './room.store.ts'

/** A room that nothing holds during a time, and when something next does. */
export type FreeRoomRow = RoomRow & { readonly heldFrom: string | null }

const FREE = statement(
  'free-rooms',
  `SELECT ${ROOM_COLUMNS}, next.blocked_from AS "heldFrom"
     FROM ${ROOM_TABLES}
     LEFT JOIN LATERAL ${heldNext('r.id', '$2')} AS next ON true
    WHERE r.org_id = $1 AND r.active AND r.bookable AND r.capacity >= $4
      AND (next.blocked_from IS NULL OR next.blocked_from >= $3)
    ORDER BY ${roomOrder('r')}`,
)

export const freeRoomRows = (tx: OrgTx, time: { readonly start: string; readonly end: string }, capacity: number) =>
  tx.rows<FreeRoomRow>(FREE, [tx.orgId, time.start, time.end, capacity])
