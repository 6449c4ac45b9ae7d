import type { Sight } from '#domain/people/may.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Held, Reservation, ReservationId } from '#domain/reservations/reservation.ts'
import type { RoomId } from '#domain/rooms/room.ts'
import type { Interval } from '#domain/time/interval.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import { readInstant, writeInstant } from '../http/instant.ts'
import { heldWithin } from './held-times.store.ts'
import type { ReservationView } from './reservation.schema.ts'
import { reservationJson, sightParameters, tablesOfReservation, VIEWER } from './reservation-view.store.ts'

/** A row as it arrives: its instants are text. */
type Row<T extends Interval> = Omit<T, 'start' | 'end'> & { readonly start: string; readonly end: string }

const interval = ({ start, end }: Row<Interval>): Interval => ({ start: readInstant(start), end: readInstant(end) })

const LOAD = statement(
  'load-reservation',
  `SELECT id, room_id AS "roomId", organizer_id AS "organizerId", host_id AS "hostId", title, notes, tag_id AS "tagId",
          attendee_count AS "attendeeCount", private, starts_at AS start, ends_at AS end, status, version
     FROM reservations WHERE org_id = $1 AND id = $2 FOR NO KEY UPDATE`,
)

/** The whole reservation, held until the transaction ends: for decisions, never for answers. */
export async function loadReservation(tx: OrgTx, id: ReservationId): Promise<Reservation | undefined> {
  const row = await tx.row<Row<Reservation>>(LOAD, [tx.orgId, id])
  return row && { ...row, ...interval(row) }
}

const ROOM_OF = statement('room-of-reservation', 'SELECT room_id FROM reservations WHERE org_id = $1 AND id = $2')

export const roomOfReservation = (tx: OrgTx, id: ReservationId) => tx.value<RoomId>(ROOM_OF, [tx.orgId, id])

const HELD = statement(
  'held-around',
  `SELECT id AS "reservationId", blocked_from AS start, blocked_until AS end
     FROM ${heldWithin('$2', '$3', '$4')} AS held ORDER BY blocked_from`,
)

/** What holds a room within a window. */
export async function heldAround(tx: OrgTx, roomId: RoomId, { start, end }: Interval): Promise<Held[]> {
  if (start.epochMilliseconds >= end.epochMilliseconds) return []
  const rows = await tx.rows<Row<Held>>(HELD, [tx.orgId, roomId, writeInstant(start), writeInstant(end)])
  return rows.map((row) => ({ ...row, ...interval(row) }))
}

export interface Written {
  readonly outboxId: string
  readonly by: PersonId
  readonly at: string
}

/** Remembered with the booking it made, so that the same wish sent twice is one booking (rule 24). */
export interface IdempotencyKey {
  readonly key: string
  readonly requestHash: string
}

const BOOK = statement(
  'book',
  `WITH booked AS (
     INSERT INTO reservations (org_id, id, room_id, organizer_id, host_id, title, notes, tag_id, attendee_count, private,
                               starts_at, ends_at, blocked, status, created_at, created_by, updated_at, updated_by)
     SELECT $1, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, tstzrange($16, $17, '[)'), $18, $19, $7, $19, $7
       FROM rooms WHERE org_id = $1 AND id = $6 AND version = $23 FOR KEY SHARE
     ON CONFLICT ON CONSTRAINT no_double_booking DO NOTHING
     RETURNING *
   ), told AS (
     INSERT INTO outbox (org_id, id, kind, payload, created_at)
     SELECT $1, $20, 'reservation', jsonb_build_object('reservationId', id, 'roomId', room_id), $19 FROM booked
   ), remembered AS (
     INSERT INTO idempotency_keys (org_id, person_id, key, request_hash, reservation_id, created_at)
     SELECT $1, $7, $21, $22, id, $19 FROM booked WHERE $21::text IS NOT NULL
   )
   SELECT ${reservationJson(VIEWER)} FROM ${tablesOfReservation('booked')}`,
)

/**
 * Books unless the time is taken, which the database alone can know (rule 7), or the room is no longer the one that was
 * decided about: then there is nothing to see.
 */
export function insertReservation(
  tx: OrgTx,
  reservation: Omit<Reservation, 'version'>,
  blocked: Interval,
  { outboxId, at }: Written,
  sight: Sight,
  idempotency: IdempotencyKey | undefined,
  roomVersion: number,
): Promise<ReservationView | undefined> {
  return tx.value<ReservationView>(BOOK, [
    tx.orgId,
    ...sightParameters(sight),
    reservation.id,
    reservation.roomId,
    reservation.organizerId,
    reservation.hostId,
    reservation.title,
    reservation.notes,
    reservation.tagId,
    reservation.attendeeCount,
    reservation.private,
    writeInstant(reservation.start),
    writeInstant(reservation.end),
    writeInstant(blocked.start),
    writeInstant(blocked.end),
    reservation.status,
    at,
    outboxId,
    idempotency?.key ?? null,
    idempotency?.requestHash ?? null,
    roomVersion,
  ])
}

const UPDATE = statement(
  'update-reservation',
  `WITH changed AS (
     UPDATE reservations
        SET room_id = $3, host_id = $4, title = $5, notes = $6, tag_id = $7, attendee_count = $8, private = $9,
            starts_at = $10, ends_at = $11, blocked = tstzrange($12, $13, '[)'), status = $14,
            cancelled_at = CASE WHEN $14 = 'cancelled' THEN $15::timestamptz END,
            updated_at = $15, updated_by = $16, version = version + 1
      WHERE org_id = $1 AND id = $2
      RETURNING id, room_id
   )
   INSERT INTO outbox (org_id, id, kind, payload, created_at)
   SELECT $1, $17, 'reservation',
          jsonb_build_object('reservationId', id, 'roomId', room_id, 'previousRoomId', $18::uuid), $15
     FROM changed`,
)

/** Writes a decided change of a reservation that `loadReservation` holds; a taken time raises 23P01. */
export async function updateReservation(
  tx: OrgTx,
  reservation: Reservation,
  blocked: Interval,
  { outboxId, by, at }: Written,
  previousRoomId: RoomId,
): Promise<void> {
  await tx.rows(UPDATE, [
    tx.orgId,
    reservation.id,
    reservation.roomId,
    reservation.hostId,
    reservation.title,
    reservation.notes,
    reservation.tagId,
    reservation.attendeeCount,
    reservation.private,
    writeInstant(reservation.start),
    writeInstant(reservation.end),
    writeInstant(blocked.start),
    writeInstant(blocked.end),
    reservation.status,
    at,
    by,
    outboxId,
    previousRoomId,
  ])
}

const FIND_KEY = statement(
  'find-idempotency-key',
  `SELECT reservation_id AS "reservationId", request_hash AS "requestHash"
     FROM idempotency_keys WHERE org_id = $1 AND person_id = $2 AND key = $3`,
)

export const findIdempotencyKey = (tx: OrgTx, personId: PersonId, key: string) =>
  tx.row<{ reservationId: ReservationId; requestHash: string }>(FIND_KEY, [tx.orgId, personId, key])
