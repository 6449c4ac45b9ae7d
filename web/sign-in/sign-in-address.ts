import { safeReturnPath } from '#domain/sign-in/return-path.ts'

type Wish = {
  /** Where in the app to go on. */
  returnTo?: string | null
  /** Of the device: the zone of an organization that comes to be by this sign-in. */
  zone?: string
  /** `select_account`: somebody else than Microsoft would take by itself. `consent`: ask for what was refused. */
  prompt?: 'select_account' | 'consent' | undefined
  /** `no`: without asking to read the profile. */
  profile?: 'no'
  /** `consent`: signs nobody in, but has Microsoft ask, in a window that then goes. */
  for?: 'consent'
  loginHint?: string
  /** What Microsoft wants to be told when it asked for more. */
  claims?: string | undefined
}

/** The address on our server that leads to Microsoft's sign-in and back. */
export function signInAddress({ returnTo, ...wish }: Wish): string {
  const path = safeReturnPath(returnTo)
  const query = new URLSearchParams(path === '/' ? {} : { return: path })
  for (const [name, value] of Object.entries(wish)) if (value !== undefined) query.set(name, value)
  return query.size > 0 ? `/auth/sign-in?${query}` : '/auth/sign-in'
}
