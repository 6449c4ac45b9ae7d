import { type Circumstances, type Decision, decideReservation } from '../reservations/decide-reservation.ts'
import type { BookingRequest } from '../reservations/reservation.ts'
import { horizonOf } from '../rooms/horizon.ts'
import { isAfter, overlaps } from '../time/interval.ts'
import { expand, type Occurrence, type Recurrence } from '../time/recurrence.ts'

/** A wish for a room again and again: one reservation for each time that the rule names. */
export interface SeriesRequest extends Omit<BookingRequest, 'start' | 'end'> {
  readonly recurrence: Recurrence
}

/** What becomes of a series that ends beyond the horizon of its room: refused there, or booked as far as it reaches (rule 13). */
export type BeyondHorizon = 'decline' | 'truncate'

/** As many as one series may have: a working day of every week for four years. */
export const MOST_OCCURRENCES = 1_000

/** How far a series with an end is looked at: beyond every horizon that can be set. */
const FARTHEST_DAYS = 3_660

export interface DecidedOccurrence extends Occurrence {
  readonly decision: Decision
}

export type SeriesRefusal =
  | { readonly code: 'nothing_occurs' }
  | { readonly code: 'too_many_occurrences'; readonly most: number }
  | { readonly code: 'overlaps_itself'; readonly first: Occurrence; readonly second: Occurrence }

export type SeriesDecision =
  | {
      readonly outcome: 'decided'
      readonly occurrences: readonly DecidedOccurrence[]
      /** True where the rule goes on after the last of these, and what follows is beyond the horizon. */
      readonly truncated: boolean
    }
  | { readonly outcome: 'refused'; readonly refusal: SeriesRefusal }

/**
 * What would become of each time that a series names (rule 12): the same decision that meets a single booking (rule 22),
 * so no series gets what one by one could not be had (rule 13). `circumstances.held` is what holds the room in all of
 * that time. Nothing is written: what to do about the refused ones is for the person to say.
 */
export function decideSeries(
  { recurrence, ...wish }: SeriesRequest,
  circumstances: Circumstances,
  beyondHorizon: BeyondHorizon,
): SeriesDecision {
  const { room, now } = circumstances
  const horizon = horizonOf(room, now)
  const hasEnd = recurrence.rule.COUNT !== undefined || recurrence.rule.UNTIL !== undefined
  const named = expand(recurrence, {
    before: hasEnd ? now.add({ hours: 24 * FARTHEST_DAYS }) : horizon,
    most: MOST_OCCURRENCES + 1,
  })
  // What has no end follows the horizon, whatever the setting.
  const within = hasEnd && beyondHorizon === 'decline' ? named : named.filter(({ end }) => !isAfter(end, horizon))
  const refusal = refuseWhole(within)
  if (refusal) return { outcome: 'refused', refusal }
  const occurrences = within.map((occurrence) => ({
    ...occurrence,
    decision: decideReservation({ ...wish, start: occurrence.start, end: occurrence.end }, circumstances),
  }))
  return { outcome: 'decided', occurrences, truncated: within.length < named.length || !hasEnd }
}

/** What no choice about single times can mend. */
function refuseWhole(occurrences: readonly Occurrence[]): SeriesRefusal | undefined {
  if (occurrences.length === 0) return { code: 'nothing_occurs' }
  if (occurrences.length > MOST_OCCURRENCES) return { code: 'too_many_occurrences', most: MOST_OCCURRENCES }
  // In order of their starts, so the first that overlaps any overlaps the one before it (rule 14).
  for (const [index, second] of occurrences.entries()) {
    const first = occurrences[index - 1]
    if (first && overlaps(first, second)) return { code: 'overlaps_itself', first, second }
  }
}
