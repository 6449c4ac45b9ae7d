import { Temporal } from 'temporal-polyfill'
import { later } from '#domain/time/interval.ts'
import type { Reservation } from '../api/model.ts'

/** Where a reservation stands at this moment; one that ended early a moment ago is over before the next minute begins. */
export type Standing = 'cancelled' | 'upcoming' | 'running' | 'over'

export function standingOf(
  { status, start, end, updatedAt }: Pick<Reservation, 'status' | 'start' | 'end' | 'updatedAt'>,
  minute: Temporal.Instant,
): Standing {
  if (status === 'cancelled') return 'cancelled'
  const now = later(minute, Temporal.Instant.from(updatedAt))
  if (Temporal.Instant.compare(end, now) <= 0) return 'over'
  return Temporal.Instant.compare(start, now) <= 0 ? 'running' : 'upcoming'
}
