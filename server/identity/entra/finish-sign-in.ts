import type { Deps } from '../../deps.ts'
import { admitPerson } from '../admit-person.ts'
import type { Session } from '../session.ts'
import type { Entra } from './entra.ts'
import type { SignInAttempt } from './sign-in-attempt.ts'
import { type SignInError, signInErrorOf } from './sign-in-error.ts'
import { verifyIdToken } from './verify-token.ts'

type Outcome =
  | { readonly outcome: 'signed in'; readonly session: Session }
  | { readonly outcome: 'consented' }
  | { readonly outcome: 'failed'; readonly error: SignInError }
export type Finished = Outcome & Pick<SignInAttempt, 'returnTo' | 'forConsent'>

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
  if (!attempt) return { outcome: 'failed', error: { code: 'sign_in_expired' }, returnTo: '/', forConsent: false }
  const { returnTo, forConsent } = attempt
  try {
    return { returnTo, forConsent, ...(await admitReturned(deps, attempt, query, locale)) }
  } catch (thrown) {
    const error = signInErrorOf(thrown)
    if (!error) throw thrown
    deps.log.info({ ...error, reason: (thrown as Error).message }, 'a sign-in failed')
    return { outcome: 'failed', error, returnTo, forConsent }
  }
}

async function admitReturned(
  deps: Needs,
  attempt: SignInAttempt,
  query: string,
  locale: string | undefined,
): Promise<Outcome> {
  const { entra, clock } = deps
  const { idToken, accessToken } = await entra.client.redeem(new URL(`${entra.client.redirectUri}?${query}`), attempt)
  const claims = await verifyIdToken({ ...entra, clock }, idToken)
  // Who they are is what Teams attests; a session of the browser beside it would be nobody's to end.
  if (attempt.forConsent) return { outcome: 'consented' }
  const { session, refusal } = await admitPerson(deps, claims, { zone: attempt.zone, locale }, 'signs in')
  if (refusal) return { outcome: 'failed', error: { code: refusal } }
  entra.profiles.readLater(session, claims, async () => accessToken)
  return { outcome: 'signed in', session }
}
