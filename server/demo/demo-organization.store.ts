import type { OrgTx } from '../db/in-organization.ts'
import { type Statement, statement } from '../db/statement.ts'
import type { DemoReservationRow } from './demo-reservations.ts'
import type { DemoRows } from './demo-rows.ts'

const FOUND = statement(
  'demo-found-organization',
  `INSERT INTO organizations (org_id, name, zone, locale, created_at, updated_at)
   VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT DO NOTHING RETURNING org_id`,
)

/** False when the organization is there already. Of two servers that start at once, one founds it. */
export async function foundOrganization(tx: OrgTx, name: string, zone: string, at: string): Promise<boolean> {
  return (await tx.value(FOUND, [tx.orgId, name, zone, 'en-GB', at])) !== undefined
}

/** One statement a table: its rows travel as one JSON array. */
const INSERT = {
  buildings: statement(
    'demo-insert-buildings',
    `INSERT INTO buildings (org_id, id, name, address, zone, position, created_at, updated_at)
     SELECT $1, id, name, address, zone, position, $3, $3
       FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, name text, address text, zone text, position integer)`,
  ),
  floors: statement(
    'demo-insert-floors',
    `INSERT INTO floors (org_id, id, building_id, name, position, created_at, updated_at)
     SELECT $1, id, building_id, name, position, $3, $3
       FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, building_id uuid, name text, position integer)`,
  ),
  equipment: statement(
    'demo-insert-equipment',
    `INSERT INTO equipment (org_id, id, name, icon, position, created_at, updated_at)
     SELECT $1, id, name, icon, position, $3, $3
       FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, name text, icon text, position integer)`,
  ),
  tags: statement(
    'demo-insert-tags',
    `INSERT INTO tags (org_id, id, name, emoji, colour, position, created_at, updated_at)
     SELECT $1, id, name, emoji, colour, position, $3, $3
       FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, name text, emoji text, colour text, position integer)`,
  ),
  rooms: statement(
    'demo-insert-rooms',
    `INSERT INTO rooms (org_id, id, floor_id, name, capacity, description, colour, position, max_duration_minutes,
                        opening_hours, capacity_rule, created_at, updated_at)
     SELECT $1, id, floor_id, name, capacity, description, colour, position, max_duration_minutes,
            opening_hours, capacity_rule, $3, $3
       FROM jsonb_to_recordset($2::jsonb)
         AS x (id uuid, floor_id uuid, name text, capacity integer, description text, colour text, position integer,
               max_duration_minutes integer, opening_hours jsonb, capacity_rule text)`,
  ),
  roomEquipment: statement(
    'demo-insert-room-equipment',
    `INSERT INTO room_equipment (org_id, room_id, equipment_id)
     SELECT $1, room_id, equipment_id FROM jsonb_to_recordset($2::jsonb) AS x (room_id uuid, equipment_id uuid)
      WHERE $3::timestamptz IS NOT NULL`,
  ),
  people: statement(
    'demo-insert-people',
    `INSERT INTO people (org_id, id, display_name, upn, mail, locale, zone, roles, created_at, updated_at)
     SELECT $1, id, display_name, upn, mail, locale, zone, ARRAY(SELECT jsonb_array_elements_text(roles)), $3, $3
       FROM jsonb_to_recordset($2::jsonb)
         AS x (id uuid, display_name text, upn text, mail text, locale text, zone text, roles jsonb)`,
  ),
  managers: statement(
    'demo-insert-managers',
    `INSERT INTO room_managers (org_id, room_id, person_id)
     SELECT $1, room_id, person_id FROM jsonb_to_recordset($2::jsonb) AS x (room_id uuid, person_id uuid)
      WHERE $3::timestamptz IS NOT NULL`,
  ),
} satisfies Record<keyof DemoRows, Statement>

/** In the order in which they need each other. */
export async function insertDemoRows(tx: OrgTx, rows: DemoRows, at: string): Promise<void> {
  await Promise.all(
    (Object.keys(INSERT) as (keyof DemoRows)[]).map((table) =>
      tx.rows(INSERT[table], [tx.orgId, JSON.stringify(rows[table]), at]),
    ),
  )
}

const INSERT_RESERVATIONS = statement(
  'demo-insert-reservations',
  `INSERT INTO reservations (org_id, id, room_id, organizer_id, host_id, title, tag_id, attendee_count, private, starts_at,
                             ends_at, blocked, status, created_at, created_by, updated_at, updated_by)
   SELECT $1, id, room_id, organizer_id, host_id, title, tag_id, attendee_count, private, starts_at,
          ends_at, tstzrange(starts_at, ends_at, '[)'), 'confirmed', created_at, organizer_id, created_at, organizer_id
     FROM jsonb_to_recordset($2::jsonb)
       AS x (id uuid, room_id uuid, organizer_id uuid, host_id uuid, title text, tag_id uuid, attendee_count integer,
             private boolean, starts_at timestamptz, ends_at timestamptz, created_at timestamptz)`,
)

export const insertDemoReservations = (tx: OrgTx, reservations: readonly DemoReservationRow[]) =>
  tx.rows(INSERT_RESERVATIONS, [tx.orgId, JSON.stringify(reservations)])
