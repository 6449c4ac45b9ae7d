import type { OrganizationId } from '#domain/organizations/organization.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import type { Session } from '../identity/session.ts'
import { bearerOfToken, noteUse } from './access-token.store.ts'
import { readTokenText } from './token-text.ts'

/** A script asks often, and nobody needs to know to the second when it last did. */
const NOTED = { minutes: 10 } as const

/** In whose name somebody asks who bears this token. Looked up at each request: what is revoked is good for nothing more. */
export async function bearAccessToken({ db, clock }: Pick<Deps, 'db' | 'clock'>, text: string): Promise<Session> {
  const token = readTokenText(text)
  const now = clock()
  const at = now.toString()
  const bearer =
    token &&
    (await db.inOrganization(token.orgId, async (tx) => {
      const found = await bearerOfToken(tx, token.hash, at, now.subtract(NOTED).toString())
      if (found?.useUnnoted) await noteUse(tx, found.id, at)
      return found
    }))
  if (!bearer)
    throw new Problem(401, 'not_signed_in', 'The access token is not one of ours, has expired, or was revoked.', {
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
    })
  const { personId, scopes } = bearer
  return { orgId: token.orgId as OrganizationId, personId, scopes }
}
