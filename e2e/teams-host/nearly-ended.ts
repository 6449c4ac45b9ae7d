import { sign } from '../../server/testing/entra/tokens.ts'
import type { TeamsWorld, TokenSource } from './world.ts'

/**
 * Tokens as Teams would give them shortly before they end: the app asks for another before each request. Our server takes
 * a token for a minute after its end, as clocks differ; these for ten seconds from when they are given.
 */
export const nearlyEnded =
  ({ entra }: TeamsWorld): TokenSource =>
  (person) => {
    const now = Math.floor(Date.now() / 1000)
    return sign({ ...entra.claims(person), iat: now - 3600, nbf: now - 3600, exp: now - 50 }, entra.keys.current)
  }
