import type { FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import type { Identified, Identity, Session } from './session.ts'
import { cookieFor } from './session-cookie.ts'

/** Finds out who bears a token, or refuses it with a Problem. */
export type Bearers = (token: string, request: FastifyRequest) => Promise<Session>

/** A bearer's token wins over a cookie: a program said it, a browser adds cookies unasked. */
export function createFace({ config, seal }: Pick<Deps, 'config' | 'seal'>, bearers: Bearers): Identity {
  const { name } = cookieFor(config.publicUrl)
  return {
    kind: config.identity,
    async identify(request) {
      const token = bearerOf(request)
      if (token === undefined) return byCookie(seal, request.cookies[name])
      return { session: await bearers(token, request), by: 'bearer' }
    },
  }
}

async function byCookie(seal: Deps['seal'], value: string | undefined): Promise<Identified | undefined> {
  const session = value === undefined ? undefined : await seal.open(value)
  if (!session) return undefined
  const renewedCookie = await seal.renew(session)
  return { session, by: 'cookie', ...(renewedCookie === undefined ? {} : { renewedCookie }) }
}

/** What `Authorization: Bearer …` holds. Another scheme, such as a proxy's own password, is none of our business. */
export function bearerOf({ headers }: FastifyRequest): string | undefined {
  return /^Bearer(?: +(.*))?$/i
    .exec(headers.authorization ?? '')
    ?.slice(1)
    .map((token = '') => token.trim())[0]
}
