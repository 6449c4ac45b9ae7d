import { Temporal } from 'temporal-polyfill'
import type { RoomDay } from './week.ts'

/** How a room stands at this moment, of what is known of its day. `until` is absent when nothing more comes that day. */
export type RoomStanding =
  | { readonly kind: 'free'; readonly until: Temporal.Instant | undefined }
  | { readonly kind: 'taken'; readonly until: Temporal.Instant }
  | { readonly kind: 'closed' }

export function roomStanding({ stretches, interval }: RoomDay<unknown>, now: Temporal.Instant): RoomStanding {
  const index = stretches.findIndex(
    ({ start, end }) => Temporal.Instant.compare(start, now) <= 0 && Temporal.Instant.compare(now, end) < 0,
  )
  const here = stretches[index]
  if (!here || here.kind === 'closed' || here.kind === 'over') return { kind: 'closed' }
  if (here.kind === 'free') return { kind: 'free', until: here.end.equals(interval.end) ? undefined : here.end }
  // Reservations that follow each other without a pause are one time in which nobody else gets in.
  let { end } = here
  for (const next of stretches.slice(index + 1)) {
    if (next.kind !== 'booked' || !next.start.equals(end)) break
    end = next.end
  }
  return { kind: 'taken', until: end }
}
