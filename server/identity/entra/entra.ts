import type { FastifyBaseLogger } from 'fastify'
import type { Clock } from '../../clock.ts'
import type { Database } from '../../db/in-organization.ts'
import { EntraClient } from './entra-client.ts'
import { keysUrl } from './entra-cloud.ts'
import type { EntraSettings } from './entra-settings.ts'
import { Profiles } from './profiles.ts'
import { AttemptSeal } from './sign-in-attempt.ts'
import { SigningKeys } from './signing-keys.ts'

/** Everything that signing in with Microsoft Entra ID is done with. */
export interface Entra {
  readonly settings: EntraSettings
  readonly keys: SigningKeys
  readonly client: EntraClient
  readonly attempts: AttemptSeal
  readonly profiles: Profiles
}

interface Needs {
  readonly settings: EntraSettings
  readonly publicUrl: string
  readonly db: Database
  readonly clock: Clock
  readonly log: FastifyBaseLogger
}

export function createEntra({ settings, publicUrl, ...deps }: Needs, secret: string): Entra {
  return {
    settings,
    keys: new SigningKeys(keysUrl(settings), deps.clock),
    client: new EntraClient(settings, publicUrl),
    attempts: new AttemptSeal(secret, deps.clock),
    profiles: new Profiles(deps, settings),
  }
}
