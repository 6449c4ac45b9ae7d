import { ApiProblem } from '../api/problem.ts'
import type { Token } from './host.ts'

/** A token is fetched anew this long before it ends: a request on its way must not outlive it. */
const MARGIN_SECONDS = 5 * 60

/**
 * Keeps the token that Teams gives until shortly before it ends; however many requests need one at a time, Teams is
 * asked once. `now` in milliseconds.
 */
export function keepToken(ask: () => Promise<string>, now: () => number = Date.now): Token {
  let kept: { token: string; until: number } | undefined
  let asked: Promise<string> | undefined
  return (refused) => {
    if (refused && kept?.token === refused) kept = undefined
    if (kept && now() < kept.until) return Promise.resolve(kept.token)
    asked ??= ask()
      .then((token) => {
        kept = { token, until: (endOf(token) - MARGIN_SECONDS) * 1000 }
        return token
      })
      .catch((reason: unknown) => {
        throw notAttested(reason)
      })
      .finally(() => {
        asked = undefined
      })
    return asked
  }
}

/** Seconds since 1970; a token that does not say is asked for again the next time. */
function endOf(token: string): number {
  try {
    const payload = token.split('.')[1] ?? ''
    const { exp } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { exp?: unknown }
    return typeof exp === 'number' ? exp : 0
  } catch {
    return 0
  }
}

/** What Teams says when it does not, such as that consent is missing, is for whoever looks into it. */
const notAttested = (reason: unknown) =>
  new ApiProblem({
    type: '/problems/host_sign_in_failed',
    title: 'Teams did not sign you in',
    status: 401,
    code: 'host_sign_in_failed',
    detail: reason instanceof Error ? reason.message : String(reason),
  })
