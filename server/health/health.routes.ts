import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { Problem } from '../http/problem.ts'

const Healthy = Type.Object({ status: Type.Literal('ok') })

/** For whoever keeps the app running: is the process alive, and can it serve? */
export function healthRoutes(app: App, { db }: Pick<Deps, 'db'>) {
  const schema = { hide: true, response: { 200: Healthy } }
  app.get('/health/live', { schema, logLevel: 'warn' }, () => ({ status: 'ok' as const }))
  // A database that answers is a migrated one: nothing is served before the migrations ran.
  app.get('/health/ready', { schema, logLevel: 'warn' }, async () => {
    await db.ping().catch(() => {
      throw new Problem(503, 'unavailable', 'The database does not answer.')
    })
    return { status: 'ok' as const }
  })
}
