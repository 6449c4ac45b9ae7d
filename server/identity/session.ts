import type { FastifyRequest } from 'fastify'
import type { OrganizationId } from '#domain/organizations/organization.ts'
import type { PersonId } from '#domain/people/person.ts'

/** Who is asking, and for which organization. Everything else about a person is read when it is needed. */
export interface Session {
  readonly orgId: OrganizationId
  readonly personId: PersonId
}

/**
 * The one face of identity: however people sign in, a request either carries a session or does not.
 * `kind` is what the app tells people about it.
 */
export interface Identity {
  readonly kind: 'demo'
  identify(request: FastifyRequest): Promise<Session | undefined>
}
