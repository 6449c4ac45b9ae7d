import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { ReservationId } from '#domain/reservations/reservation.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { sendProblem } from '../http/problem.ts'
import { IdParams, IfMatch, problems, ref } from '../http/schema.ts'
import { etagOf, versionsAsked, versionsIfAsked } from '../http/versions.ts'
import { askerOf, ThroughTab } from '../tab-configurations/asked-through.ts'
import { type Booked, bookRoom } from './book-room.ts'
import { bookingRequest, changeRequest } from './booking-request.ts'
import { cancelReservation, endReservation } from './cancel-reservation.ts'
import { type Changed, changeReservation } from './change-reservation.ts'
import { previewBooking, previewChange } from './preview-booking.ts'
import { type Refused, refusalProblem } from './refusal-problem.ts'
import { BookingBody, ChangeBody, PreviewSchema, ReservationSchema } from './reservation.schema.ts'
import { readReservation } from './view-reservation.ts'

const tags = ['reservations']
const params = IdParams('reservation')
const BookingHeaders = Type.Object({
  ...ThroughTab.properties,
  'idempotency-key': Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'Send the same key when you repeat a request: it books once.',
    }),
  ),
})
const ChangeHeaders = Type.Object({ ...IfMatch.properties, ...ThroughTab.properties })
const whole = { 200: ref(ReservationSchema) }

export function reservationRoutes(app: App, deps: Pick<Deps, 'db' | 'clock'>) {
  app.addSchema(ReservationSchema)
  app.addSchema(PreviewSchema)

  app.post(
    '/reservations',
    {
      schema: {
        tags,
        operationId: 'bookRoom',
        summary: 'Book a room',
        description:
          'A slot is given once: of any number who ask for it, one gets 201. A 409 says what is in the way and names alternatives.',
        headers: BookingHeaders,
        body: BookingBody,
        response: { 201: ref(ReservationSchema), ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const wish = bookingRequest(request.body, request.session.personId)
      const result = await bookRoom(deps, askerOf(request), wish, request.headers['idempotency-key'])
      if (result.outcome === 'booked') {
        reply.code(201).header('location', `/api/v1/reservations/${result.reservation.id}`)
        if (result.replayed) reply.header('idempotency-replayed', 'true')
      }
      return answer(request, reply, result)
    },
  )

  app.post(
    '/reservations/preview',
    {
      schema: {
        tags,
        operationId: 'previewBooking',
        summary: 'Ask what booking would answer',
        description: 'Decided by the same function as booking; nothing is written.',
        headers: ThroughTab,
        body: BookingBody,
        response: { 200: ref(PreviewSchema), ...problems(404) },
      },
    },
    (request) => previewBooking(deps, askerOf(request), bookingRequest(request.body, request.session.personId)),
  )

  app.get(
    '/reservations/:id',
    {
      schema: {
        tags,
        operationId: 'readReservation',
        summary: 'Read a reservation',
        description: 'As the asker may see it. Its `ETag` goes into `If-Match` when it is changed.',
        params,
        response: { ...whole, ...problems(404) },
      },
    },
    async (request, reply) => {
      const reservation = await readReservation(deps, request.session, request.params.id as ReservationId)
      return reply.header('etag', etagOf(reservation.version)).send(reservation)
    },
  )

  app.patch(
    '/reservations/:id',
    {
      schema: {
        tags,
        operationId: 'changeReservation',
        summary: 'Change a reservation',
        description: 'Only what changes is judged: a new title never meets a newer policy.',
        params,
        headers: ChangeHeaders,
        body: ChangeBody,
        response: { ...whole, ...problems(404, 409, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      const version = versionsAsked(request.headers['if-match'])
      const id = request.params.id as ReservationId
      return answer(
        request,
        reply,
        await changeReservation(deps, askerOf(request), id, changeRequest(request.body), version),
      )
    },
  )

  app.post(
    '/reservations/:id/preview',
    {
      schema: {
        tags,
        operationId: 'previewChange',
        summary: 'Ask what a change would answer',
        description: 'Decided by the same function as changing; nothing is written.',
        params,
        headers: ThroughTab,
        body: ChangeBody,
        response: { 200: ref(PreviewSchema), ...problems(404) },
      },
    },
    (request) => previewChange(deps, askerOf(request), request.params.id as ReservationId, changeRequest(request.body)),
  )

  const ending = [
    {
      path: 'cancel',
      operationId: 'cancelReservation',
      summary: 'Cancel a reservation before it starts',
      description: 'Its time is free at once; the reservation stays as history.',
      act: cancelReservation,
    },
    {
      path: 'end',
      operationId: 'endReservation',
      summary: 'End a running reservation now',
      description: 'The rest of its time is free at once (rule 28 of the booking semantics).',
      act: endReservation,
    },
  ] as const
  for (const { path, operationId, summary, description, act } of ending) {
    app.post(
      `/reservations/:id/${path}`,
      {
        schema: {
          tags,
          operationId,
          summary,
          description,
          params,
          headers: ChangeHeaders,
          response: { ...whole, ...problems(404, 409, 412) },
        },
      },
      async (request, reply) => {
        const version = versionsIfAsked(request.headers['if-match'])
        return answer(request, reply, await act(deps, askerOf(request), request.params.id as ReservationId, version))
      },
    )
  }
}

function answer(request: FastifyRequest, reply: FastifyReply, result: Booked | Changed | Refused) {
  if (result.outcome === 'refused') return sendProblem(reply, refusalProblem(result, request.id))
  return reply.header('etag', etagOf(result.reservation.version)).send(result.reservation)
}
