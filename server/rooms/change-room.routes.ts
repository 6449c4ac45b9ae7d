import { Type } from 'typebox'
import type { RoomId } from '#domain/rooms/room.ts'
import { AffectedSchema } from '../affected/affected.schema.ts'
import { orderRoute } from '../catalogue/reorder.routes.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { IdParams, IfMatch, problems, ref } from '../http/schema.ts'
import { tidy } from '../http/tidy.ts'
import { etagOf, versionsIfAsked } from '../http/versions.ts'
import { addRoom } from './add-room.ts'
import { RoomBody, RoomChange } from './change-room.schema.ts'
import { changeRoom, previewRoom } from './change-room.ts'
import { removeRoom } from './remove-room.ts'
import { RoomSchema } from './room.schema.ts'
import { rooms } from './rooms.ts'

const tags = ['rooms']
const params = IdParams('room')

/** What administrators and room managers do with rooms. */
export function changeRoomRoutes(app: App, deps: Pick<Deps, 'db' | 'clock'>) {
  app.post(
    '/rooms',
    {
      schema: {
        tags,
        operationId: 'addRoom',
        summary: 'Add a room',
        description: 'For administrators. It comes last on its floor, where its name must be free.',
        body: RoomBody,
        response: { 201: ref(RoomSchema), ...problems(404, 409) },
      },
    },
    async (request, reply) => {
      const room = await addRoom(deps, request.session, tidy(request.body))
      return reply
        .code(201)
        .headers({ location: `/api/v1/rooms/${room.id}`, etag: etagOf(room.version) })
        .send(room)
    },
  )

  orderRoute(app, deps, { path: '/rooms', tags, operationId: 'reorderRooms', catalogue: rooms })

  app.patch(
    '/rooms/:id',
    {
      schema: {
        tags,
        operationId: 'changeRoom',
        summary: 'Change a room, or take it out of use',
        description:
          'For administrators, and for its managers all but `floorId` and `managerIds`. Of `policy` only the fields named change. What is booked stays booked unless `affected` is `cancel`: then what has not begun and would break a rule of the changed room is cancelled. `POST /rooms/{id}/preview` lists it first.',
        params,
        headers: IfMatch,
        body: RoomChange,
        response: { 200: ref(RoomSchema), ...problems(404, 409, 412) },
      },
    },
    async (request, reply) => {
      const version = versionsIfAsked(request.headers['if-match'])
      const room = await changeRoom(deps, request.session, request.params.id as RoomId, tidy(request.body), version)
      return reply.header('etag', etagOf(room.version)).send(room)
    },
  )

  app.post(
    '/rooms/:id/preview',
    {
      schema: {
        tags,
        operationId: 'previewRoom',
        summary: 'List the reservations that a change of the room would affect',
        description: 'For those who may make the change. Takes what `PATCH /rooms/{id}` takes; nothing is written.',
        params,
        body: RoomChange,
        response: { 200: ref(AffectedSchema), ...problems(404) },
      },
    },
    (request) => previewRoom(deps, request.session, request.params.id as RoomId, tidy(request.body)),
  )

  app.delete(
    '/rooms/:id',
    {
      schema: {
        tags,
        operationId: 'removeRoom',
        summary: 'Remove a room that was never booked',
        description: 'For administrators. A room with any reservation, even of the past, stays: 409 `in_use`.',
        params,
        headers: IfMatch,
        response: { 204: Type.Null(), ...problems(404, 409, 412) },
      },
    },
    async (request, reply) => {
      const version = versionsIfAsked(request.headers['if-match'])
      await removeRoom(deps, request.session, request.params.id as RoomId, version)
      return reply.code(204).send(null)
    },
  )
}
