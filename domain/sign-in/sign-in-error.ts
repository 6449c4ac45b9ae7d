/** Why signing in with Microsoft Entra ID failed: told in the address of the sign-in page, which explains each. */
export const SIGN_IN_ERRORS = [
  'consent_declined',
  'consent_needs_administrator',
  'not_assigned',
  'blocked_by_policy',
  'app_not_known',
  'secret_refused',
  'sign_in_expired',
  'tenant_not_allowed',
  'personal_account',
  'organization_not_set_up',
  'organization_inactive',
  'person_inactive',
  'entra_unavailable',
  'other',
] as const
export type SignInErrorCode = (typeof SIGN_IN_ERRORS)[number]
