import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import type { App } from './app.ts'
import type { noSuchAddress } from './error-handler.ts'
import { exactOrigins } from './frame-ancestors.ts'
import { CONSENT_PAGE, OPENER_POLICY } from './opener-policy.ts'

/** Beside the bundle in production, in `dist/` when the server runs from its sources. */
const WEB = ['../web/', '../../dist/web/']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(`${path}index.html`) && existsSync(`${path}assets`))

const NONCE = /__CSP_NONCE__/g
/** Told to the page by us, never by its address: whose messages it may take for those of a host. */
const FRAME_HOSTS = '__FRAME_HOSTS__'

/** The built web app: hashed files for ever, and its one page for every address that a person can open. */
export async function webRoutes(app: App, { frameAncestors }: Config, refuse: typeof noSuchAddress) {
  if (!WEB) return app.setNotFoundHandler(refuse)
  const source = await readFile(`${WEB}index.html`, 'utf8')
  const page = source.replace(FRAME_HOSTS, exactOrigins(frameAncestors).join(' '))
  await app.register(fastifyStatic, {
    root: `${WEB}assets`,
    prefix: '/assets/',
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
  })
  const send = (_request: FastifyRequest, reply: FastifyReply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(page.replace(NONCE, reply.cspNonce.style))
  app.get('/', { schema: { hide: true } }, send)
  app.get(CONSENT_PAGE, { schema: { hide: true } }, (request, reply) =>
    send(request, reply.header(OPENER_POLICY, 'unsafe-none')),
  )
  app.setNotFoundHandler((request, reply) =>
    request.method === 'GET' && request.headers.accept?.includes('text/html')
      ? send(request, reply)
      : refuse(request, reply),
  )
}
