import type { RoomId } from '../rooms/room.ts'
import { isAdministrator, mayBook } from './may.ts'
import type { Actor, Role } from './person.ts'

/**
 * What a token for a script may do in the name of its person: look; book, change and give back reservations; keep the
 * rooms they manage; administer the organization. None includes another.
 */
export const SCOPES = ['read', 'book', 'manage', 'administer'] as const
export type Scope = (typeof SCOPES)[number]

const NO_ROOM = '' as RoomId

/** Whatever room it is, not only one that they manage. */
const booksAnyRoom = (actor: Actor) => mayBook(actor, NO_ROOM)

/** What a person can hand on: no more than they have. Who only looks hands on nothing. */
export function scopesToGive(actor: Actor): Scope[] {
  if (isAdministrator(actor)) return [...SCOPES]
  if (actor.managedRoomIds.length > 0) return ['read', 'book', 'manage']
  return booksAnyRoom(actor) ? ['read', 'book'] : []
}

/** The person as far as the token stands for them; without scopes all of them. */
export function narrowedTo<Person extends Actor>(actor: Person, scopes: readonly Scope[] | undefined): Person {
  if (scopes === undefined || (isAdministrator(actor) && scopes.includes('administer'))) return actor
  const roles: readonly Role[] = scopes.includes('book') && booksAnyRoom(actor) ? ['booker'] : ['viewer']
  const managedRoomIds = scopes.includes('manage') ? actor.managedRoomIds : []
  const approves = scopes.includes('manage') && actor.roles.includes('approver')
  return { ...actor, roles: approves ? [...roles, 'approver'] : roles, managedRoomIds }
}

/** What one of these lets a token do that asks for it. */
export interface Asked {
  /** Whether it only looks. */
  readonly reads: boolean
  /** Whether it is about the person's own reservations, not about what the organization keeps. */
  readonly books: boolean
}

/** Any of these scopes is needed; whether the person may do it is asked all the same. */
export function scopesNeeded({ reads, books }: Asked): readonly Scope[] {
  if (reads) return ['read']
  return books ? ['book'] : ['manage', 'administer']
}
