import { isAdministrator } from '#domain/people/may.ts'
import type { Actor } from '#domain/people/person.ts'
import { narrowedTo } from '#domain/people/scope.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { Problem } from '../http/problem.ts'
import { loadActor } from './actor.store.ts'
import type { Session } from './session.ts'

/** An inactive organization lets its administrators see who they are and wake it, and nobody do anything else. */
type Awake = 'awake' | 'awake or not'

/** Rights are read in the same transaction that uses them: a person who left a second ago has none. */
export async function requireActor(tx: OrgTx, session: Session, awake: Awake = 'awake'): Promise<Actor> {
  const person = await loadActor(tx, session)
  if (!person)
    throw new Problem(401, 'not_signed_in', 'You are signed out, or no longer have access to this organization.')
  const actor = narrowedTo(person, session.scopes)
  if (!actor.organizationActive && !(awake === 'awake or not' && isAdministrator(actor)))
    throw new Problem(
      403,
      'organization_inactive',
      'This organization was deactivated. Its data is kept; ask its administrators.',
    )
  return actor
}

export async function requireAdministrator(tx: OrgTx, session: Session, awake?: Awake): Promise<Actor> {
  const actor = await requireActor(tx, session, awake)
  if (!isAdministrator(actor))
    throw new Problem(403, 'not_allowed', 'Only administrators of the organization may do this.')
  return actor
}
