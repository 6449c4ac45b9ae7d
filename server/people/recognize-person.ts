import { isAdministrator } from '#domain/people/may.ts'
import type { Deps } from '../deps.ts'
import { notFound } from '../http/problem.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import { findPersonByObjectId } from './keep-person.store.ts'
import type { PersonView } from './person.schema.ts'

/**
 * The person whom the directory knows by this object id, as the asker may see them. Whoever never signed in is known here
 * by no object id, and is not made one of us because somebody chose them from a list: only signing in and administrators
 * do that.
 */
export const recognizePerson = (
  { db }: Pick<Deps, 'db'>,
  session: Session,
  entraObjectId: string,
): Promise<PersonView> =>
  db.inOrganization(session.orgId, async (tx) => {
    const administrator = isAdministrator(await requireActor(tx, session))
    const person = await findPersonByObjectId(tx, entraObjectId, administrator)
    if (!person || !(person.active || administrator)) throw notFound('person')
    return person
  })
