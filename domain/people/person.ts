import type { RoomId } from '../rooms/room.ts'

export type PersonId = string & { readonly __id: 'person' }

/** What a person may do everywhere in the organization (rule 30). Managing is per room: see `Actor.managedRoomIds`. */
export const ROLES = ['viewer', 'booker', 'approver', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** A signed-in person as decisions see them. */
export interface Actor {
  readonly id: PersonId
  readonly roles: readonly Role[]
  readonly managedRoomIds: readonly RoomId[]
}
