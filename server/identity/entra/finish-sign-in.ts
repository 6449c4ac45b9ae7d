import type { Deps } from '../../deps.ts'
import { admitPerson } from '../admit-person.ts'
import type { Session } from '../session.ts'
import type { Entra } from './entra.ts'
import type { SignInAttempt } from './sign-in-attempt.ts'
import { type SignInError, signInErrorOf } from './sign-in-error.ts'
import { verifyIdToken } from './verify-token.ts'

export type Finished =
  | { readonly outcome: 'signed in'; readonly session: Session; readonly returnTo: string }
  | { readonly outcome: 'failed'; readonly error: SignInError; readonly returnTo: string }

interface Returned {
  /** The query that Entra ID sent somebody back with. */
  readonly query: string
  /** What their browser kept of the attempt, sealed. */
  readonly kept: string | undefined
  readonly locale: string | undefined
}

type Needs = Pick<Deps, 'db' | 'clock' | 'config' | 'log'> & { readonly entra: Entra }

/** Takes back whom Entra ID has signed in. What can fail here is told to the person; anything else is a fault of ours. */
export async function finishSignIn(deps: Needs, { query, kept, locale }: Returned): Promise<Finished> {
  const attempt = kept === undefined ? undefined : await deps.entra.attempts.open(kept)
  if (!attempt) return { outcome: 'failed', error: { code: 'sign_in_expired' }, returnTo: '/' }
  const { returnTo } = attempt
  try {
    return { returnTo, ...(await admitReturned(deps, attempt, query, locale)) }
  } catch (thrown) {
    const error = signInErrorOf(thrown)
    if (!error) throw thrown
    deps.log.info({ ...error, reason: (thrown as Error).message }, 'a sign-in failed')
    return { outcome: 'failed', error, returnTo }
  }
}

async function admitReturned(deps: Needs, attempt: SignInAttempt, query: string, locale: string | undefined) {
  const { entra, clock } = deps
  const { idToken, accessToken } = await entra.client.redeem(new URL(`${entra.client.redirectUri}?${query}`), attempt)
  const claims = await verifyIdToken({ ...entra, clock }, idToken)
  const { session, refusal } = await admitPerson(deps, claims, { zone: attempt.zone, locale }, 'signs in')
  if (refusal) return { outcome: 'failed' as const, error: { code: refusal } }
  entra.profiles.readLater(session, claims, async () => accessToken)
  return { outcome: 'signed in' as const, session }
}
