import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../http/problem.ts'
import type { Refuse } from './limit-refusals.ts'
import { requireScope } from './require-scope.ts'
import type { Identity, Session } from './session.ts'
import { cookieFor } from './session-cookie.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on every route under /api/v1. */
    session: Session
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Changes nothing (RFC 9110, 9.2.1). */
export const isSafe = (method: string) => SAFE.has(method)

/** Guards a scope of routes: 401 without a session; with a cookie, unsafe requests must come from our own pages (CSRF). */
export function requireSession(
  app: FastifyInstance,
  { identity, publicUrl, refuse }: { identity: Identity; publicUrl: string | undefined; refuse: Refuse },
) {
  const cookie = cookieFor(publicUrl)
  app.decorateRequest('session')
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const identified = await identity.identify(request).catch(async (refusal: unknown) => {
      throw await refuse(request, refusal)
    })
    if (!identified)
      throw new Problem(401, 'not_signed_in', 'Sign in and try again.', { headers: { 'www-authenticate': 'Bearer' } })
    const { session, by, renewedCookie } = identified
    request.session = session
    if (session.scopes) requireScope(request, session.scopes)
    if (by === 'cookie') requireOwnOrigin(request, publicUrl)
    if (renewedCookie) reply.setCookie(cookie.name, renewedCookie, cookie.options)
  })
}

/** A cookie travels with every request a browser makes: only our own origin may make it do something. */
export function requireOwnOrigin(request: FastifyRequest, publicUrl: string | undefined) {
  if (isSafe(request.method)) return
  const own = publicUrl ?? `${request.protocol}://${request.host}`
  const { origin } = request.headers
  if (origin === own) return
  throw new Problem(
    403,
    'wrong_origin',
    'Requests that change something need an Origin header with the address of this app.',
    {
      errors: [{ field: 'Origin', code: 'wrong_origin', message: `is ${origin ?? 'missing'}`, accepted: own }],
    },
  )
}
