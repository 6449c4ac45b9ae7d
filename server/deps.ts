import type { FastifyBaseLogger } from 'fastify'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Database } from './db/in-organization.ts'
import type { Entra } from './identity/entra/entra.ts'
import type { Identity } from './identity/session.ts'
import type { SessionSeal } from './identity/session-cookie.ts'
import type { Notifier } from './outbox/notifier.ts'

/** What there is to be taken; a use case names the few it needs with `Pick`. */
export interface Deps {
  readonly config: Config
  readonly db: Database
  readonly clock: Clock
  readonly identity: Identity
  readonly seal: SessionSeal
  /** Where people sign in with Microsoft Entra ID. */
  readonly entra: Entra | undefined
  readonly log: FastifyBaseLogger
  readonly notifier: Notifier
}
