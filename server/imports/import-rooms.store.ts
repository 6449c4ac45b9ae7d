import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import type { RoomRow } from '../rooms/room.store.ts'

// Thousands of rows in a handful of statements: what is written travels as one JSON document.

const HOLD = statement('hold-all-rooms', 'SELECT id FROM rooms WHERE org_id = $1 ORDER BY id FOR NO KEY UPDATE')

/** Nobody else changes a room until the transaction ends. */
export const holdAllRooms = (tx: OrgTx) => tx.rows(HOLD, [tx.orgId])

const PEOPLE = statement('upns', 'SELECT id, upn FROM people WHERE org_id = $1 ORDER BY lower(upn), id')

export const listUpns = (tx: OrgTx) => tx.rows<{ id: string; upn: string }>(PEOPLE, [tx.orgId])

const INSERT_BUILDINGS = statement(
  'import-buildings',
  `INSERT INTO buildings (org_id, id, name, zone, position, created_at, updated_at)
   SELECT $1, id, name, zone, (SELECT coalesce(max(position), 0) FROM buildings WHERE org_id = $1) + place, $3, $3
     FROM jsonb_to_recordset($2::jsonb) AS new (id uuid, name text, zone text, place integer)`,
)

const INSERT_FLOORS = statement(
  'import-floors',
  `INSERT INTO floors (org_id, id, building_id, name, position, created_at, updated_at)
   SELECT $1, id, "buildingId", name,
          (SELECT coalesce(max(position), 0) FROM floors f WHERE f.org_id = $1 AND f.building_id = "buildingId") + place, $3, $3
     FROM jsonb_to_recordset($2::jsonb) AS new (id uuid, "buildingId" uuid, name text, place integer)`,
)

const INSERT_EQUIPMENT = statement(
  'import-equipment',
  `INSERT INTO equipment (org_id, id, name, position, created_at, updated_at)
   SELECT $1, id, name, (SELECT coalesce(max(position), 0) FROM equipment WHERE org_id = $1) + place, $3, $3
     FROM jsonb_to_recordset($2::jsonb) AS new (id uuid, name text, place integer)`,
)

type Named = { readonly id: string; readonly name: string }

/** As a document, each with its place in the file. */
const documentOf = (rows: readonly object[]) => JSON.stringify(rows.map((row, index) => ({ ...row, place: index + 1 })))

export const insertBuildings = (tx: OrgTx, buildings: readonly (Named & { zone: string })[], at: string) =>
  tx.rows(INSERT_BUILDINGS, [tx.orgId, documentOf(buildings), at])

export const insertFloors = (tx: OrgTx, floors: readonly (Named & { buildingId: string })[], at: string) =>
  tx.rows(INSERT_FLOORS, [tx.orgId, documentOf(floors), at])

export const insertManyEquipment = (tx: OrgTx, equipment: readonly Named[], at: string) =>
  tx.rows(INSERT_EQUIPMENT, [tx.orgId, documentOf(equipment), at])

const ROOM = `jsonb_to_recordset($2::jsonb) AS new (
  id uuid, "floorId" uuid, name text, capacity integer, description text, colour text, active boolean, bookable boolean,
  "maxDurationMinutes" integer, "horizonDays" integer, "openingHours" jsonb, "capacityRule" text, place integer)`
const LAST = `(SELECT coalesce(max(position), 0) FROM rooms r WHERE r.org_id = $1 AND r.floor_id = new."floorId") + new.place`

const INSERT_ROOMS = statement(
  'import-rooms',
  `INSERT INTO rooms (org_id, id, floor_id, name, capacity, description, colour, active, bookable, max_duration_minutes,
                      horizon_days, opening_hours, capacity_rule, position, created_at, updated_at)
   SELECT $1, new.id, new."floorId", new.name, new.capacity, new.description, new.colour, new.active, new.bookable,
          new."maxDurationMinutes", new."horizonDays", new."openingHours", new."capacityRule", ${LAST}, $3, $3
     FROM ${ROOM}`,
)

export const insertRooms = (tx: OrgTx, rooms: readonly RoomRow[], at: string) =>
  tx.rows(INSERT_ROOMS, [tx.orgId, documentOf(rooms), at])

const STEP_ASIDE = statement(
  'import-step-aside',
  'UPDATE rooms SET name = id::text WHERE org_id = $1 AND id = ANY($2::uuid[])',
)

/** Frees the names of rooms that get new ones, so that two may exchange theirs. */
export const stepAside = (tx: OrgTx, ids: readonly string[]) => tx.rows(STEP_ASIDE, [tx.orgId, ids])

const UPDATE_ROOMS = statement(
  'import-changes-of-rooms',
  `UPDATE rooms t
      SET floor_id = new."floorId", name = new.name, capacity = new.capacity, description = new.description,
          colour = new.colour, active = new.active, bookable = new.bookable,
          max_duration_minutes = new."maxDurationMinutes", horizon_days = new."horizonDays", opening_hours = new."openingHours",
          capacity_rule = new."capacityRule",
          position = CASE WHEN t.floor_id = new."floorId" THEN t.position ELSE ${LAST} END,
          version = t.version + 1, updated_at = $3
     FROM ${ROOM}
    WHERE t.org_id = $1 AND t.id = new.id`,
)

export const updateRooms = (tx: OrgTx, rooms: readonly RoomRow[], at: string) =>
  tx.rows(UPDATE_ROOMS, [tx.orgId, documentOf(rooms), at])

const LISTS = 'jsonb_to_recordset($2::jsonb) AS new (id uuid, "equipmentIds" uuid[], "managerIds" uuid[])'

const SET_EQUIPMENT = statement(
  'import-room-equipment',
  `WITH new AS (SELECT * FROM ${LISTS}), gone AS (
     DELETE FROM room_equipment x USING new
      WHERE x.org_id = $1 AND x.room_id = new.id AND x.equipment_id <> ALL(new."equipmentIds")
   )
   INSERT INTO room_equipment (org_id, room_id, equipment_id)
   SELECT $1, new.id, equipment_id FROM new CROSS JOIN unnest(new."equipmentIds") AS equipment_id
       ON CONFLICT DO NOTHING`,
)

const SET_MANAGERS = statement(
  'import-room-managers',
  `WITH new AS (SELECT * FROM ${LISTS}), gone AS (
     DELETE FROM room_managers x USING new
      WHERE x.org_id = $1 AND x.room_id = new.id AND x.person_id <> ALL(new."managerIds")
   )
   INSERT INTO room_managers (org_id, room_id, person_id)
   SELECT $1, new.id, person_id FROM new CROSS JOIN unnest(new."managerIds") AS person_id
       ON CONFLICT DO NOTHING`,
)

/** What stands in lists beside these rooms. */
export async function setLists(tx: OrgTx, rooms: readonly RoomRow[]): Promise<void> {
  const lists = JSON.stringify(rooms.map(({ id, equipmentIds, managerIds }) => ({ id, equipmentIds, managerIds })))
  await Promise.all([tx.rows(SET_EQUIPMENT, [tx.orgId, lists]), tx.rows(SET_MANAGERS, [tx.orgId, lists])])
}
