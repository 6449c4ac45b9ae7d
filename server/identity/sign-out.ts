import { Temporal } from 'temporal-polyfill'
import type { Deps } from '../deps.ts'
import { endSession, forgetEndedSessions } from './ended-session.store.ts'
import type { Entra } from './entra/entra.ts'
import { LONGEST_SECONDS } from './session-cookie.ts'

const SIGN_IN_PAGE = '/sign-in'

type Needs = Pick<Deps, 'db' | 'clock' | 'seal'>

/** Ends the session of this cookie, so that no copy of it is good for anything. */
export async function endOpenSession({ db, clock, seal }: Needs, cookie: string | undefined): Promise<void> {
  const session = cookie === undefined ? undefined : await seal.open(cookie)
  if (!session) return
  const { orgId, sessionId, signedInAt } = session
  // It can have been renewed since it was copied; longer than the longest session none of its cookies lasts.
  const over = Temporal.Instant.fromEpochMilliseconds((signedInAt + LONGEST_SECONDS) * 1000)
  await db.inOrganization(orgId, async (tx) => {
    await endSession(tx, sessionId, over.toString())
    await forgetEndedSessions(tx, clock().toString())
  })
}

/** Answers where signing out goes on: at Entra ID, which would sign the next person in as this one, or on our page. */
export async function signOut(deps: Needs & Pick<Deps, 'log'>, entra: Entra | undefined, cookie: string | undefined) {
  await endOpenSession(deps, cookie)
  if (!entra) return SIGN_IN_PAGE
  try {
    return (await entra.client.endSessionUrl()).href
  } catch (error) {
    deps.log.warn({ reason: (error as Error).message }, 'Entra ID cannot be asked where to sign out')
    return SIGN_IN_PAGE
  }
}
