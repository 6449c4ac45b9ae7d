import type { Sight } from '#domain/people/may.ts'
import type { RoomId } from '#domain/rooms/room.ts'
import type { Interval } from '#domain/time/interval.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { type Statement, statement } from '../db/statement.ts'
import { writeInstant } from '../http/instant.ts'
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

const WHERE = {
  buildingId: (id: string) => `AND f.building_id = ${id}::uuid`,
  floorId: (id: string) => `AND m.floor_id = ${id}::uuid`,
  roomId: (id: string) => `AND m.id = ${id}::uuid`,
  roomIds: (ids: string) => `AND m.id = ANY(${ids}::uuid[])`,
  tagId: (id: string) => `AND ${seenWithTag(VIEWER, `${id}::uuid`)}`,
}
type Filter = keyof typeof WHERE

/** In which rooms to look; nothing is anywhere. */
interface ScheduleAsked extends Pick<ScheduleFilter, 'buildingId' | 'floorId' | 'roomId' | 'tagId'> {
  readonly roomIds: readonly RoomId[] | undefined
}

/**
 * One statement for each set of filters: a plan that is kept must know how much it will read. What is held is found first,
 * and then named, written and gathered in one pass over it: nothing here is looked for once a room but by an index.
 */
function scheduleStatement(filters: readonly Filter[]): Statement {
  const where = (filter: Filter) => {
    const place = filters.indexOf(filter)
    return place === -1 ? '' : WHERE[filter](`$${7 + place}`)
  }
  return statement(
    ['schedule', ...filters].join('-'),
    `WITH asked AS MATERIALIZED (
       SELECT m.id, m.active, row_number() OVER (ORDER BY ${roomOrder('m')}) AS place
         FROM rooms m
         JOIN floors f ON f.org_id = m.org_id AND f.id = m.floor_id
         JOIN buildings b ON b.org_id = m.org_id AND b.id = f.building_id
        WHERE m.org_id = $1 ${where('buildingId')} ${where('floorId')} ${where('roomId')} ${where('roomIds')}
     ), held AS MATERIALIZED (
       SELECT asked.place, r.room_id, r.organizer_id, r.host_id, r.private, r.starts_at, r.json_frame, r.json_words
         FROM asked CROSS JOIN LATERAL ${heldWithin('asked.id', '$5', '$6')} AS r
        WHERE r.starts_at < $6 AND r.ends_at > $5 ${where('tagId')}
     ), drawn AS (
       SELECT r.place, string_agg(${scheduledJson(VIEWER)}, ',' ORDER BY r.starts_at) AS reservations
         FROM held r ${NAMES_OF_RESERVATION}
        GROUP BY r.place
     )
     SELECT concat('{"rooms":[', string_agg(
              concat('{"id":"', asked.id, '","reservations":[', reservations, ']}'), ',' ORDER BY place), ']}')
       FROM asked LEFT JOIN drawn USING (place)
      WHERE asked.active OR reservations IS NOT NULL`,
  )
}

/** The answer as it is sent: written by the database, so that thousands of reservations are not read and written again. */
export async function scheduleText(
  tx: OrgTx,
  sight: Sight,
  { start, end }: Interval,
  filter: ScheduleAsked,
): Promise<string> {
  const filters = (Object.keys(WHERE) as Filter[]).filter((name) => filter[name] !== undefined)
  const window = [writeInstant(start), writeInstant(end)]
  const ids = filters.map((name) => filter[name] ?? null)
  return (
    (await tx.value<string>(scheduleStatement(filters), [tx.orgId, ...sightParameters(sight), ...window, ...ids])) ?? ''
  )
}
