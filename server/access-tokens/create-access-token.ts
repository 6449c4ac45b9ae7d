import { v7 as uuid } from 'uuid'
import { scopesToGive } from '#domain/people/scope.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import type { AccessTokenBody, NewAccessTokenView } from './access-token.schema.ts'
import { countAccessTokens, findAccessToken, insertAccessToken } from './access-token.store.ts'
import { makeToken } from './token-text.ts'

/** More is a script that makes tokens. */
const AT_MOST = 50
const HOURS_A_DAY = 24

/** Makes a token in the name of who asks. It is answered this once; what is kept of it cannot be turned back into it. */
export const createAccessToken = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  { name, scopes, expiresInDays = 90 }: AccessTokenBody,
): Promise<NewAccessTokenView> =>
  db.inOrganization(session.orgId, async (tx) => {
    const actor = await requireActor(tx, session)
    const allowed = scopesToGive(actor)
    if (allowed.length === 0)
      throw new Problem(403, 'not_allowed', 'Who only looks makes no tokens: ask an administrator to let you book.')
    const excess = scopes.filter((scope) => !allowed.includes(scope))
    if (excess.length > 0)
      throw new Problem(403, 'not_allowed', 'A token cannot do more than whoever makes it.', {
        errors: [
          { field: 'scopes', code: 'not_allowed', message: `${excess.join(', ')}: not yours`, accepted: allowed },
        ],
      })
    if ((await countAccessTokens(tx, actor.id)) >= AT_MOST)
      throw new Problem(409, 'conflict', `You have ${AT_MOST} tokens already: revoke those that nothing uses.`)
    const now = clock()
    const { text, hash } = makeToken(tx.orgId)
    const id = uuid()
    await insertAccessToken(tx, {
      id,
      personId: actor.id,
      name,
      scopes,
      hash,
      createdAt: now.toString(),
      expiresAt: now.add({ hours: expiresInDays * HOURS_A_DAY }).toString(),
    })
    const made = await findAccessToken(tx, id)
    if (!made) throw new Error('an access token was made and is not there')
    return { ...made, token: text }
  })
