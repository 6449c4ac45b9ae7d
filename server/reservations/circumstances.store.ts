import type { PersonId } from '#domain/people/person.ts'
import type { TagId } from '#domain/reservations/reservation.ts'
import type { CapacityRule } from '#domain/rooms/booking-policy.ts'
import type { RoomId } from '#domain/rooms/room.ts'
import type { OpeningHours } from '#domain/time/opening-hours.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'

export interface RoomRow {
  readonly id: RoomId
  readonly version: number
  readonly zone: string
  readonly capacity: number
  readonly active: boolean
  readonly bookable: boolean
  readonly maxDurationMinutes: number | null
  readonly horizonDays: number | null
  readonly openingHours: OpeningHours | null
  readonly capacityRule: CapacityRule | null
  readonly orgMaxDurationMinutes: number
  readonly orgHorizonDays: number
  readonly orgOpeningHours: OpeningHours | null
  readonly orgCapacityRule: CapacityRule
}

const LOAD_ROOM = statement(
  'load-room-to-book',
  `SELECT r.id, r.version, b.zone, r.capacity, r.active, r.bookable,
          r.max_duration_minutes AS "maxDurationMinutes", r.horizon_days AS "horizonDays",
          r.opening_hours AS "openingHours", r.capacity_rule AS "capacityRule",
          o.max_duration_minutes AS "orgMaxDurationMinutes", o.horizon_days AS "orgHorizonDays",
          o.opening_hours AS "orgOpeningHours", o.capacity_rule AS "orgCapacityRule"
     FROM rooms r
     JOIN floors f ON f.org_id = r.org_id AND f.id = r.floor_id
     JOIN buildings b ON b.org_id = r.org_id AND b.id = f.building_id
     JOIN organizations o ON o.org_id = r.org_id
    WHERE r.org_id = $1 AND r.id = $2`,
)

export const loadRoomRow = (tx: OrgTx, roomId: RoomId) => tx.row<RoomRow>(LOAD_ROOM, [tx.orgId, roomId])

const KNOWN = statement(
  'host-and-tag-known',
  `SELECT $2::uuid IS NULL OR EXISTS (SELECT FROM people WHERE org_id = $1 AND id = $2 AND active) AS host,
          $3::uuid IS NULL OR EXISTS (SELECT FROM tags WHERE org_id = $1 AND id = $3 AND active) AS tag`,
)

/** Whether the people and things a booking names are there to be named. */
export async function hostAndTagKnown(tx: OrgTx, hostId: PersonId | null, tagId: TagId | null) {
  return (
    (await tx.row<{ host: boolean; tag: boolean }>(KNOWN, [tx.orgId, hostId, tagId])) ?? { host: false, tag: false }
  )
}

const LOCK_ROOMS = statement(
  'lock-rooms',
  'SELECT id FROM rooms WHERE org_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE',
)

/** Moves take their rooms in one order, so that two that cross cannot wait for each other. */
export const lockRooms = (tx: OrgTx, roomIds: readonly RoomId[]) =>
  tx.rows(LOCK_ROOMS, [tx.orgId, [...new Set(roomIds)]])
