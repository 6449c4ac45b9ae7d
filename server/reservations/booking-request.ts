import { createHash } from 'node:crypto'
import type { PersonId } from '#domain/people/person.ts'
import type { ChangeRequest } from '#domain/reservations/decide-change.ts'
import type { BookingRequest, TagId } from '#domain/reservations/reservation.ts'
import type { RoomId } from '#domain/rooms/room.ts'
import { readInstant } from '../http/instant.ts'
import type { BookingBody, ChangeBody } from './reservation.schema.ts'

/** The wish that a body says, with what it leaves out filled in. */
export const bookingRequest = (body: BookingBody, asker: PersonId): BookingRequest => ({
  roomId: body.roomId as RoomId,
  start: readInstant(body.start),
  end: readInstant(body.end),
  title: body.title.trim(),
  notes: body.notes ?? '',
  hostId: (body.hostId ?? asker) as PersonId,
  tagId: (body.tagId ?? null) as TagId | null,
  attendeeCount: body.attendeeCount ?? null,
  private: body.private ?? false,
})

export const changeRequest = ({ start, end, title, ...rest }: ChangeBody): ChangeRequest => ({
  ...(rest as ChangeRequest),
  ...(start === undefined ? {} : { start: readInstant(start) }),
  ...(end === undefined ? {} : { end: readInstant(end) }),
  ...(title === undefined ? {} : { title: title.trim() }),
})

/** Equal for wishes that mean the same, however their JSON was written. */
export const hashOf = (request: BookingRequest) =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(request).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('base64url')
