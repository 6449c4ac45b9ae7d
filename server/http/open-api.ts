import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifySchema, HTTPMethods } from 'fastify'
import type { Config } from '../config.ts'
import type { App } from './app.ts'
import type { noSuchAddress } from './error-handler.ts'
import { problems } from './schema.ts'

/** The public contract, written from the routes themselves: `GET /api/openapi.json`, read by people at `/api/docs`. */
export async function writeOpenApi(app: App, { version }: Config, refuse: typeof noSuchAddress) {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Booking Room Pro',
        version,
        description:
          'Find a free room and book it. Times are RFC 3339 instants; problems are RFC 9457 with a stable `code`.',
        license: { name: 'MIT', identifier: 'MIT' },
        contact: { name: 'Booking Room Pro', url: 'https://github.com/booking-room-pro' },
      },
      servers: [{ url: '/' }],
      tags: [
        { name: 'identity', description: 'Signing in and out.' },
        { name: 'demo', description: 'Sign-in of the demo, where anybody may be anybody.' },
        { name: 'about', description: 'This installation and who runs it.' },
        { name: 'me', description: 'The person who asks.' },
        { name: 'access tokens', description: 'For scripts that act in the name of a person.' },
        { name: 'organization', description: 'The organization and its defaults.' },
        { name: 'people', description: 'Who may do what.' },
        { name: 'buildings', description: 'Buildings and their floors.' },
        { name: 'rooms', description: 'Rooms, their equipment and pictures.' },
        { name: 'tags', description: 'Categories of reservations.' },
        { name: 'reservations', description: 'Book, change, cancel, end.' },
        { name: 'schedule', description: 'Who holds which room, and what is free.' },
        { name: 'events', description: 'What changes, as it changes.' },
        { name: 'tab-configurations', description: 'Tabs in channels and chats: which rooms they show, and to whom.' },
        { name: 'teams', description: 'Booking Room Pro in Microsoft Teams.' },
        { name: 'imports', description: 'Rooms, people and reservations from and to files.' },
      ],
      components: {
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'booking_room_pro_session',
            description:
              'Of a browser that is signed in; where it is reached by https, its name begins with `__Host-`.',
          },
          token: {
            type: 'http',
            scheme: 'bearer',
            description:
              'An access token (`brp_…`, docs/access-tokens.md), or a token of Microsoft Entra ID for this app, as Teams gives its tabs.',
          },
        },
      },
      security: [{ session: [] }, { token: [] }],
    },
    transform: ({ schema, url, route }) => ({ schema: withUnreadable(schema, route.method), url }),
    transformObject: (written) => ('openapiObject' in written ? describeSuccess(written.openapiObject) : {}),
    refResolver: { buildLocalReference: (json, _base, _fragment, index) => String(json.$id ?? `schema${index}`) },
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    // The page writes its own styles, which no nonce reaches.
    staticCSP: "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'",
  })
  app.get('/api/*', { schema: { hide: true } }, refuse)
}

const SUCCESS: Readonly<Record<string, string>> = {
  200: 'What was asked for, or what became of it.',
  201: 'What was made; `Location` says where it is.',
  204: 'It is done; there is nothing to tell.',
}

interface Operation {
  readonly responses?: Record<string, { description?: string }>
}

/** Where a route says nothing of its success. */
function describeSuccess<Document extends { paths?: object }>(document: Document): Document {
  const operations = Object.values(document.paths ?? {}).flatMap((path) => Object.values(path as object)) as Operation[]
  for (const { responses = {} } of operations)
    for (const [status, response] of Object.entries(responses))
      if (response.description === 'Default Response') response.description = SUCCESS[status] ?? ''
  return document
}

/** Whatever comes with a body can be too large, or of a type that is not taken: said here once for all routes. */
function withUnreadable(schema: FastifySchema, method: HTTPMethods | HTTPMethods[]): FastifySchema {
  if (method === 'GET' || schema.hide) return schema
  const { 413: tooLarge, 415: unsupported } = problems(413, 415)
  return { ...schema, response: { ...(schema.response as object), 413: tooLarge, 415: unsupported } }
}
