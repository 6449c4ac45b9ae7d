import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client'
import type { SignInErrorCode } from '#domain/sign-in/sign-in-error.ts'
import { Problem } from '../../http/problem.ts'

export interface SignInError {
  readonly code: SignInErrorCode
  /** The number Microsoft's documentation explains, where Entra ID gave one. */
  readonly aadsts?: string
}

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const BY_AADSTS: Readonly<Record<string, SignInErrorCode>> = {
  65001: 'consent_declined',
  65004: 'consent_declined',
  90008: 'consent_declined',
  90094: 'consent_needs_administrator',
  90095: 'consent_needs_administrator',
  50105: 'not_assigned',
  50020: 'tenant_not_allowed',
  500200: 'personal_account',
  53000: 'blocked_by_policy',
  53001: 'blocked_by_policy',
  53003: 'blocked_by_policy',
  530032: 'blocked_by_policy',
  700016: 'app_not_known',
  650052: 'app_not_known',
  7000215: 'secret_refused',
  7000222: 'secret_refused',
  700027: 'secret_refused',
  54005: 'sign_in_expired',
  70008: 'sign_in_expired',
}

const OURS = new Set(['tenant_not_allowed', 'personal_account', 'organization_not_set_up', 'organization_inactive'])

/** Reads what a sign-in failed with. What is none of these was foreseen by nobody and stays a fault. */
export function signInErrorOf(error: unknown): SignInError | undefined {
  if (error instanceof Problem) {
    if (OURS.has(error.code)) return { code: error.code as SignInErrorCode }
    if (error.code === 'unavailable') return { code: 'entra_unavailable' }
    if (error.code === 'not_signed_in') return { code: 'other' }
  }
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    const aadsts = aadstsOf(error.error_description)
    const code = BY_AADSTS[aadsts ?? ''] ?? (error.error === 'access_denied' ? 'consent_declined' : 'other')
    return { code, ...(aadsts === undefined ? {} : { aadsts }) }
  }
  if (isUnreachable(error)) return { code: 'entra_unavailable' }
  // The answer was not the one we waited for: another state, another nonce, not what the protocol says.
  if (error instanceof ClientError) return { code: 'sign_in_expired' }
  return undefined
}

/** Both are said of what only the person can do away with: a second factor, a new password, a session that was ended. */
const A_QUESTION = new Set(['interaction_required', 'invalid_grant'])

/** Whether a token was refused because its person must first answer something, and what Entra ID wants to be told then. */
export function consentAsked(error: unknown) {
  if (!(error instanceof ResponseBodyError) || isTokenEnded(error)) return undefined
  const { suberror, claims } = error.cause as { suberror?: unknown; claims?: unknown }
  const consent = suberror === 'consent_required' || aadstsOf(error.error_description) === '65001'
  if (!consent && !A_QUESTION.has(error.error)) return undefined
  return {
    code: consent ? ('consent_required' as const) : ('interaction_required' as const),
    claims: typeof claims === 'string' ? claims : undefined,
  }
}

/** Not within its valid time range, or no longer one that Entra ID would have signed. */
const ENDED = new Set(['500133', '50013'])

/** Whether Entra ID takes a token for ended that we, who wait a minute longer, still took. */
export const isTokenEnded = (error: unknown): boolean =>
  error instanceof ResponseBodyError && ENDED.has(aadstsOf(error.error_description) ?? '')

/** The only part of Entra ID's words that we pass on: a number. */
const aadstsOf = (description: string | undefined) => /^AADSTS(\d{1,9})\b/.exec(description ?? '')?.[1]

const TRANSPORT = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
])

/** No answer, or one of a proxy that stands in for the service. `fetch` says so with a TypeError. */
const isUnreachable = (error: unknown) =>
  (error instanceof TypeError && /fetch/.test(error.message)) ||
  (error instanceof ClientError && (TRANSPORT.has(error.code ?? '') || error.cause instanceof TypeError))
