import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import { Problem } from '../../http/problem.ts'
import { admitPerson } from '../admit-person.ts'
import type { Bearers } from '../identify.ts'
import { Remembered } from '../remembered.ts'
import type { Session } from '../session.ts'
import type { Entra } from './entra.ts'
import { deviceZoneOf, localeOf } from './surroundings.ts'
import { verifyBearer } from './verify-token.ts'

interface KnownBearer {
  readonly session: Promise<Session>
  readonly expires: number
}

type Needs = Pick<Deps, 'db' | 'clock' | 'config'> & { readonly entra: Entra }

/**
 * Who bears a token of Teams. A token comes with every request for about an hour and says the same each time, so what was
 * found out is remembered under its digest; what its bearer may do is read at each request all the same.
 */
export function entraBearers(deps: Needs, known: Remembered<KnownBearer> = new Remembered()): Bearers {
  const { entra, clock } = deps
  return (token, request) => {
    const digest = createHash('sha256').update(token).digest('base64')
    const found = known.get(digest)
    if (found && found.expires > clock().epochMilliseconds) return found.session
    const checked = verifyBearer({ ...entra, clock }, token)
    const session = checked.then((claims) => admit(deps, token, claims, request))
    // Also while it is being found out: a page that opens asks for many things at once.
    const remember = (expires: number) => known.set(digest, { session, expires })
    remember(Number.POSITIVE_INFINITY)
    Promise.all([checked, session]).then(
      ([claims]) => remember(claims.expires * 1000),
      () => known.delete(digest),
    )
    return session
  }
}

type Claims = Awaited<ReturnType<typeof verifyBearer>>

async function admit(deps: Needs, token: string, claims: Claims, request: FastifyRequest): Promise<Session> {
  const surroundings = { zone: deviceZoneOf(request), locale: localeOf(request) }
  const { session, refusal, counted } = await admitPerson(deps, claims, surroundings, 'bears a token')
  if (refusal === 'person_inactive')
    throw new Problem(403, 'person_inactive', 'An administrator of this organization has deactivated your account.')
  if (counted) deps.entra.profiles.readLater(session, claims, () => deps.entra.client.onBehalfOf(claims.tid, token))
  return session
}
