import { isAdministrator } from '#domain/people/may.ts'
import type { Deps } from '../deps.ts'
import { notFound, Problem } from '../http/problem.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import { findAccessToken, removeAccessToken } from './access-token.store.ts'

/** One's own; an administrator anybody's. */
export const revokeAccessToken = ({ db }: Pick<Deps, 'db'>, session: Session, id: string): Promise<void> =>
  db.inOrganization(session.orgId, async (tx) => {
    const actor = await requireActor(tx, session)
    const token = await findAccessToken(tx, id)
    if (!token) throw notFound('access token')
    if (token.person.id !== actor.id && !isAdministrator(actor))
      throw new Problem(403, 'not_allowed', 'Only administrators revoke the tokens of others.')
    await removeAccessToken(tx, id)
  })
