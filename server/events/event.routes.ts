import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { problems } from '../http/schema.ts'
import type { Audience } from './audience.ts'
import { openEventStream } from './event-stream.ts'
import { requireWatcher } from './require-watcher.ts'

const BEAT_MS = 20_000

const tags = ['events']

export function eventRoutes(app: App, deps: Pick<Deps, 'db' | 'identity'>, audience: Audience) {
  app.get(
    '/events',
    {
      schema: {
        tags,
        operationId: 'watchEvents',
        summary: 'Watch what changes, as it changes',
        description:
          'Server-sent events. Each `data` is `{"kind":"reservation","reservation":…}` as the asker may see it, or ' +
          '`{"kind":"rooms"}` and the like: ask for that list again. Nothing is repeated after a lost connection, so ask for ' +
          'everything that is shown.',
        response: {
          200: {
            description: 'A stream that stays open.',
            content: {
              'text/event-stream': {
                schema: Type.String({ examples: ['data: {"kind":"rooms"}\n\n'] }),
              },
            },
          },
          ...problems(),
        },
      },
    },
    async (request, reply) => {
      const { session } = request
      await requireWatcher(deps, session)
      await audience.listen()
      reply.hijack()
      const stream = openEventStream(reply.raw, reply.getHeaders())
      const leave = audience.join({ session, ...stream })
      const beating = setInterval(async () => {
        if (await stillWatches(deps, request).catch(() => false)) stream.beat()
        else stream.end()
      }, BEAT_MS)
      reply.raw.once('close', () => {
        clearInterval(beating)
        leave()
      })
    },
  )
}

/** A session ends by time, by signing out or with its token, and nothing that happens in the organization tells of it. */
async function stillWatches(deps: Pick<Deps, 'db' | 'identity'>, request: FastifyRequest): Promise<boolean> {
  const known = await deps.identity.identify(request)
  if (known) await requireWatcher(deps, known.session)
  return known !== undefined
}
