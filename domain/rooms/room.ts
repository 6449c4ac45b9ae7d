import type { Zone } from '../time/zone.ts'
import type { BookingPolicy } from './booking-policy.ts'

export type RoomId = string & { readonly __id: 'room' }
export type BuildingId = string & { readonly __id: 'building' }
export type FloorId = string & { readonly __id: 'floor' }
export type EquipmentId = string & { readonly __id: 'equipment' }

/** What a decision needs to know of a room; `policy` is what holds here after overrides. */
export interface Room {
  readonly id: RoomId
  readonly zone: Zone
  readonly capacity: number
  readonly active: boolean
  readonly bookable: boolean
  readonly policy: BookingPolicy
}
