import rateLimit from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'
import type { App } from './app.ts'
import { Problem } from './problem.ts'

const MINUTE = 60_000

/**
 * Above what a hand can do and below what keeps others waiting. Each process counts for itself, so the limit of an
 * installation is at most this for every process it runs. Call it before the routes of its scope.
 */
export async function limitRates(app: App, perMinute: number, whose: (request: FastifyRequest) => string) {
  if (perMinute === 0) return
  const { limit, remaining, reset } = { limit: false, remaining: false, reset: false }
  const headers = { 'x-ratelimit-limit': limit, 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset }
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: MINUTE,
    keyGenerator: whose,
    addHeaders: headers,
    addHeadersOnExceeding: headers,
    errorResponseBuilder: (_request, { ttl }) => {
      const seconds = String(Math.max(1, Math.ceil(ttl / 1_000)))
      return new Problem(429, 'too_many_requests', `At most ${perMinute} requests in a minute are taken from you.`, {
        headers: { 'retry-after': seconds },
      })
    },
  })
}
