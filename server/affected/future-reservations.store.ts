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

const OF_PERSON = statement(
  'future-of-person',
  `${SELECT} AND (organizer_id = $3 OR host_id = $3) ORDER BY starts_at, id`,
)

/** What a person booked or hosts and has not begun. */
export const futureOfPerson = async (tx: OrgTx, personId: PersonId, now: string): Promise<Future[]> =>
  (await tx.rows<Row>(OF_PERSON, [tx.orgId, now, personId])).map(futureOf)

const futureOf = (row: Row): Future => ({ ...row, start: readInstant(row.start), end: readInstant(row.end) })
