import { Temporal } from 'temporal-polyfill'
import type { Reservation } from '../api/model.ts'

/** Where a reservation stands at this moment. */
export type Standing = 'cancelled' | 'upcoming' | 'running' | 'over'

export function standingOf(
  { status, start, end }: Pick<Reservation, 'status' | 'start' | 'end'>,
  now: Temporal.Instant,
): Standing {
  if (status === 'cancelled') return 'cancelled'
  if (Temporal.Instant.compare(end, now) <= 0) return 'over'
  return Temporal.Instant.compare(start, now) <= 0 ? 'running' : 'upcoming'
}
