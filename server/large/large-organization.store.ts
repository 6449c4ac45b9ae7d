import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import type { Present } from './large-rows.ts'

const PRESENT = statement(
  'large-present',
  `SELECT (SELECT count(*) FROM buildings WHERE org_id = $1) AS buildings,
          (SELECT count(*) FROM people WHERE org_id = $1) AS people,
          ARRAY(SELECT id FROM equipment WHERE org_id = $1 ORDER BY position) AS "equipmentIds"`,
)

export const whatIsPresent = async (tx: OrgTx) => (await tx.row<Present>(PRESENT, [tx.orgId])) as Present

/**
 * For each room, day and turn one meeting somewhere in the turn, for a part of it or all, so that at any moment some rooms
 * are free, in the working day of the room's own clock.
 * Ids are UUIDs of version 7, made of the moment of booking as the server makes them, so that keys grow as they would.
 */
const FILL = statement(
  'large-fill',
  `WITH meetings AS (
     SELECT r.id AS room_id, p.people[1 + abs(hashint8(meeting * 31)) % cardinality(p.people)] AS person_id, meeting,
            (day + interval '8 hours' + (turn * fives + late) * interval '5 minutes') AT TIME ZONE b.zone AS starts_at,
            (day + interval '8 hours' + (turn * fives + late + long) * interval '5 minutes') AT TIME ZONE b.zone AS ends_at
       FROM unnest($2::uuid[]) WITH ORDINALITY AS wanted (id, number)
       JOIN rooms r ON r.org_id = $1 AND r.id = wanted.id
       JOIN floors f ON f.org_id = $1 AND f.id = r.floor_id
       JOIN buildings b ON b.org_id = $1 AND b.id = f.building_id
      CROSS JOIN (SELECT ARRAY(SELECT id FROM people WHERE org_id = $1 AND active ORDER BY id)) AS p (people)
      CROSS JOIN (SELECT 120 / $5::integer) AS t (fives)
      CROSS JOIN generate_series($3::timestamp, $3::timestamp + ($4::integer - 1) * interval '1 day', interval '1 day') WITH ORDINALITY AS d (day, day_number)
      CROSS JOIN generate_series(0, $5::integer - 1) AS turn
      CROSS JOIN LATERAL (SELECT (number * 100000 + day_number) * 100 + turn) AS m (meeting)
      CROSS JOIN LATERAL (SELECT 1 + abs(hashint8(meeting * 7)) % fives) AS l (long)
      CROSS JOIN LATERAL (SELECT abs(hashint8(meeting * 13)) % (fives - long + 1)) AS s (late)
   ), booked AS (
     SELECT *, least(starts_at, $6::timestamptz) - (1 + abs(hashint8(meeting)) % 200) * interval '1 hour' AS created_at FROM meetings
   )
   INSERT INTO reservations (org_id, id, room_id, organizer_id, host_id, title, attendee_count, private, starts_at, ends_at,
                             blocked, status, created_at, created_by, updated_at, updated_by)
   SELECT $1,
          (lpad(to_hex((extract(epoch FROM created_at) * 1000)::bigint), 12, '0') || '7' || substr(noise, 1, 3)
           || '8' || substr(noise, 4, 15))::uuid,
          room_id, person_id, person_id, 'Meeting ' || meeting % 500, 1 + abs(hashint8(meeting)) % 12,
          abs(hashint8(meeting)) % 20 = 0, starts_at, ends_at, tstzrange(starts_at, ends_at, '[)'), 'confirmed',
          created_at, person_id, created_at, person_id
     FROM booked CROSS JOIN LATERAL (SELECT md5(meeting::text || room_id)) AS n (noise)
    ORDER BY room_id, starts_at`,
)

export interface Filling {
  readonly roomIds: readonly string[]
  /** The first day, as `2026-11-23`. */
  readonly from: string
  readonly days: number
  readonly perDay: number
  readonly now: string
}

/** Answers how many reservations it made. */
export const fillRooms = (tx: OrgTx, { roomIds, from, days, perDay, now }: Filling) =>
  tx.count(FILL, [tx.orgId, roomIds, from, days, perDay, now])
