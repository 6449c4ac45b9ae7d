import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { Problem } from '../http/problem.ts'

const Healthy = Type.Object({ status: Type.Literal('ok') })

/** For whoever keeps the app running: is the process alive, and can it serve? */
export function healthRoutes(app: App, { db }: Pick<Deps, 'db'>) {
  const schema = { hide: true, response: { 200: Healthy } }
  app.get('/health/live', { schema }, () => ({ status: 'ok' as const }))
  app.get('/health/ready', { schema }, async () => {
    const pending = await db.pendingMigrations().catch(() => {
      throw new Problem(503, 'unavailable', 'The database does not answer.')
    })
    if (pending.length > 0)
      throw new Problem(503, 'unavailable', `The database is behind this version: it lacks ${pending.join(', ')}.`)
    return { status: 'ok' as const }
  })
}
