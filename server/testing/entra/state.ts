import type { X509Certificate } from 'node:crypto'
import type { DirectoryPerson, Tenant } from './directory.ts'
import { KeyRing } from './key-ring.ts'

/** Our app as it is registered there. */
export interface RegisteredClient {
  readonly clientId: string
  clientSecret: string | undefined
  certificate: X509Certificate | undefined
  /** Also where one may come back to after signing out. */
  readonly redirectUris: string[]
  /** What tokens for our app may be made out to. */
  readonly audiences: string[]
}

export interface IssuedCode {
  readonly person: DirectoryPerson
  readonly redirectUri: string
  readonly scope: string
  readonly challenge: string
  readonly nonce: string | undefined
  readonly expires: number
}

export interface Faults {
  /** `slow` does not answer at all. */
  graph?: 'slow' | 'garbage' | 401 | 403 | 429 | 500 | undefined
  /** Of the picture alone. */
  photo?: 'slow' | 500 | undefined
  keys?: 'slow' | 500 | undefined
  token?: 'slow' | 500 | undefined
  authorize?: { error: string; aadsts: number } | undefined
}

/** All that the stand-in remembers; tests change it while it runs. */
export class State {
  readonly keys = new KeyRing()
  readonly codes = new Map<string, IssuedCode>()
  readonly refreshTokens = new Map<string, { person: DirectoryPerson; scope: string }>()
  /** Every token and code it gave out, to find where one was left lying about. */
  readonly issued: string[] = []
  readonly faults: Faults = {}
  /** Whoever is signed in there in every browser; without one, the stand-in asks on a page. */
  visitor: DirectoryPerson | undefined
  /** What visitors do when they are asked to consent; without it, the stand-in asks on a page. */
  consents: 'accept' | 'decline' | undefined
  signedOut = 0
  authority = ''

  readonly client: RegisteredClient
  readonly tenants: Tenant[]
  /** Seconds since 1970. */
  readonly now: () => number

  constructor(client: RegisteredClient, tenants: Tenant[], now: () => number) {
    this.client = client
    this.tenants = tenants
    this.now = now
  }

  person(oid: string): DirectoryPerson | undefined {
    return this.tenants.flatMap(({ people }) => people).find((person) => person.oid === oid)
  }

  /** Scopes of Graph are asked for by their short name or under Graph's address. */
  graphScopes(scope: string): string[] {
    return scope
      .split(' ')
      .map((name) => name.replace(`${this.authority}/`, '').replace('https://graph.microsoft.com/', ''))
  }

  wantsProfile(scope: string): boolean {
    return this.graphScopes(scope).includes('User.Read')
  }
}
