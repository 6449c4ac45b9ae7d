import { ROLES, type Role } from './person.ts'

/** What the directory and we know of a person at the moment they sign in. */
export interface Arrival {
  /** App roles that the directory gives them, as the token names them: `Administrator`, `Booker`… */
  readonly appRoles: readonly string[]
  /** Whether they are a guest of the organization, at home elsewhere. */
  readonly guest: boolean
  /** Whether the organization came to be by their signing in. */
  readonly founder: boolean
  /** What they may do so far; nothing for somebody new. */
  readonly known: Standing | undefined
}

export interface Standing {
  readonly roles: readonly Role[]
  /** Whether the directory gave them: then it can take them away. */
  readonly fromDirectory: boolean
}

const FOUNDER: readonly Role[] = ['administrator']
const MEMBER: readonly Role[] = ['booker']
/** What strangers to the organization may do until somebody decides otherwise. */
const GUEST: readonly Role[] = ['viewer']

/**
 * What a person who signs in may do. The directory's word is the last one at each sign-in; where it says nothing, what
 * administrators decided here stays. Roles it once gave and gives no longer are gone.
 */
export function decideRoles({ appRoles, guest, founder, known }: Arrival): Standing {
  const given = ROLES.filter((role) => appRoles.some((name) => name.toLowerCase() === role))
  if (given.length > 0) return { roles: given, fromDirectory: true }
  if (known && !known.fromDirectory) return known
  if (founder) return { roles: FOUNDER, fromDirectory: false }
  return { roles: guest ? GUEST : MEMBER, fromDirectory: false }
}
