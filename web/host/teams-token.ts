import { ApiProblem } from '../api/problem.ts'
import type { Token } from './host.ts'

/** The next one is asked for this long before a token ends. */
const NEXT_SECONDS = 5 * 60
/** A request on its way must not outlive its token. */
const MARGIN_SECONDS = 30

/**
 * Keeps the token that Teams gives until shortly before it ends; however many requests need one at a time, Teams is
 * asked once. While it takes its time over the next one, or refuses it for once, the one that is still good serves on.
 * `now` in milliseconds.
 */
export function keepToken(ask: () => Promise<string>, now: () => number = Date.now): Token {
  let kept: { token: string; end: number } | undefined
  let asked: Promise<string> | undefined
  const lasts = (seconds: number) => kept !== undefined && now() < kept.end - seconds * 1000
  return (refused) => {
    if (refused && kept?.token === refused) kept = undefined
    if (kept && lasts(NEXT_SECONDS)) return Promise.resolve(kept.token)
    asked ??= ask()
      .then((token) => {
        kept = { token, end: endOf(token) * 1000 }
        return token
      })
      .catch((reason: unknown) => {
        throw notAttested(reason)
      })
      .finally(() => {
        asked = undefined
      })
    if (!kept || !lasts(MARGIN_SECONDS)) return asked
    asked.catch(() => {})
    return Promise.resolve(kept.token)
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

/** Reasons of Teams' that the person can do away with: Microsoft would have to ask them something. */
const A_QUESTION = /consent|interaction_required|invalid_grant|mfa/i

/** What Teams says when it gives none; its words are for whoever looks into it. */
function notAttested(reason: unknown): ApiProblem {
  const detail = reason instanceof Error ? reason.message : String(reason)
  const code = A_QUESTION.test(detail) ? 'host_consent_required' : 'host_sign_in_failed'
  return new ApiProblem({ type: `/problems/${code}`, title: 'Teams did not sign you in', status: 401, code, detail })
}
