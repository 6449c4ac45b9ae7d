import type { RoomId } from '../rooms/room.ts'
import type { Actor, PersonId } from './person.ts'

/** Whose a reservation is: who booked it and for whom (rule 30). */
export interface Ownership {
  readonly roomId: RoomId
  readonly organizerId: PersonId
  readonly hostId: PersonId
}

export const isAdministrator = (actor: Actor) => actor.roles.includes('administrator')

export const manages = (actor: Actor, roomId: RoomId) => isAdministrator(actor) || actor.managedRoomIds.includes(roomId)

/** What of a room is not its managers' to say: where it is, and who manages it. */
const FOR_ADMINISTRATORS = ['floorId', 'managerIds']

/**
 * Which of these fields of a room the person may not change: a room's managers keep it, only administrators move it or
 * say who its managers are.
 */
export function fieldsKeptFrom(actor: Actor, roomId: RoomId, fields: readonly string[]): string[] {
  if (isAdministrator(actor)) return []
  return fields.filter((field) => !manages(actor, roomId) || FOR_ADMINISTRATORS.includes(field))
}

/** Everyone but a pure viewer books; who manages a room books it whatever their roles. */
export const mayBook = (actor: Actor, roomId: RoomId) =>
  actor.roles.some((role) => role === 'booker' || role === 'approver') || manages(actor, roomId)

/** What a person booked, or hosts. */
export const isTheirs = (actor: Actor, { organizerId, hostId }: Pick<Ownership, 'organizerId' | 'hostId'>) =>
  actor.id === organizerId || actor.id === hostId

/** A person changes what they booked or host; a room's managers and administrators change all of it. */
export const mayChange = (actor: Actor, reservation: Ownership) =>
  isTheirs(actor, reservation) || manages(actor, reservation.roomId)

/**
 * How much of private reservations a person may see (rule 31): all of them, or those that are theirs or in rooms
 * they manage. Stores apply it in SQL, so that what may not be seen does not even leave the database.
 */
export interface Sight {
  readonly everything: boolean
  readonly personId: PersonId
  readonly roomIds: readonly RoomId[]
}

export const sightOf = (actor: Actor): Sight => ({
  everything: isAdministrator(actor),
  personId: actor.id,
  roomIds: actor.managedRoomIds,
})
