import type { PersonId } from '#domain/people/person.ts'
import type { Held, ReservationId } from '#domain/reservations/reservation.ts'
import type { RoomId } from '#domain/rooms/room.ts'
import type { Interval } from '#domain/time/interval.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import { readInstant } from '../http/instant.ts'
import { heldWithin } from '../reservations/held-times.store.ts'
import type { PlannedReservation } from './plan-reservations.ts'

const PEOPLE = statement(
  'people-by-address',
  `SELECT a.address, p.id FROM unnest($2::text[]) AS a (address)
     JOIN people p ON p.org_id = $1 AND p.active AND lower(a.address) IN (lower(p.upn), lower(p.mail))`,
)

/** Those of these addresses that are somebody's who is here. */
export async function peopleByAddress(tx: OrgTx, addresses: readonly string[]): Promise<ReadonlyMap<string, PersonId>> {
  const rows = await tx.rows<{ address: string; id: PersonId }>(PEOPLE, [tx.orgId, [...new Set(addresses)]])
  return new Map(rows.map(({ address, id }) => [address, id]))
}

const KNOWN = statement(
  'imported-before',
  `SELECT room_id AS "roomId", uid, reservation_id AS "reservationId"
     FROM imported_events WHERE org_id = $1 AND uid = ANY($2::text[])`,
)

/** What these events became in imports before, whichever room they were imported into. */
export const importedBefore = (tx: OrgTx, uids: readonly string[]) =>
  tx.rows<{ roomId: RoomId; uid: string; reservationId: ReservationId }>(KNOWN, [tx.orgId, [...new Set(uids)]])

const HELD = statement(
  'held-at-times',
  `SELECT DISTINCT held.room_id AS "roomId", held.id AS "reservationId", held.blocked_from AS start, held.blocked_until AS end
     FROM jsonb_to_recordset($2::jsonb) AS wish ("roomId" uuid, "from" timestamptz, "until" timestamptz)
    CROSS JOIN LATERAL ${heldWithin('wish."roomId"', 'wish."from"', 'wish."until"')} AS held
    ORDER BY held.blocked_from`,
)

type HeldRow = {
  readonly roomId: RoomId
  readonly reservationId: ReservationId
  readonly start: string
  readonly end: string
}

/** What holds these rooms at these times. */
export async function heldAtTimes(
  tx: OrgTx,
  wishes: readonly { readonly roomId: RoomId; readonly time: Interval }[],
): Promise<Map<RoomId, Held[]>> {
  const document = wishes
    .filter(({ time }) => time.start.epochMilliseconds < time.end.epochMilliseconds)
    .map(({ roomId, time }) => ({ roomId, from: time.start.toString(), until: time.end.toString() }))
  const held = new Map<RoomId, Held[]>()
  for (const { roomId, reservationId, start, end } of await tx.rows<HeldRow>(HELD, [
    tx.orgId,
    JSON.stringify(document),
  ]))
    held.set(roomId, [...(held.get(roomId) ?? []), { reservationId, start: readInstant(start), end: readInstant(end) }])
  return held
}

const BOOK = statement(
  'import-reservations',
  `WITH event AS (
     SELECT * FROM jsonb_to_recordset($2::jsonb) AS event (
       id uuid, "roomId" uuid, "organizerId" uuid, "hostId" uuid, title text, notes text, "attendeeCount" integer,
       private boolean, start timestamptz, "end" timestamptz, "from" timestamptz, "until" timestamptz, status text,
       uid text, "outboxId" uuid)
   ), booked AS (
     INSERT INTO reservations (org_id, id, room_id, organizer_id, host_id, title, notes, attendee_count, private, starts_at,
                               ends_at, blocked, status, created_at, created_by, updated_at, updated_by)
     SELECT $1, id, "roomId", "organizerId", "hostId", title, notes, "attendeeCount", private, start,
            "end", tstzrange("from", "until", '[)'), status, $3, $4, $3, $4
       FROM event
         ON CONFLICT ON CONSTRAINT no_double_booking DO NOTHING
     RETURNING id, room_id
   ), told AS (
     INSERT INTO outbox (org_id, id, kind, payload, created_at)
     SELECT $1, "outboxId", 'reservation', jsonb_build_object('reservationId', id, 'roomId', room_id), $3
       FROM booked JOIN event USING (id)
   ), remembered AS (
     INSERT INTO imported_events (org_id, room_id, uid, reservation_id, created_at)
     SELECT $1, room_id, uid, id, $3 FROM booked JOIN event USING (id)
   )
   SELECT id FROM booked`,
)

/** Books them unless their time is taken, which the database alone can know (rule 7); answers which were booked. */
export async function bookImported(
  tx: OrgTx,
  planned: readonly (PlannedReservation & { readonly outboxId: string })[],
  { at, by }: { readonly at: string; readonly by: PersonId },
): Promise<ReadonlySet<ReservationId>> {
  const document = planned.map(({ uid, reservation, blocked, outboxId }) => ({
    ...reservation,
    from: blocked.start.toString(),
    until: blocked.end.toString(),
    uid,
    outboxId,
  }))
  const rows = await tx.rows<{ id: ReservationId }>(BOOK, [tx.orgId, JSON.stringify(document), at, by])
  return new Set(rows.map(({ id }) => id))
}
