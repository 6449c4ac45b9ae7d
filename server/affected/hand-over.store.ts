import type { PersonId } from '#domain/people/person.ts'
import type { ReservationId } from '#domain/reservations/reservation.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import type { WrittenOfMany } from './give-back.store.ts'

// `created_by` keeps who booked it.
const HAND_OVER = statement(
  'hand-over-reservations',
  `WITH named AS (
     SELECT * FROM unnest($2::uuid[], $3::uuid[]) AS named (id, outbox_id)
   ), handed AS (
     UPDATE reservations r
        SET organizer_id = CASE WHEN r.organizer_id = $6 THEN $7 ELSE r.organizer_id END,
            host_id = CASE WHEN r.host_id = $6 THEN $7 ELSE r.host_id END,
            updated_at = $4, updated_by = $5, version = r.version + 1
       FROM named
      WHERE r.org_id = $1 AND r.id = named.id AND r.status IN ('pending', 'confirmed')
      RETURNING r.id, r.room_id, named.outbox_id
   )
   INSERT INTO outbox (org_id, id, kind, payload, created_at)
   SELECT $1, outbox_id, 'reservation', jsonb_build_object('reservationId', id, 'roomId', room_id), $4 FROM handed`,
)

/** Puts one person in the place of another, as organizer and as host. */
export const handOverReservations = (
  tx: OrgTx,
  ids: readonly ReservationId[],
  from: PersonId,
  to: PersonId,
  { outboxIds, at, by }: WrittenOfMany,
) => tx.rows(HAND_OVER, [tx.orgId, ids, outboxIds, at, by, from, to])
