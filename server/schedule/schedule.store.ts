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

// Rooms are m, for a view of a reservation calls it r.
const SCHEDULE = statement(
  'schedule',
  `SELECT json_build_object('rooms', coalesce(json_agg(
            json_build_object('id', m.id, 'reservations', coalesce(held.reservations, '[]')) ORDER BY ${roomOrder('m')}
          ), '[]'))::text
     FROM rooms m
     JOIN floors f ON f.org_id = m.org_id AND f.id = m.floor_id
     JOIN buildings b ON b.org_id = m.org_id AND b.id = f.building_id
    CROSS JOIN LATERAL (
          SELECT json_agg(${scheduledJson(VIEWER)} ORDER BY r.starts_at) AS reservations
            FROM ${heldWithin('m.id', '$5', '$6')} AS r ${NAMES_OF_RESERVATION}
           WHERE r.starts_at < $6 AND r.ends_at > $5 AND ($10::uuid IS NULL OR ${seenWithTag(VIEWER, '$10')})
          ) AS held
    WHERE m.org_id = $1
      AND ($7::uuid IS NULL OR f.building_id = $7)
      AND ($8::uuid IS NULL OR m.floor_id = $8)
      AND ($9::uuid IS NULL OR m.id = $9)
      AND (m.active OR held.reservations IS NOT NULL)`,
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
