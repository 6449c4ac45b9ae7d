import type { RoomId } from '#domain/rooms/room.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import { type RoomRow, SELECT_ROOM } from './room.store.ts'

// What administrators and room managers write; what everybody reads is in room.store.ts.

const HOLD = statement('hold-room', `${SELECT_ROOM} WHERE r.org_id = $1 AND r.id = $2 FOR UPDATE OF r`)

/**
 * Nobody else changes it until the transaction ends, and who books it meanwhile waits and then books the changed room:
 * what is affected by a change (rule 29) is found whole.
 */
export const holdRoom = (tx: OrgTx, id: string) => tx.row<RoomRow>(HOLD, [tx.orgId, id])

/** As its own columns say it; the lists beside it are written by `setEquipment` and `setManagers`. */
type Columns = Omit<RoomRow, 'buildingId' | 'zone' | 'equipmentIds' | 'managerIds' | 'pictureVersion'>

const parameters = (tx: OrgTx, room: Omit<Columns, 'version'>) => [
  tx.orgId,
  room.id,
  room.floorId,
  room.name,
  room.capacity,
  room.description,
  room.colour,
  room.active,
  room.bookable,
  room.maxDurationMinutes,
  room.horizonDays,
  room.openingHours && JSON.stringify(room.openingHours),
  room.capacityRule,
]

const INSERT = statement(
  'insert-room',
  `INSERT INTO rooms (org_id, id, floor_id, name, capacity, description, colour, active, bookable,
                      max_duration_minutes, horizon_days, opening_hours, capacity_rule, position, created_at, updated_at)
   SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, coalesce(max(position), 0) + 1, $14, $14
     FROM rooms WHERE org_id = $1 AND floor_id = $3`,
)

export const insertRoom = (tx: OrgTx, room: Omit<Columns, 'version'>, at: string) =>
  tx.rows(INSERT, [...parameters(tx, room), at])

// A room that moves comes last on its new floor.
const UPDATE = statement(
  'update-room',
  `UPDATE rooms r
      SET floor_id = $3, name = $4, capacity = $5, description = $6, colour = $7, active = $8, bookable = $9,
          max_duration_minutes = $10, horizon_days = $11, opening_hours = $12, capacity_rule = $13,
          position = CASE WHEN floor_id = $3 THEN position
                          ELSE (SELECT coalesce(max(o.position), 0) + 1 FROM rooms o WHERE o.org_id = $1 AND o.floor_id = $3)
                     END,
          version = $14, updated_at = $15
    WHERE org_id = $1 AND id = $2`,
)

export const updateRoom = (tx: OrgTx, room: Columns, at: string) =>
  tx.rows(UPDATE, [...parameters(tx, room), room.version, at])

const SET_EQUIPMENT = statement(
  'set-room-equipment',
  `WITH gone AS (
     DELETE FROM room_equipment WHERE org_id = $1 AND room_id = $2 AND equipment_id <> ALL($3::uuid[])
   )
   INSERT INTO room_equipment (org_id, room_id, equipment_id)
   SELECT $1, $2, id FROM unnest($3::uuid[]) AS id ON CONFLICT DO NOTHING`,
)

export const setEquipment = (tx: OrgTx, roomId: string, equipmentIds: readonly string[]) =>
  tx.rows(SET_EQUIPMENT, [tx.orgId, roomId, equipmentIds])

const SET_MANAGERS = statement(
  'set-room-managers',
  `WITH gone AS (
     DELETE FROM room_managers WHERE org_id = $1 AND room_id = $2 AND person_id <> ALL($3::uuid[])
   )
   INSERT INTO room_managers (org_id, room_id, person_id)
   SELECT $1, $2, id FROM unnest($3::uuid[]) AS id ON CONFLICT DO NOTHING`,
)

export const setManagers = (tx: OrgTx, roomId: string, managerIds: readonly string[]) =>
  tx.rows(SET_MANAGERS, [tx.orgId, roomId, managerIds])

const NAMED = statement(
  'named-by-room',
  `SELECT (SELECT b.zone FROM floors f JOIN buildings b ON b.org_id = f.org_id AND b.id = f.building_id
            WHERE f.org_id = $1 AND f.id = $2) AS zone,
          ARRAY(SELECT id FROM equipment WHERE org_id = $1 AND id = ANY($3::uuid[])) AS "equipmentIds",
          ARRAY(SELECT id FROM people WHERE org_id = $1 AND id = ANY($4::uuid[])) AS "managerIds"`,
)

/** What there is of what a room would name: the zone of its floor, and the equipment and managers that exist. */
export async function findNamed(
  tx: OrgTx,
  floorId: string | undefined,
  equipmentIds: readonly string[],
  managerIds: readonly string[],
) {
  const named = await tx.row<{ zone: string | null; equipmentIds: string[]; managerIds: string[] }>(NAMED, [
    tx.orgId,
    floorId ?? null,
    equipmentIds,
    managerIds,
  ])
  return named ?? { zone: null, equipmentIds: [], managerIds: [] }
}

const RESERVATIONS = statement(
  'reservations-in-room',
  'SELECT count(*) FROM reservations WHERE org_id = $1 AND room_id = $2',
)

export const countReservationsIn = async (tx: OrgTx, id: RoomId) =>
  (await tx.value<number>(RESERVATIONS, [tx.orgId, id])) ?? 0

const REMOVE = statement('remove-room', 'DELETE FROM rooms WHERE org_id = $1 AND id = $2')

export const removeRoomRow = (tx: OrgTx, id: RoomId) => tx.rows(REMOVE, [tx.orgId, id])

const REORDER = statement(
  'reorder-rooms',
  `WITH placed AS (
     SELECT id, row_number() OVER (PARTITION BY floor_id
                                   ORDER BY array_position($2::uuid[], id), position, lower(name), id) AS place
       FROM rooms
      WHERE org_id = $1 AND floor_id IN (SELECT floor_id FROM rooms WHERE org_id = $1 AND id = ANY($2))
   ), moved AS (
     UPDATE rooms r SET position = place, updated_at = $3
       FROM placed WHERE r.org_id = $1 AND r.id = placed.id AND r.position <> place
   )
   SELECT count(*) FROM placed WHERE id = ANY($2)`,
)

export const reorderRooms = async (tx: OrgTx, ids: readonly string[], at: string) =>
  (await tx.value<number>(REORDER, [tx.orgId, ids, at])) ?? 0
