import type { FastifyRequest } from 'fastify'
import type { OrganizationId } from '#domain/organizations/organization.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Scope } from '#domain/people/scope.ts'

/** Who is asking, and for which organization. Everything else about a person is read when it is needed. */
export interface Session {
  readonly orgId: OrganizationId
  readonly personId: PersonId
  /** Of a browser that was signed in: signing out ends it, wherever its cookie has been copied to. */
  readonly sessionId?: string
  /** Of a script: how much of what its person may do its token lets it do. */
  readonly scopes?: readonly Scope[]
}

export interface Identified {
  readonly session: Session
  /** A browser adds cookies to requests by itself; what is borne in a header was put there by a program. */
  readonly by: 'cookie' | 'bearer'
  /** The cookie to set in place of the one that came, so that a session lasts while it is used. */
  readonly renewedCookie?: string
}

/**
 * The one face of identity: however people sign in, a request either carries a session or does not.
 * `kind` is what the app tells people about it. A token that is refused is a Problem.
 */
export interface Identity {
  readonly kind: 'demo' | 'entra'
  identify(request: FastifyRequest): Promise<Identified | undefined>
}
