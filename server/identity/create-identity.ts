import { bearAccessToken } from '../access-tokens/bear-access-token.ts'
import { isAccessToken } from '../access-tokens/token-text.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import { entraBearers } from './entra/bearer-sessions.ts'
import { createEntra } from './entra/entra.ts'
import { type Bearers, createFace } from './identify.ts'
import { SessionSeal } from './session-cookie.ts'

type Needs = Pick<Deps, 'config' | 'db' | 'clock' | 'log'>

/** All that tells who is asking, as the configuration has it. */
export function createIdentity(deps: Needs, secret: string): Pick<Deps, 'identity' | 'seal' | 'entra'> {
  const seal = new SessionSeal(secret, deps.clock)
  const { entra: settings, publicUrl } = deps.config
  const entra = settings && publicUrl ? createEntra({ ...deps, settings, publicUrl }, secret) : undefined
  const ofEntra = entra ? entraBearers({ ...deps, entra }) : refuse
  const bearers: Bearers = (token, request) =>
    isAccessToken(token) ? bearAccessToken(deps, token) : ofEntra(token, request)
  return { seal, entra, identity: createFace({ ...deps, seal }, bearers) }
}

const refuse: Bearers = async () => {
  throw new Problem(
    401,
    'not_signed_in',
    'The token is none of ours, and nobody signs in with Microsoft Entra ID here.',
    {
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
    },
  )
}
