import { sightOf } from '#domain/people/may.ts'
import type { Deps } from '../deps.ts'
import { INSTANT, readCursor, UUID, writeCursor } from '../http/cursor.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import type { MyReservationsFilter } from './my-reservations.schema.ts'
import { myReservations, type ReservationPlace } from './my-reservations.store.ts'
import type { ReservationView } from './reservation.schema.ts'

/** One page of what the asker booked or hosts. */
export const listMyReservations = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  { period, limit, cursor }: MyReservationsFilter,
): Promise<{ items: ReservationView[]; nextCursor: string | null }> => {
  const after = cursor === undefined ? undefined : placeOf(cursor)
  return db.inOrganization(session.orgId, async (tx) => {
    const sight = sightOf(await requireActor(tx, session))
    const found = await myReservations(tx, sight, { period, now: clock().toString(), after, limit: limit + 1 })
    const items = found.slice(0, limit)
    const last = items.at(-1)
    return { items, nextCursor: last && found.length > limit ? writeCursor([last.start, last.id]) : null }
  })
}

function placeOf(cursor: string): ReservationPlace {
  const [start = '', id = ''] = readCursor(cursor, INSTANT, UUID)
  return { start, id }
}
