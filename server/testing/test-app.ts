import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { FastifyBaseLogger, InjectOptions } from 'fastify'
import { pino } from 'pino'
import { Temporal } from 'temporal-polyfill'
import { afterAll } from 'vitest'
import { createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { createIdentity } from '../identity/create-identity.ts'
import type { Session } from '../identity/session.ts'
import { cookieFor } from '../identity/session-cookie.ts'
import { type Notifier, startNotifier } from '../outbox/notifier.ts'
import { createTestDatabase } from './test-database.ts'

export const ORIGIN = 'http://localhost'

type Circumstances = {
  now?: string
  env?: NodeJS.ProcessEnv
  log?: FastifyBaseLogger
  /** Whether word left in the outbox is passed on; otherwise it stays there to be looked at. */
  live?: boolean
}

/** Word left in the outbox stays there. */
export const SILENT: Notifier = { wake() {}, async close() {} }

/** The whole app on a database of its own, and a clock that stands where a test puts it; `env` is what its operator says. */
export async function createTestApp({ now = '2026-11-23T08:00:00Z', env = {}, log, live = false }: Circumstances = {}) {
  const db = await createTestDatabase()
  const clock = { now: Temporal.Instant.from(now) }
  const config = readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', PUBLIC_URL: ORIGIN, ...env })
  const base = { config, db, clock: () => clock.now, log: log ?? pino({ level: 'silent' }) }
  const identity = createIdentity(base, 'a secret for tests, as long as it must be')
  const notifier = live ? startNotifier(db, base.log) : SILENT
  /** The app as another process would run it: nothing but the database is between the two. */
  const another = (its: Notifier = notifier) => createApp({ ...base, ...identity, notifier: its })
  const app = await another()
  await app.ready()
  afterAll(async () => {
    await app.close()
    await notifier.close()
  })

  /** The cookie of somebody who has just signed in. */
  const cookieOf = async (session: Session) =>
    `${cookieFor(config.publicUrl).name}=${await identity.seal.seal(session)}`

  /** A browser in which this person is signed in, however far a test moves the clock. */
  const as = async (session: Session) => browser(async () => ({ cookie: await cookieOf(session) }))

  /** A browser with our pages open, and what it sends with every request. */
  function browser(own: Record<string, string> | (() => Promise<Record<string, string>>) = {}) {
    const send = async (options: InjectOptions) => {
      const sent = typeof own === 'function' ? await own() : own
      const headers = { origin: config.publicUrl ?? ORIGIN, ...sent, ...options.headers }
      const response = await app.inject({ ...options, headers, payloadAsStream: true })
      const { 'content-type': type = '', 'content-encoding': packed } = response.headers
      const bytes = await bodyOf(response.stream(), String(type))
      const text = bytes.toString()
      const readable = String(type).includes('json') && !packed && text !== ''
      return {
        status: response.statusCode,
        headers: response.headers,
        text,
        bytes,
        body: readable ? JSON.parse(text) : undefined,
      }
    }
    type More = Pick<InjectOptions, 'headers' | 'query'>
    return {
      send,
      get: (url: string, more: More = {}) => send({ method: 'GET', url, ...more }),
      post: (url: string, payload?: InjectOptions['payload'], more: More = {}) =>
        send({ method: 'POST', url, ...(payload === undefined ? {} : { payload }), ...more }),
      patch: (url: string, payload: object, more: More = {}) => send({ method: 'PATCH', url, payload, ...more }),
      put: (url: string, payload: InjectOptions['payload'], more: More = {}) =>
        send({ method: 'PUT', url, ...(payload === undefined ? {} : { payload }), ...more }),
      delete: (url: string, more: More = {}) => send({ method: 'DELETE', url, ...more }),
    }
  }

  return { app, another, db, config, clock, cookieOf, as, browser, ...identity }
}

/** A stream of events has no end to wait for: who asks this way goes at once. */
async function bodyOf(stream: Readable, type: string): Promise<Buffer> {
  if (!type.startsWith('text/event-stream')) return await buffer(stream)
  stream.destroy()
  return Buffer.alloc(0)
}

export type TestApp = Awaited<ReturnType<typeof createTestApp>>
export type Browser = ReturnType<TestApp['browser']>
