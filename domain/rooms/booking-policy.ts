import type { OpeningHours } from '../time/opening-hours.ts'

export const CAPACITY_RULES = ['ignore', 'warn', 'refuse'] as const
export type CapacityRule = (typeof CAPACITY_RULES)[number]

/** The rules a booking meets. The names follow Exchange's resource policies (rule 17). */
export interface BookingPolicy {
  /** Elapsed minutes (Exchange: MaximumDurationInMinutes). */
  readonly maxDurationMinutes: number
  /** Calendar days of the room's zone, today not counted, in which a booking must end (BookingWindowInDays). */
  readonly horizonDays: number
  /** `null`: always open (ScheduleOnlyDuringWorkHours). */
  readonly openingHours: OpeningHours | null
  /** What happens when more people come than fit (EnforceCapacity). */
  readonly capacityRule: CapacityRule
}

/** What a room says of its own; a field that is `null` says what the organization says. */
export type PolicyOverrides = { readonly [Field in keyof BookingPolicy]: BookingPolicy[Field] | null }

/** The nearest wins, field by field. */
export const effectivePolicy = (organization: BookingPolicy, room: PolicyOverrides): BookingPolicy => ({
  maxDurationMinutes: room.maxDurationMinutes ?? organization.maxDurationMinutes,
  horizonDays: room.horizonDays ?? organization.horizonDays,
  openingHours: room.openingHours ?? organization.openingHours,
  capacityRule: room.capacityRule ?? organization.capacityRule,
})
