import type { PersonId } from '#domain/people/person.ts'
import type { Reservation } from '#domain/reservations/reservation.ts'
import type { RoomId } from '#domain/rooms/room.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import { readInstant } from '../http/instant.ts'

/** As much of a reservation as deciding about many of them takes. */
export type Future = Pick<
  Reservation,
  'id' | 'roomId' | 'organizerId' | 'hostId' | 'status' | 'start' | 'end' | 'attendeeCount'
>
type Row = Omit<Future, 'start' | 'end'> & { readonly start: string; readonly end: string }

const SELECT = `SELECT id, room_id AS "roomId", organizer_id AS "organizerId", host_id AS "hostId", status,
       starts_at AS start, ends_at AS end, attendee_count AS "attendeeCount"
  FROM reservations
 WHERE org_id = $1 AND status IN ('pending', 'confirmed') AND starts_at > $2`

// By the time held too, so that an index finds them among years of history.
const IN_ROOMS = statement(
  'future-in-rooms',
  `${SELECT} AND room_id = ANY($3::uuid[]) AND blocked_until > $2 ORDER BY starts_at, id`,
)

/** What holds these rooms and has not begun. */
export const futureInRooms = async (tx: OrgTx, roomIds: readonly RoomId[], now: string): Promise<Future[]> =>
  (await tx.rows<Row>(IN_ROOMS, [tx.orgId, now, roomIds])).map(futureOf)

const OF_PEOPLE = statement(
  'future-of-people',
  `${SELECT} AND (organizer_id = ANY($3::uuid[]) OR host_id = ANY($3)) ORDER BY starts_at, id`,
)

/** What these people booked or host and has not begun. */
export const futureOfPeople = async (tx: OrgTx, personIds: readonly PersonId[], now: string): Promise<Future[]> =>
  (await tx.rows<Row>(OF_PEOPLE, [tx.orgId, now, personIds])).map(futureOf)

const futureOf = (row: Row): Future => ({ ...row, start: readInstant(row.start), end: readInstant(row.end) })
