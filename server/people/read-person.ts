import { isAdministrator } from '#domain/people/may.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Deps } from '../deps.ts'
import { notFound } from '../http/problem.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import { findPerson } from './keep-person.store.ts'
import type { PersonView } from './person.schema.ts'

/** A person as the asker may see them. Those who left are seen by administrators only. */
export const readPerson = ({ db }: Pick<Deps, 'db'>, session: Session, id: PersonId): Promise<PersonView> =>
  db.inOrganization(session.orgId, async (tx) => {
    const administrator = isAdministrator(await requireActor(tx, session))
    const person = await findPerson(tx, id, administrator)
    if (!person || !(person.active || administrator)) throw notFound('person')
    return person
  })
