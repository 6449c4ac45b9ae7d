import type { Temporal } from 'temporal-polyfill'
import type { TabAction, TabPermissions } from '../tab-configurations/tab-configuration.ts'
import type { Interval } from '../time/interval.ts'
import type { Held } from './reservation.ts'

/** Every reason a wish can be turned down, with its rule's value and the nearest allowed choice (rule 20). */
export type Refusal =
  | { readonly code: 'taken'; readonly by: readonly Held[] }
  | { readonly code: 'in_the_past'; readonly earliest: Temporal.Instant }
  | { readonly code: 'end_not_after_start' }
  | {
      readonly code: 'too_long'
      readonly maxDurationMinutes: number
      readonly minutes: number
      readonly nearest: Interval
    }
  | { readonly code: 'beyond_horizon'; readonly horizonDays: number; readonly latestEnd: Temporal.Instant }
  | { readonly code: 'outside_opening_hours'; readonly nearest: Interval | null }
  | { readonly code: 'room_inactive' }
  | { readonly code: 'room_not_bookable' }
  | { readonly code: 'over_capacity'; readonly capacity: number; readonly attendeeCount: number }
  | { readonly code: 'not_allowed' }
  | { readonly code: 'not_allowed_in_tab'; readonly action: TabAction; readonly permissions: TabPermissions }
  | { readonly code: 'room_not_in_tab' }
  | { readonly code: 'already_cancelled' }
  | { readonly code: 'already_started'; readonly startedAt: Temporal.Instant }
  | { readonly code: 'already_ended'; readonly endedAt: Temporal.Instant }
  | { readonly code: 'not_started'; readonly startsAt: Temporal.Instant }

/** What a person should know though nothing is refused. */
export type Warning = { readonly code: 'over_capacity'; readonly capacity: number; readonly attendeeCount: number }
