import type { Temporal } from 'temporal-polyfill'
import { v7 as uuid } from 'uuid'
import { sightOf } from '#domain/people/may.ts'
import type { Actor } from '#domain/people/person.ts'
import { decideCancel, decideEnd } from '#domain/reservations/decide-cancel.ts'
import type { Refusal } from '#domain/reservations/refusal.ts'
import type { Reservation, ReservationId } from '#domain/reservations/reservation.ts'
import type { Tab } from '#domain/tab-configurations/tab-configuration.ts'
import type { OrgTx } from '../db/in-organization.ts'
import type { Deps } from '../deps.ts'
import { writeInstant } from '../http/instant.ts'
import { notFound } from '../http/problem.ts'
import { type AskedVersions, isStale, stale } from '../http/versions.ts'
import { requireActor } from '../identity/require-actor.ts'
import { type Asker, tabAskedThrough } from '../tab-configurations/asked-through.ts'
import type { Changed } from './change-reservation.ts'
import type { Refused } from './refusal-problem.ts'
import { loadReservation, updateReservation } from './reservation.store.ts'
import { requireView } from './view-reservation.ts'

type Deciding = { readonly actor: Actor; readonly now: Temporal.Instant; readonly tab: Tab | undefined }

/** What a decision leaves of a reservation. */
type Outcome = { readonly next: Reservation } | { readonly refusal: Refusal }

/** Gives the time back before it starts; the reservation stays as history. */
export const cancelReservation = (
  deps: Pick<Deps, 'db' | 'clock'>,
  asker: Asker,
  id: ReservationId,
  version?: AskedVersions,
) =>
  finish(deps, asker, id, version, (present, asking) => {
    const decision = decideCancel(present, asking)
    return decision.outcome === 'cancelled' ? { next: { ...present, status: 'cancelled' } } : decision
  })

/** Frees the rest of a running reservation (rule 28). */
export const endReservation = (
  deps: Pick<Deps, 'db' | 'clock'>,
  asker: Asker,
  id: ReservationId,
  version?: AskedVersions,
) =>
  finish(deps, asker, id, version, (present, asking) => {
    const decision = decideEnd(present, asking)
    return decision.outcome === 'ended' ? { next: { ...present, end: decision.end } } : decision
  })

/** Both give time away, so neither can meet another reservation and no room need be locked. */
const finish = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  asker: Asker,
  id: ReservationId,
  version: AskedVersions,
  decide: (present: Reservation, asking: Deciding) => Outcome,
): Promise<Changed | Refused> =>
  db.inOrganization(asker.orgId, async (tx) => {
    const [actor, present] = await Promise.all([requireActor(tx, asker), loadReservation(tx, id)])
    if (!present) throw notFound('reservation')
    const sight = sightOf(actor)
    if (isStale(present, version)) throw stale(await requireView(tx, sight, id), present.version)
    const now = clock()
    const tab = await tabAskedThrough(tx, asker, [present.roomId])
    const outcome = decide(present, { actor, now, tab })
    if ('refusal' in outcome) return nothingElse(outcome.refusal)
    await write(tx, outcome.next, asker, now)
    return { outcome: 'changed', reservation: await requireView(tx, sight, id) }
  })

const nothingElse = (refusal: Refusal): Refused => ({
  outcome: 'refused',
  refusal,
  inTheWay: [],
  alternatives: { times: [], rooms: [] },
})

const write = (tx: OrgTx, next: Reservation, { personId }: Asker, now: Temporal.Instant) =>
  updateReservation(
    tx,
    next,
    { start: next.start, end: next.end },
    { outboxId: uuid(), by: personId, at: writeInstant(now) },
    next.roomId,
  )
