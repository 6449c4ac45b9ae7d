import type { Temporal } from 'temporal-polyfill'
import { v7 as uuid } from 'uuid'
import { sightOf } from '#domain/people/may.ts'
import type { Actor, PersonId } from '#domain/people/person.ts'
import type { AffectedView } from '../affected/affected.schema.ts'
import { findLeft, viewAffected } from '../affected/find-affected.ts'
import { giveBack } from '../affected/give-back.ts'
import { handOverReservations } from '../affected/hand-over.store.ts'
import type { OrgTx } from '../db/in-organization.ts'
import type { Deps } from '../deps.ts'
import { invalidField, notFound } from '../http/problem.ts'
import { requireAdministrator } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import type { PersonChange } from './keep-person.schema.ts'
import { findPerson } from './keep-person.store.ts'

interface Asking {
  readonly actor: Actor
  readonly now: Temporal.Instant
}

interface Wish {
  readonly affected: NonNullable<PersonChange['affected']>
  readonly handOverTo: PersonId | undefined
}

/** Rule 32: what a leaver booked or hosts, and has not begun, is handed over, released or kept. */
export async function leaveReservations(
  tx: OrgTx,
  { actor, now }: Asking,
  leaver: PersonId,
  wish: Wish,
): Promise<void> {
  if (wish.affected === 'keep') return
  const left = await findLeft(tx, [leaver], now)
  if (wish.affected === 'cancel') {
    const theirs = left.filter(({ reason }) => reason === 'host_leaves')
    await giveBack(
      tx,
      actor,
      theirs.map(({ reservation }) => reservation),
      now,
    )
    return
  }
  const heir = await requireHeir(tx, leaver, wish.handOverTo)
  const written = { outboxIds: left.map(() => uuid()), by: actor.id, at: now.toString() }
  await handOverReservations(
    tx,
    left.map(({ reservation }) => reservation.id),
    leaver,
    heir,
    written,
  )
}

async function requireHeir(tx: OrgTx, leaver: PersonId, heir: PersonId | undefined): Promise<PersonId> {
  const person = heir && (await findPerson(tx, heir, true))
  if (!person) throw notFound('person', 'handOverTo')
  if (heir === leaver || !person.active)
    throw invalidField('handOverTo', 'not_here', 'Only somebody who stays can take reservations over.')
  return heir
}

/** What a change of a person would leave without them. Nothing is written. */
export const previewPerson = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  id: PersonId,
  { active, handOverTo }: PersonChange,
): Promise<AffectedView> =>
  db.inOrganization(session.orgId, async (tx) => {
    const actor = await requireAdministrator(tx, session)
    if (!(await findPerson(tx, id, true))) throw notFound('person')
    if (handOverTo !== undefined) await requireHeir(tx, id, handOverTo as PersonId)
    return await viewAffected(tx, sightOf(actor), active === false ? await findLeft(tx, [id], clock()) : [])
  })
