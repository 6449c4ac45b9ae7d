import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { IdParams, problems, ref } from '../http/schema.ts'
import { etagOf } from '../http/versions.ts'
import { readRoom } from './read-room.ts'
import { listRooms } from './read-rooms.ts'
import { RoomFilter, RoomSchema } from './room.schema.ts'

const tags = ['rooms']

export function roomRoutes(app: App, deps: Pick<Deps, 'db' | 'clock'>) {
  app.addSchema(RoomSchema)

  app.get(
    '/rooms',
    {
      schema: {
        tags,
        operationId: 'listRooms',
        summary: 'List the rooms by building and floor, in their order',
        description: 'Each with what it says of its own and the policy that then holds in it.',
        querystring: RoomFilter,
        response: { 200: Type.Object({ items: Type.Array(ref(RoomSchema)) }), ...problems() },
      },
    },
    async (request) => ({ items: await listRooms(deps, request.session, request.query) }),
  )

  app.get(
    '/rooms/:id',
    {
      schema: {
        tags,
        operationId: 'readRoom',
        summary: 'Read a room',
        description: 'What it says of its own and the policy that then holds in it. Its `ETag` goes into `If-Match`.',
        params: IdParams('room'),
        response: { 200: ref(RoomSchema), ...problems(404) },
      },
    },
    async (request, reply) => {
      const room = await readRoom(deps, request.session, request.params.id)
      return reply.header('etag', etagOf(room.version)).send(room)
    },
  )
}
