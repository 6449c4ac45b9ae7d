import type { Temporal } from 'temporal-polyfill'
import { v7 as uuid } from 'uuid'
import { sightOf } from '#domain/people/may.ts'
import { type ChangeRequest, decideChange } from '#domain/reservations/decide-change.ts'
import type { Reservation, ReservationId } from '#domain/reservations/reservation.ts'
import type { OrgTx } from '../db/in-organization.ts'
import type { Deps } from '../deps.ts'
import { writeInstant } from '../http/instant.ts'
import { notFound } from '../http/problem.ts'
import { type AskedVersions, isStale, stale } from '../http/versions.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Asker } from '../tab-configurations/asked-through.ts'
import { lockRooms } from './circumstances.store.ts'
import { type AskedCircumstances, loadCircumstances, unknownHostOrTag } from './circumstances.ts'
import { explainRefusal } from './explain-refusal.ts'
import type { Refused } from './refusal-problem.ts'
import type { ReservationView } from './reservation.schema.ts'
import { heldAround, loadReservation, roomOfReservation, updateReservation } from './reservation.store.ts'
import { requireView } from './view-reservation.ts'

export type Changed = { readonly outcome: 'changed'; readonly reservation: ReservationView }

/** How often a change may lose its slot between looking and writing before that is a fault and not bad luck. */
const ATTEMPTS = 5

/** Changes time, room or words of a reservation. `version` is the one the asker looked at; none for "whatever it is". */
export async function changeReservation(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  asker: Asker,
  id: ReservationId,
  changes: ChangeRequest,
  version: AskedVersions,
): Promise<Changed | Refused> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.inOrganization(asker.orgId, (tx) => change(tx, clock(), asker, id, changes, version))
    } catch (error) {
      // Somebody booked the slot after we looked: look again, and it is in the way.
      if ((error as { code?: string }).code !== '23P01' || attempt === ATTEMPTS) throw error
    }
  }
}

async function change(
  tx: OrgTx,
  now: Temporal.Instant,
  asker: Asker,
  id: ReservationId,
  changes: ChangeRequest,
  version: AskedVersions,
): Promise<Changed | Refused> {
  const { present, circumstances } = await loadChange(tx, asker, id, changes, now)
  const sight = sightOf(circumstances.actor)
  if (isStale(present, version)) throw stale(await requireView(tx, sight, id), present.version)

  const decision = decideChange(present, changes, circumstances)
  if (decision.outcome === 'refused')
    return await explainRefusal(tx, decision.refusal, { ...present, ...changes }, circumstances, present)

  const written = { outboxId: uuid(), by: asker.personId, at: writeInstant(now) }
  await updateReservation(tx, decision.reservation, decision.blocked, written, present.roomId)
  return { outcome: 'changed', reservation: await requireView(tx, sight, id) }
}

/** The reservation, held until the transaction ends, and what a decision about changing it needs. */
export async function loadChange(
  tx: OrgTx,
  asker: Asker,
  id: ReservationId,
  changes: ChangeRequest,
  now: Temporal.Instant,
): Promise<{ present: Reservation; circumstances: AskedCircumstances }> {
  // Who left is told so, and not whether there is such a reservation.
  const [, presentRoomId] = await Promise.all([requireActor(tx, asker), roomOfReservation(tx, id)])
  if (!presentRoomId) throw notFound('reservation')
  if (changes.roomId || changes.start || changes.end)
    await lockRooms(tx, [presentRoomId, changes.roomId ?? presentRoomId])
  const present = await loadReservation(tx, id)
  if (!present) throw notFound('reservation')
  const wish = { ...present, ...changes }
  const [circumstances, held, unknown] = await Promise.all([
    loadCircumstances(tx, asker, wish.roomId, now, [presentRoomId]),
    heldAround(tx, wish.roomId, wish),
    unknownHostOrTag(tx, newlyNamed(present, changes)),
  ])
  if (unknown) throw unknown
  return { present, circumstances: { ...circumstances, held } }
}

/** Whom and what it names already it may keep, also when they left since (rule 21). */
const newlyNamed = (present: Reservation, { hostId, tagId }: ChangeRequest): ChangeRequest => ({
  ...(hostId === undefined || hostId === present.hostId ? {} : { hostId }),
  ...(tagId === undefined || tagId === present.tagId ? {} : { tagId }),
})
