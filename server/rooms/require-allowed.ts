import { fieldsKeptFrom } from '#domain/people/may.ts'
import type { Actor } from '#domain/people/person.ts'
import type { RoomId } from '#domain/rooms/room.ts'
import { Problem } from '../http/problem.ts'

/** 403 that names the fields of the room which are not the actor's to change. */
export function requireAllowed(actor: Actor, id: RoomId, fields: readonly string[]): void {
  const kept = fieldsKeptFrom(actor, id, fields)
  if (kept.length === 0) return
  throw new Problem(403, 'not_allowed', 'Administrators change rooms, and managers most of the rooms they manage.', {
    errors: kept.map((field) => ({ field, code: 'not_allowed', message: 'is not yours to change' })),
  })
}
