import type { Temporal } from 'temporal-polyfill'
import { v7 as uuid } from 'uuid'
import { sightOf } from '#domain/people/may.ts'
import { type Circumstances, decideReservation } from '#domain/reservations/decide-reservation.ts'
import type { BookingRequest, ReservationId } from '#domain/reservations/reservation.ts'
import type { OrgTx } from '../db/in-organization.ts'
import type { Deps } from '../deps.ts'
import { writeInstant } from '../http/instant.ts'
import { Problem } from '../http/problem.ts'
import type { Asker } from '../tab-configurations/asked-through.ts'
import { hashOf } from './booking-request.ts'
import { loadCircumstances, unknownHostOrTag } from './circumstances.ts'
import { explainRefusal } from './explain-refusal.ts'
import type { Refused } from './refusal-problem.ts'
import type { ReservationView } from './reservation.schema.ts'
import { findIdempotencyKey, heldAround, type IdempotencyKey, insertReservation } from './reservation.store.ts'
import { requireView } from './view-reservation.ts'

/** How often a booking may lose to what is gone again when we look, before it is told that the time is taken. */
const ATTEMPTS = 3

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
  const inTransaction = <T>(work: (tx: OrgTx) => Promise<T>) => db.inOrganization(asker.orgId, work)
  for (let attempt = 1; ; attempt++) {
    try {
      const done =
        (await inTransaction((tx) => book(tx, clock(), asker, request, idempotency))) ??
        (await inTransaction((tx) => explainLost(tx, clock(), asker, request, idempotency, attempt === ATTEMPTS)))
      if (done) return done
    } catch (error) {
      // A twin of this request with the same key was quicker: what it did is our answer.
      const twin = idempotency && (error as { code?: string }).code === '23505'
      if (!twin || attempt === ATTEMPTS) throw error
    }
  }
}

/** Nothing when somebody else was quicker, to book the room or to change it. */
async function book(
  tx: OrgTx,
  now: Temporal.Instant,
  asker: Asker,
  request: BookingRequest,
  idempotency: IdempotencyKey | undefined,
): Promise<Booked | Refused | undefined> {
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
  const written = { outboxId: uuid(), by: asker.personId, at: writeInstant(now) }
  const sight = sightOf(circumstances.actor)
  const booked = await tx.last(() =>
    insertReservation(tx, reservation, decision.blocked, written, sight, idempotency, circumstances.roomVersion),
  )
  return booked && { outcome: 'booked', reservation: booked, replayed: false }
}

/**
 * The slot went to somebody else or to a twin of this request, or the room changed: the same decision, now told what holds
 * it. Nothing when it could be had after all; the last time, that is told as taken.
 */
async function explainLost(
  tx: OrgTx,
  now: Temporal.Instant,
  asker: Asker,
  request: BookingRequest,
  idempotency: IdempotencyKey | undefined,
  last: boolean,
): Promise<Booked | Refused | undefined> {
  const [circumstances, twin, held] = await Promise.all([
    loadCircumstances(tx, asker, request.roomId, now),
    idempotency && replay(tx, asker, idempotency),
    heldAround(tx, request.roomId, request),
  ])
  if (twin) return await replayed(tx, circumstances, twin)
  const decision = decideReservation(request, { ...circumstances, held })
  if (decision.outcome === 'refused') return await explainRefusal(tx, decision.refusal, request, circumstances)
  if (last) return await explainRefusal(tx, { code: 'taken', by: [] }, request, circumstances)
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
