import type { Temporal } from 'temporal-polyfill'
import { v7 as uuid } from 'uuid'
import type { Actor } from '#domain/people/person.ts'
import { decideCancel } from '#domain/reservations/decide-cancel.ts'
import type { OrgTx } from '../db/in-organization.ts'
import type { Future } from './future-reservations.store.ts'
import { cancelReservations } from './give-back.store.ts'

/** Cancels what has not begun, decided one by one as if each had been cancelled by hand. Answers how many. */
export async function giveBack(tx: OrgTx, actor: Actor, reservations: readonly Future[], now: Temporal.Instant) {
  const ids = reservations
    .filter((reservation) => decideCancel(reservation, { actor, now }).outcome === 'cancelled')
    .map(({ id }) => id)
  if (ids.length === 0) return 0
  const outboxIds = ids.map(() => uuid())
  return await cancelReservations(tx, ids, { outboxIds, by: actor.id, at: now.toString() })
}
