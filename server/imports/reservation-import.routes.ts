import { Type } from 'typebox'
import type { RoomId } from '#domain/rooms/room.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { fileBody, requireFile, takeFiles } from '../http/files.ts'
import { Id, problems, ref } from '../http/schema.ts'
import { ImportHeaders } from './import.schema.ts'
import { importReservations } from './import-reservations.ts'
import { etagOfReport } from './report.ts'
import { ReservationImportSchema } from './reservation-import.schema.ts'

const CALENDAR = ['text/calendar']
const LIMIT_BYTES = 5 * 1024 * 1024

/** Registered as a scope of its own, which reads calendar files and no other bodies. */
export async function reservationImportRoutes(app: App, deps: Pick<Deps, 'db' | 'clock'>) {
  takeFiles(app, CALENDAR, LIMIT_BYTES)
  app.addSchema(ReservationImportSchema)

  app.post(
    '/imports/reservations',
    {
      schema: {
        tags: ['imports'],
        operationId: 'importReservations',
        summary: 'Import reservations from an iCalendar file, or preview it',
        description:
          'For administrators. Takes the events of a file as Outlook and Google export them, UTF-8, and tells of each what becomes of it. They go into the room `roomId`, or each into the room whose name its place (LOCATION, or an attendee that is a room) gives. Every event meets the rules of every booking: what is past, taken, outside of opening hours… is refused and the others are taken; of two events that overlap the first wins. Series, cancelled events and those shown as free are not imported. Whole days and times without a zone are read by the clock of the room. Who called the meeting becomes its host, or else who imports it. An event is known by its UID: importing it again changes nothing. The `ETag` of a preview, sent as `If-Match`, refuses to apply what would by then do something else.',
        querystring: Type.Object(
          {
            apply: Type.Boolean({ default: false, description: 'False to look only.' }),
            roomId: Type.Optional(Id('room')),
          },
          { additionalProperties: false },
        ),
        headers: ImportHeaders,
        body: fileBody(CALENDAR, 'The file, at most 5 MB and 5,000 events.'),
        response: { 200: ref(ReservationImportSchema), ...problems(404, 412, 413, 415) },
      },
    },
    async (request, reply) => {
      const file = requireFile(request.body, CALENDAR)
      const { apply, roomId } = request.query
      const asked = { file, apply, ifMatch: request.headers['if-match'], roomId: roomId as RoomId | undefined }
      const report = await importReservations(deps, request.session, asked)
      if (!report.applied) reply.header('etag', etagOfReport(report))
      return reply.send(report)
    },
  )
}
