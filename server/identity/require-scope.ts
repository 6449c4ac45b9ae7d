import type { FastifyRequest } from 'fastify'
import { type Scope, scopesNeeded } from '#domain/people/scope.ts'
import { Problem } from '../http/problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Not for scripts, whatever their tokens may do. */
    forPeopleOnly?: boolean
  }
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])
/** What a person does for themselves; everything else that changes something is kept for all of the organization. */
const OWN = /^\/api\/v1\/(reservations|me)(\/|$)/

/**
 * Whether a token's scopes reach as far as the request; told of every route there is, so that a new one is not forgotten.
 * What its person may do is asked besides, as for everybody, of the person `narrowedTo` the scopes.
 */
export function requireScope(request: FastifyRequest, scopes: readonly Scope[]): void {
  const { url = '', config } = request.routeOptions
  if (config.forPeopleOnly)
    throw new Problem(403, 'insufficient_scope', 'This is done by people: no access token is taken for it.')
  const needed = scopesNeeded({ reads: READS.has(request.method), books: OWN.test(url) })
  if (needed.some((scope) => scopes.includes(scope))) return
  throw new Problem(403, 'insufficient_scope', `The access token needs the scope ${needed.join(' or ')}.`, {
    headers: { 'www-authenticate': `Bearer error="insufficient_scope", scope="${needed.join(' ')}"` },
    errors: [
      { field: 'Authorization', code: 'insufficient_scope', message: `has ${scopes.join(', ')}`, accepted: needed },
    ],
  })
}
