import type { Temporal } from 'temporal-polyfill'
import type { PersonId } from '../people/person.ts'
import type { RoomId } from '../rooms/room.ts'

export type ReservationId = string & { readonly __id: 'reservation' }
export type TagId = string & { readonly __id: 'tag' }

/** `pending` and `confirmed` hold the room (rule 9); `cancelled` is kept as history. */
export type ReservationStatus = 'pending' | 'confirmed' | 'cancelled'

/** What a person asks for, and what a reservation then says. */
export interface BookingRequest {
  readonly roomId: RoomId
  readonly start: Temporal.Instant
  readonly end: Temporal.Instant
  readonly title: string
  readonly notes: string
  /** For whom; the person who asks is the organizer. */
  readonly hostId: PersonId
  readonly tagId: TagId | null
  readonly attendeeCount: number | null
  readonly private: boolean
}

export interface Reservation extends BookingRequest {
  readonly id: ReservationId
  readonly organizerId: PersonId
  readonly status: ReservationStatus
  readonly version: number
}

/** A time a room is held, as far as a decision about another booking must know. */
export interface Held {
  readonly reservationId: ReservationId
  readonly start: Temporal.Instant
  readonly end: Temporal.Instant
}
