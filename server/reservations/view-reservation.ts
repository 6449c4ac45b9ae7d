import { type Sight, sightOf } from '#domain/people/may.ts'
import type { ReservationId } from '#domain/reservations/reservation.ts'
import type { OrgTx } from '../db/in-organization.ts'
import type { Deps } from '../deps.ts'
import { notFound } from '../http/problem.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import type { ReservationView } from './reservation.schema.ts'
import { viewReservation } from './reservation-view.store.ts'

/** One reservation as the asker may see it. */
export const readReservation = (
  { db }: Pick<Deps, 'db'>,
  session: Session,
  id: ReservationId,
): Promise<ReservationView> =>
  db.inOrganization(session.orgId, async (tx) => requireView(tx, sightOf(await requireActor(tx, session)), id))

export async function requireView(tx: OrgTx, sight: Sight, id: ReservationId): Promise<ReservationView> {
  const view = await viewReservation(tx, sight, id)
  if (!view) throw notFound('reservation')
  return view
}
