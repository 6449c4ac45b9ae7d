import { SIGN_IN_ERRORS, type SignInErrorCode } from '#domain/sign-in/sign-in-error.ts'

/** Whom it takes to set it right, besides trying again. */
type Remedy = 'try again' | 'another account' | 'without profile' | 'administrator' | 'operator'

const REMEDIES: Readonly<Record<SignInErrorCode, Remedy>> = {
  consent_declined: 'without profile',
  consent_needs_administrator: 'without profile',
  not_assigned: 'another account',
  blocked_by_policy: 'administrator',
  app_not_known: 'operator',
  secret_refused: 'operator',
  sign_in_expired: 'try again',
  tenant_not_allowed: 'another account',
  personal_account: 'another account',
  organization_not_set_up: 'another account',
  organization_inactive: 'administrator',
  person_inactive: 'another account',
  entra_unavailable: 'try again',
  other: 'try again',
}

export type SignInFailure = {
  readonly code: SignInErrorCode
  readonly remedy: Remedy
  /** Microsoft's number for it, which whoever looks into it can look up. */
  readonly number: string | undefined
}

/** What the address of the sign-in page says went wrong. Anybody can write an address: only what we know is read of it. */
export function failureIn(search: URLSearchParams): SignInFailure | undefined {
  const said = search.get('error')
  if (said === null) return undefined
  const code = SIGN_IN_ERRORS.find((known) => known === said) ?? 'other'
  const number = /^\d{1,9}$/.exec(search.get('aadsts') ?? '')?.[0]
  return { code, remedy: REMEDIES[code], number }
}
