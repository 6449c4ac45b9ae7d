import { setTimeout } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import { createApp } from './app.ts'
import { type Config, readServerConfig } from './config.ts'
import { openDatabase, placeOf } from './db/open-database.ts'
import { loadDemoOrganization } from './demo/load-demo-organization.ts'
import type { Deps } from './deps.ts'
import type { App } from './http/app.ts'
import { createIdentity } from './identity/create-identity.ts'
import { sessionSecret } from './identity/session-secret.ts'
import { createLog } from './log.ts'
import { lastWords } from './operator-error.ts'
import { startNotifier } from './outbox/notifier.ts'

/** config → database → app → listen → close gracefully. */
async function main() {
  const config = readServerConfig()
  const log = createLog(config)
  const db = await openDatabase(placeOf(config), {
    poolSize: config.poolSize,
    onBackgroundError: (err) => log.warn({ err }, 'a database connection broke'),
  })
  // To the millisecond, like all that is kept: what ends now must not end between two of them.
  const base = { config, db, log, clock: () => Temporal.Instant.fromEpochMilliseconds(Date.now()) }
  const deps: Deps = { ...base, notifier: startNotifier(db, log), ...createIdentity(base, await sessionSecret(config)) }
  if (config.identity === 'demo') await loadDemoOrganization(deps)
  const app = await createApp(deps)
  await app.listen({ host: config.host, port: config.port })
  announce(config, app.server.address())

  endOnSignals(deps, app)
}

/**
 * What is in flight is finished and the database stopped in order. What still hangs after the patience that was set is
 * cut off, and so it is at the second signal: whoever sends it wants no more waiting.
 */
function endOnSignals({ config, db, log, notifier }: Deps, app: App) {
  const impatience = new AbortController()
  let closing = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, async () => {
      if (closing) return impatience.abort()
      closing = true
      log.info({ signal }, 'finishing what is in flight')
      const closed = app.close().then(() => true)
      const patient = setTimeout(config.shutdownSeconds * 1_000, false, { signal: impatience.signal })
      if (!(await Promise.race([closed, patient.catch(() => false)]))) {
        log.warn('cutting off what is still in flight')
        app.server.closeAllConnections()
      }
      await notifier.close()
      await db.close()
      process.exit(0)
    })
}

function announce({ host, publicUrl }: Config, address: ReturnType<import('node:net').Server['address']>) {
  const port = typeof address === 'object' ? address?.port : undefined
  const shown = host === '127.0.0.1' || host === '::1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host
  process.stdout.write(`\n  Booking Room Pro is at ${publicUrl ?? `http://${shown}:${port}`}\n\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${lastWords(error)}\n`)
  process.exit(1)
})
