import type { Deps } from '../deps.ts'
import { entraBearers } from './entra/bearer-sessions.ts'
import { createEntra } from './entra/entra.ts'
import { createFace } from './identify.ts'
import { SessionSeal } from './session-cookie.ts'

type Needs = Pick<Deps, 'config' | 'db' | 'clock' | 'log'>

/** All that tells who is asking, as the configuration has it. */
export function createIdentity(deps: Needs, secret: string): Pick<Deps, 'identity' | 'seal' | 'entra'> {
  const seal = new SessionSeal(secret, deps.clock)
  const { entra: settings, publicUrl } = deps.config
  const entra = settings && publicUrl ? createEntra({ ...deps, settings, publicUrl }, secret) : undefined
  const bearers = entra && entraBearers({ ...deps, entra })
  return { seal, entra, identity: createFace({ ...deps, seal }, bearers) }
}
