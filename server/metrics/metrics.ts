import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'

const BOOK = '/api/v1/reservations'

/** Numbers about the app, never about people: labels are of a few words each and hold no ids. */
export function measure(app: App, { db, config }: Pick<Deps, 'db' | 'config'>): Registry {
  const registry = new Registry()
  const registers = [registry]
  // event loop lag, garbage collection, memory, processor
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 20 })

  new Gauge({ name: 'build_info', help: 'The version that runs.', labelNames: ['version'], registers }).set(
    { version: config.version },
    1,
  )
  new Gauge({
    name: 'database_connections',
    help: 'Connections of this process to the database, and requests that wait for one.',
    labelNames: ['state'],
    registers,
    collect() {
      for (const [state, count] of Object.entries(db.connections())) this.set({ state }, count)
    },
  })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took until they were answered, by the pattern of their address.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  })
  const bookings = new Counter({
    name: 'bookings_total',
    help: 'Wishes to book by what became of them: booked, replayed, or the code of the problem.',
    labelNames: ['outcome'],
    registers,
  })

  app.addHook('onResponse', (request, reply, done) => {
    const { method } = request
    const route = request.routeOptions.url ?? 'none'
    // A stream of events is answered when its window closes, which says nothing about us.
    if (!String(reply.getHeader('content-type')).startsWith('text/event-stream'))
      durations.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1_000)
    if (method === 'POST' && route === BOOK)
      bookings.inc({ outcome: reply.problemCode ?? (reply.hasHeader('idempotency-replayed') ? 'replayed' : 'booked') })
    done()
  })
  return registry
}
