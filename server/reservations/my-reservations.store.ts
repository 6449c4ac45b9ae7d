import type { Sight } from '#domain/people/may.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import type { ReservationView } from './reservation.schema.ts'
import { RESERVATION_TABLES, reservationJson, sightParameters, VIEWER } from './reservation-view.store.ts'

/** Where a page of reservations ended. */
export interface ReservationPlace {
  readonly start: string
  readonly id: string
}

interface Asked {
  readonly period: 'upcoming' | 'past'
  readonly now: string
  readonly after: ReservationPlace | undefined
  readonly limit: number
}

const mine = (which: string, beyond: '<' | '>', order: 'ASC' | 'DESC') =>
  `SELECT ${reservationJson(VIEWER)} AS view FROM ${RESERVATION_TABLES}
    WHERE r.org_id = $1 AND (r.organizer_id = $3 OR r.host_id = $3) AND ${which}
      AND ($6::timestamptz IS NULL OR (r.starts_at, r.id) ${beyond} ($6, $7::uuid))
    ORDER BY r.starts_at ${order}, r.id ${order} LIMIT $8`

const MINE = {
  upcoming: statement('my-upcoming', mine("r.status <> 'cancelled' AND r.ends_at > $5", '>', 'ASC')),
  past: statement('my-past', mine("(r.status = 'cancelled' OR r.ends_at <= $5)", '<', 'DESC')),
}

/** What the viewer booked or hosts. */
export async function myReservations(
  tx: OrgTx,
  sight: Sight,
  { period, now, after, limit }: Asked,
): Promise<ReservationView[]> {
  const rows = await tx.rows<{ view: ReservationView }>(MINE[period], [
    tx.orgId,
    ...sightParameters(sight),
    now,
    after?.start ?? null,
    after?.id ?? null,
    limit,
  ])
  return rows.map(({ view }) => view)
}
