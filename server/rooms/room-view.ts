import { manages } from '#domain/people/may.ts'
import type { Actor } from '#domain/people/person.ts'
import { effectivePolicy } from '#domain/rooms/booking-policy.ts'
import type { RoomId } from '#domain/rooms/room.ts'
import type { OrganizationView } from '../organizations/organization.schema.ts'
import type { RoomView } from './room.schema.ts'
import type { RoomRow } from './room.store.ts'

const pictureAddress = (roomId: string, version: number | null) =>
  version === null ? null : `/api/v1/rooms/${roomId}/picture?version=${version}`

/** A room as one person sees it: with the rules that hold in it after overrides, and whether they may change it. */
export function viewRoom(
  { maxDurationMinutes, horizonDays, openingHours, capacityRule, pictureVersion, version, ...room }: RoomRow,
  actor: Actor,
  { policy: organization }: Pick<OrganizationView, 'policy'>,
): RoomView {
  const policy = { maxDurationMinutes, horizonDays, openingHours, capacityRule }
  return {
    ...room,
    policy,
    effectivePolicy: effectivePolicy(organization, policy) as RoomView['effectivePolicy'],
    picture: pictureAddress(room.id, pictureVersion),
    mayEdit: manages(actor, room.id as RoomId),
    version,
  }
}
