import type { Temporal } from 'temporal-polyfill'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import { GraphError } from '../identity/entra/graph-profile.ts'
import { consentAsked, isTokenEnded, signInErrorOf } from '../identity/entra/sign-in-error.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import type { Me } from './me.schema.ts'
import { profileReadAt } from './me.store.ts'
import { meOf } from './read-me.ts'

/** What was read so shortly before is not read again. */
const FRESH = { minutes: 1 } as const

type Needs = Pick<Deps, 'db' | 'clock' | 'identity' | 'config' | 'entra'>

/** Reads the profile anew where that can be done in the name of who asks; answers who they are by now. */
export async function readMyProfile(deps: Needs, session: Session, bearer: string | undefined): Promise<Me> {
  const { db, clock, entra } = deps
  const before = await db.inOrganization(session.orgId, async (tx) => {
    await requireActor(tx, session)
    return await profileReadAt(tx, session.personId)
  })
  if (entra && !isFresh(before, clock().subtract(FRESH))) await readAnew(entra, session, bearer)
  return await db.inOrganization(session.orgId, (tx) => meOf(tx, deps, session))
}

const isFresh = (readAt: string | null | undefined, since: Temporal.Instant) =>
  readAt != null && Date.parse(readAt) > since.epochMilliseconds

async function readAnew(entra: NonNullable<Deps['entra']>, session: Session, bearer: string | undefined) {
  if (bearer === undefined)
    throw new Problem(403, 'interaction_required', 'Sign in once more, and your profile is read.', {
      signInAt: '/auth/sign-in',
    })
  try {
    await entra.profiles.read(session, () => entra.client.onBehalfOf(session.orgId, bearer))
  } catch (error) {
    throw toldAs(error)
  }
}

/** `claims` goes back to Entra ID with the question, which then asks for what was missing. */
function toldAs(error: unknown): unknown {
  if (isTokenEnded(error))
    return new Problem(401, 'not_signed_in', 'The token has ended: ask again with the next one.', {
      headers: { 'www-authenticate': 'Bearer error="invalid_token", error_description="it has expired"' },
    })
  const asked = consentAsked(error)
  if (asked) {
    const { code, claims } = asked
    return new Problem(403, code, 'Microsoft Entra ID wants to ask the person first.', {
      signInAt: '/auth/sign-in?for=consent&prompt=consent',
      ...(claims === undefined ? {} : { claims }),
    })
  }
  if (error instanceof GraphError || signInErrorOf(error))
    return new Problem(503, 'unavailable', 'Microsoft did not tell the profile. What was known stays.', {
      headers: { 'retry-after': '30' },
    })
  return error
}
