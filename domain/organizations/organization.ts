import type { BookingPolicy } from '../rooms/booking-policy.ts'
import type { Zone } from '../time/zone.ts'

/** Of an organization from Entra ID this is the tenant id. */
export type OrganizationId = string & { readonly __id: 'organization' }

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type FirstDayOfWeek = 1 | 2 | 3 | 4 | 5 | 6 | 7

export interface Organization {
  readonly id: OrganizationId
  readonly name: string
  readonly zone: Zone
  /** BCP 47, for example `fr-FR`. */
  readonly locale: string
  readonly firstDayOfWeek: FirstDayOfWeek
  readonly active: boolean
  readonly policy: BookingPolicy
}
