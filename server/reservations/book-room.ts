import type { Temporal } from 'temporal-polyfill'
import { v7 as uuid } from 'uuid'
import { sightOf } from '#domain/people/may.ts'
import { type Circumstances, decideReservation } from '#domain/reservations/decide-reservation.ts'
import type { BookingRequest, ReservationId } from '#domain/reservations/reservation.ts'
import type { OrgTx } from '../db/in-organization.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import type { Asker } from '../tab-configurations/asked-through.ts'
import { hashOf } from './booking-request.ts'
import { loadCircumstances, unknownHostOrTag } from './circumstances.ts'
import { explainRefusal } from './explain-refusal.ts'
import type { Refused } from './refusal-problem.ts'
import type { ReservationView } from './reservation.schema.ts'
import { findIdempotencyKey, heldAround, type IdempotencyKey, insertReservation } from './reservation.store.ts'
import { viewReservation } from './reservation-view.store.ts'
import { requireView } from './view-reservation.ts'

export type Booked = {
  readonly outcome: 'booked'
  readonly reservation: ReservationView
  /** True when an earlier request with the same idempotency key made it. */
  readonly replayed: boolean
}

/**
 * Books a room, or says why not. The decision is the domain's, the slot is the database's to give: of any number who
 * ask for one at once, one gets it (rule 7).
 */
export async function bookRoom(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  asker: Asker,
  request: BookingRequest,
  key?: string,
): Promise<Booked | Refused> {
  const idempotency = key === undefined ? undefined : { key, requestHash: hashOf(request) }
  const attempt = () => db.inOrganization(asker.orgId, (tx) => book(tx, clock(), asker, request, idempotency))
  try {
    return await attempt()
  } catch (error) {
    // A twin of this request with the same key was quicker: what it did is our answer.
    if (idempotency && (error as { code?: string }).code === '23505') return await attempt()
    throw error
  }
}

async function book(
  tx: OrgTx,
  now: Temporal.Instant,
  asker: Asker,
  request: BookingRequest,
  idempotency: IdempotencyKey | undefined,
): Promise<Booked | Refused> {
  const [circumstances, before, unknown] = await Promise.all([
    loadCircumstances(tx, asker, request.roomId, now),
    idempotency && replay(tx, asker, idempotency),
    unknownHostOrTag(tx, request.hostId === asker.personId ? { tagId: request.tagId } : request),
  ])
  if (before) return await replayed(tx, circumstances, before)
  if (unknown) throw unknown

  const decision = decideReservation(request, circumstances)
  if (decision.outcome === 'refused') return await explainRefusal(tx, decision.refusal, request, circumstances)

  const id = uuid() as ReservationId
  const reservation = { ...request, id, organizerId: asker.personId, status: decision.status }
  const written = { outboxId: uuid(), by: asker.personId, at: now.toString() }
  const [booked, answered] = await Promise.all([
    insertReservation(tx, reservation, decision.blocked, written, idempotency),
    viewReservation(tx, sightOf(circumstances.actor), id),
  ])
  if (booked && answered) return { outcome: 'booked', reservation: answered, replayed: false }

  const twin = idempotency && (await replay(tx, asker, idempotency))
  if (twin) return await replayed(tx, circumstances, twin)
  return await explainTaken(tx, request, circumstances)
}

/** The slot went to somebody else: the same decision, now told what holds it. */
async function explainTaken(tx: OrgTx, request: BookingRequest, circumstances: Circumstances): Promise<Refused> {
  const held = await heldAround(tx, request.roomId, request)
  const decision = decideReservation(request, { ...circumstances, held })
  const refusal = decision.outcome === 'refused' ? decision.refusal : ({ code: 'taken', by: [] } as const)
  return await explainRefusal(tx, refusal, request, circumstances)
}

async function replay(
  tx: OrgTx,
  asker: Asker,
  { key, requestHash }: IdempotencyKey,
): Promise<ReservationId | undefined> {
  const known = await findIdempotencyKey(tx, asker.personId, key)
  if (known && known.requestHash !== requestHash)
    throw new Problem(422, 'idempotency_key_reused', 'Use a new Idempotency-Key for a new request.', {
      errors: [{ field: 'Idempotency-Key', code: 'reused', message: 'was sent before with another body' }],
    })
  return known?.reservationId
}

const replayed = async (tx: OrgTx, { actor }: Circumstances, id: ReservationId): Promise<Booked> => ({
  outcome: 'booked',
  reservation: await requireView(tx, sightOf(actor), id),
  replayed: true,
})
