import type { Deps } from '../deps.ts'
import { requireActor, requireAdministrator } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import type { AccessTokenView } from './access-token.schema.ts'
import { listAccessTokenRows } from './access-token.store.ts'

export const listAccessTokens = (
  { db }: Pick<Deps, 'db'>,
  session: Session,
  of: 'me' | 'everybody',
): Promise<AccessTokenView[]> =>
  db.inOrganization(session.orgId, async (tx) => {
    if (of === 'everybody') await requireAdministrator(tx, session)
    else await requireActor(tx, session)
    return await listAccessTokenRows(tx, of === 'everybody' ? null : session.personId)
  })
