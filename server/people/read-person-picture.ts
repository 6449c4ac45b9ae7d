import { isAdministrator } from '#domain/people/may.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Deps } from '../deps.ts'
import { notFound } from '../http/problem.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import { findPersonPicture, type PersonPicture } from './person-picture.store.ts'

/** The picture of a person whom the asker may see: of those who left, administrators only. */
export const readPersonPicture = ({ db }: Pick<Deps, 'db'>, session: Session, id: PersonId): Promise<PersonPicture> =>
  db.inOrganization(session.orgId, async (tx) => {
    const actor = await requireActor(tx, session)
    const picture = await findPersonPicture(tx, id)
    if (!picture || !(picture.active || isAdministrator(actor))) throw notFound('picture')
    return picture
  })
