import { effectivePolicy } from '#domain/rooms/booking-policy.ts'
import type { Room, RoomId } from '#domain/rooms/room.ts'
import type { OrganizationView } from '../organizations/organization.schema.ts'
import type { RoomRow } from './room.store.ts'

/** A room as decisions see it, under this policy of its organization. */
export const roomToDecide = (row: RoomRow, policy: OrganizationView['policy']): Room => ({
  id: row.id as RoomId,
  zone: row.zone,
  capacity: row.capacity,
  active: row.active,
  bookable: row.bookable,
  policy: effectivePolicy(policy, row),
})
