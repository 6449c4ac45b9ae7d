import type { Deps } from '../deps.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import type { Catalogue } from './catalogue.ts'

export const listEntries = <Entry>(
  { db }: Pick<Deps, 'db'>,
  session: Session,
  { list }: Pick<Catalogue<Entry>, 'list'>,
): Promise<Entry[]> =>
  db.inOrganization(session.orgId, async (tx) => {
    const [, entries] = await Promise.all([requireActor(tx, session), list(tx)])
    return entries
  })
