import { Type } from 'typebox'
import type { RoomId } from '#domain/rooms/room.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { fileBody, requireFile, takeFiles } from '../http/files.ts'
import { IdParams, IfMatch, problems, ref } from '../http/schema.ts'
import { etagOf, versionsIfAsked } from '../http/versions.ts'
import { removePicture, replacePicture } from './keep-picture.ts'
import { PICTURE_LIMIT_BYTES, PICTURE_TYPES } from './prepare-picture.ts'
import { readPicture } from './read-picture.ts'
import { RoomSchema } from './room.schema.ts'

const tags = ['rooms']
const params = IdParams('room')
const YEAR_SECONDS = 31_536_000

/** Registered as a scope of its own, which reads pictures and no other bodies. */
export async function pictureRoutes(app: App, deps: Pick<Deps, 'db' | 'clock'>) {
  takeFiles(app, PICTURE_TYPES, PICTURE_LIMIT_BYTES)

  app.get(
    '/rooms/:id/picture',
    {
      schema: {
        tags,
        operationId: 'readPicture',
        summary: 'Read the picture of a room',
        description:
          'WebP. Rooms say the address with its `version`, which the browser keeps as long as it likes: another picture has another address. Without it, or with an old one, the present picture is answered and kept by nobody.',
        params,
        querystring: Type.Object(
          { version: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })) },
          { additionalProperties: false },
        ),
        response: {
          200: { description: 'The picture.', content: { 'image/webp': { schema: Type.Unknown() } } },
          304: Type.Null({ description: 'It is the one whose ETag was sent in If-None-Match.' }),
          ...problems(404),
        },
      },
    },
    async (request, reply) => {
      const { version, contentType, bytes } = await readPicture(deps, request.session, request.params.id as RoomId)
      const etag = etagOf(version)
      const kept = request.query.version === version ? `max-age=${YEAR_SECONDS}, immutable` : 'no-cache'
      reply.headers({ etag, 'cache-control': `private, ${kept}` })
      if (request.headers['if-none-match'] === etag) return reply.code(304).send(null)
      return reply.type(contentType).send(bytes)
    },
  )

  app.put(
    '/rooms/:id/picture',
    {
      schema: {
        tags,
        operationId: 'replacePicture',
        summary: 'Give a room this picture',
        description:
          'For administrators and its managers. The file is the body: PNG, JPEG or WebP, at most 5 MB. It is turned upright, made at most 1200 pixels wide and high, and kept without what the camera wrote into it. Answers the room with its new `picture` and version.',
        params,
        headers: IfMatch,
        body: fileBody(PICTURE_TYPES, 'The picture, at most 5 MB.'),
        response: { 200: ref(RoomSchema), ...problems(404, 412, 413, 415) },
      },
    },
    async (request, reply) => {
      const version = versionsIfAsked(request.headers['if-match'])
      const file = requireFile(request.body, PICTURE_TYPES)
      const room = await replacePicture(deps, request.session, request.params.id as RoomId, file, version)
      return reply.header('etag', etagOf(room.version)).send(room)
    },
  )

  app.delete(
    '/rooms/:id/picture',
    {
      schema: {
        tags,
        operationId: 'removePicture',
        summary: 'Take the picture of a room away',
        description: 'For administrators and its managers. Answers the room with its new version.',
        params,
        headers: IfMatch,
        response: { 200: ref(RoomSchema), ...problems(404, 412) },
      },
    },
    async (request, reply) => {
      const version = versionsIfAsked(request.headers['if-match'])
      const room = await removePicture(deps, request.session, request.params.id as RoomId, version)
      return reply.header('etag', etagOf(room.version)).send(room)
    },
  )
}
