import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Registry } from 'prom-client'
import type { Config } from '../config.ts'
import type { App } from '../http/app.ts'
import { noSuchAddress } from '../http/error-handler.ts'

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/

/**
 * In the text format of Prometheus. For whoever brings METRICS_TOKEN as a bearer token; where none is set, for programs
 * on this machine, but not for what a proxy on this machine passes on. To everybody else there is nothing here.
 */
export function metricsRoutes(app: App, registry: Registry, { metricsToken }: Pick<Config, 'metricsToken'>) {
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    const may = metricsToken === undefined ? isLocal(request) : brings(request, metricsToken)
    if (!may) return noSuchAddress(request, reply)
    return reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics())
  })
}

function isLocal({ socket, headers }: FastifyRequest): boolean {
  const forwarded = headers.forwarded ?? headers['x-forwarded-for'] ?? headers['x-real-ip'] ?? headers.via
  return forwarded === undefined && LOOPBACK.test(socket.remoteAddress ?? '')
}

function brings({ headers }: FastifyRequest, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`))
}
