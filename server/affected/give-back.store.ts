import type { PersonId } from '#domain/people/person.ts'
import type { ReservationId } from '#domain/reservations/reservation.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'

/** As `Written` of one reservation, with word left of each of them. */
export interface WrittenOfMany {
  readonly outboxIds: readonly string[]
  readonly by: PersonId
  readonly at: string
}

// What somebody else cancelled or began to use since we looked stays as they left it.
const CANCEL = statement(
  'cancel-reservations',
  `WITH named AS (
     SELECT * FROM unnest($2::uuid[], $3::uuid[]) AS named (id, outbox_id)
   ), cancelled AS (
     UPDATE reservations r
        SET status = 'cancelled', cancelled_at = $4, updated_at = $4, updated_by = $5, version = r.version + 1
       FROM named
      WHERE r.org_id = $1 AND r.id = named.id AND r.status IN ('pending', 'confirmed') AND r.starts_at >= $4
      RETURNING r.id, r.room_id, named.outbox_id
   ), told AS (
     INSERT INTO outbox (org_id, id, kind, payload, created_at)
     SELECT $1, outbox_id, 'reservation', jsonb_build_object('reservationId', id, 'roomId', room_id), $4 FROM cancelled
   )
   SELECT count(*) FROM cancelled`,
)

export const cancelReservations = async (
  tx: OrgTx,
  ids: readonly ReservationId[],
  { outboxIds, by, at }: WrittenOfMany,
): Promise<number> => (await tx.value<number>(CANCEL, [tx.orgId, ids, outboxIds, at, by])) ?? 0
