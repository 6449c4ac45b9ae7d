import type { Sight } from '#domain/people/may.ts'
import type { Interval } from '#domain/time/interval.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import { heldWithin } from '../reservations/held-times.store.ts'
import {
  NAMES_OF_RESERVATION,
  scheduledJson,
  seenWithTag,
  sightParameters,
  VIEWER,
} from '../reservations/reservation-view.store.ts'
import { roomOrder } from '../rooms/room.store.ts'
import type { ScheduleFilter } from './schedule.schema.ts'

// Each step is made once and kept. Left to itself the planner reads all people for every room, and where it plans for
// filters it does not know (after five times, for all to come), it gathers all reservations again for every room.
const SCHEDULE = statement(
  'schedule',
  `WITH wanted AS MATERIALIZED (
     SELECT m.id, m.active, row_number() OVER (ORDER BY ${roomOrder('m')}) AS place
       FROM rooms m
       JOIN floors f ON f.org_id = m.org_id AND f.id = m.floor_id
       JOIN buildings b ON b.org_id = m.org_id AND b.id = f.building_id
      WHERE m.org_id = $1
        AND ($7::uuid IS NULL OR f.building_id = $7)
        AND ($8::uuid IS NULL OR m.floor_id = $8)
        AND ($9::uuid IS NULL OR m.id = $9)
   ), r AS MATERIALIZED (
     SELECT held.*
       FROM wanted
      CROSS JOIN LATERAL ${heldWithin('wanted.id', '$5', '$6')} AS held
      WHERE held.starts_at < $6 AND held.ends_at > $5
   ), told AS MATERIALIZED (
     SELECT r.room_id, json_agg(${scheduledJson(VIEWER)} ORDER BY r.starts_at) AS reservations
       FROM r ${NAMES_OF_RESERVATION}
      WHERE $10::uuid IS NULL OR ${seenWithTag(VIEWER, '$10')}
      GROUP BY r.room_id
   )
   SELECT json_build_object('rooms', coalesce(json_agg(
            json_build_object('id', wanted.id, 'reservations', coalesce(told.reservations, '[]')) ORDER BY place
          ), '[]'))::text
     FROM wanted
     LEFT JOIN told ON told.room_id = wanted.id
    WHERE wanted.active OR told.reservations IS NOT NULL`,
)

/** The answer as it is sent: written by the database, so that thousands of reservations are not read and written again. */
export async function scheduleText(
  tx: OrgTx,
  sight: Sight,
  { start, end }: Interval,
  { buildingId, floorId, roomId, tagId }: Omit<ScheduleFilter, 'from' | 'to'>,
): Promise<string> {
  const filter = [buildingId, floorId, roomId, tagId].map((id) => id ?? null)
  const window = [start.toString(), end.toString()]
  return (await tx.value<string>(SCHEDULE, [tx.orgId, ...sightParameters(sight), ...window, ...filter])) ?? ''
}
