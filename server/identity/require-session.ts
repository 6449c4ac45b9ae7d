import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../http/problem.ts'
import type { Identity, Session } from './session.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on every route under /api/v1. */
    session: Session
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Guards a scope of routes: 401 without a session; unsafe requests must come from our own pages (CSRF). */
export function requireSession(
  app: FastifyInstance,
  { identity, publicUrl }: { identity: Identity; publicUrl: string | undefined },
) {
  app.decorateRequest('session')
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const session = await identity.identify(request)
    if (!session) throw new Problem(401, 'not_signed_in', 'Sign in and try again.')
    request.session = session
    requireOwnOrigin(request, publicUrl)
  })
}

/** A cookie travels with every request a browser makes: only our own origin may make it do something. */
export function requireOwnOrigin(request: FastifyRequest, publicUrl: string | undefined) {
  if (SAFE.has(request.method)) return
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
