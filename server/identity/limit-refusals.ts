import rateLimit from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'
import type { App } from '../http/app.ts'
import { Problem } from '../http/problem.ts'

const MINUTE = 60_000

/** What is answered to a token that was refused. */
export type Refuse = (request: FastifyRequest, refusal: unknown) => Promise<unknown>

/**
 * Asks who sends refused tokens on and on to wait, by the address they come from. Only what was refused is counted and
 * answered otherwise: every token is looked at, so that behind the same address nobody with a good one is kept out.
 */
export async function limitRefusals(app: App, perMinute: number): Promise<Refuse> {
  if (perMinute === 0) return async (_request, refusal) => refusal
  await app.register(rateLimit, { global: false })
  const count = app.createRateLimit({ max: perMinute, timeWindow: MINUTE })
  return async (request, refusal) => {
    if (!(refusal instanceof Problem) || refusal.status !== 401) return refusal
    const counted = await count(request)
    if (counted.isAllowed || !counted.isExceeded) return refusal
    // Also why it was refused: an app that has a better token knows to send that.
    const headers = { ...refusal.headers, 'retry-after': String(Math.max(1, counted.ttlInSeconds)) }
    const told = `${refusal.message} More than ${perMinute} came from your address within a minute.`
    return new Problem(429, 'too_many_requests', told, { headers })
  }
}
