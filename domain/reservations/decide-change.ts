import { mayChange } from '../people/may.ts'
import { contains, type Interval, isAfter, isBefore, minutesOf } from '../time/interval.ts'
import {
  type Circumstances,
  refuseClosed,
  refuseCrowd,
  refuseDuration,
  refuseHorizon,
  refusePast,
  refuseRoom,
  refuseTaken,
  warnOfCrowd,
} from './decide-reservation.ts'
import type { Refusal, Warning } from './refusal.ts'
import type { BookingRequest, Reservation } from './reservation.ts'

export type ChangeRequest = Partial<BookingRequest>

export type ChangeDecision =
  | {
      readonly outcome: 'changed'
      readonly reservation: Reservation
      readonly blocked: Interval
      readonly warnings: readonly Warning[]
    }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }

/**
 * May this person change this reservation so? Only what changes is judged (rule 21): a better title or an earlier
 * end never meets a policy that came later, and the reservation is never in its own way (rule 25).
 * `circumstances.room` is the room it would then be in, `held` what holds that room.
 */
export function decideChange(
  present: Reservation,
  changes: ChangeRequest,
  circumstances: Circumstances,
): ChangeDecision {
  const reservation: Reservation = { ...present, ...changes }
  const refusal =
    refuseLife(present, circumstances) ??
    refuseMove(present, reservation, circumstances) ??
    refuseMorePeople(present, reservation, circumstances)
  if (refusal) return { outcome: 'refused', refusal }
  return {
    outcome: 'changed',
    reservation,
    blocked: { start: reservation.start, end: reservation.end },
    warnings: warnOfCrowd(reservation, circumstances.room),
  }
}

function refuseLife(present: Reservation, { actor }: Circumstances): Refusal | undefined {
  if (!mayChange(actor, present)) return { code: 'not_allowed' }
  if (present.status === 'cancelled') return { code: 'already_cancelled' }
}

/** A change of time or room. What has begun keeps its start and its room; what is over keeps its time. */
function refuseMove(present: Reservation, next: Reservation, circumstances: Circumstances): Refusal | undefined {
  const newRoom = next.roomId !== present.roomId
  const newStart = !next.start.equals(present.start)
  if (!newRoom && !newStart && next.end.equals(present.end)) return
  const { now } = circumstances
  if (!isAfter(present.end, now)) return { code: 'already_ended', endedAt: present.end }
  if ((newRoom || newStart) && !isAfter(present.start, now))
    return { code: 'already_started', startedAt: present.start }
  return (
    (newRoom ? refuseRoom(circumstances) : undefined) ??
    refuseNewTime(present, next, circumstances) ??
    refuseTaken(next, { held: circumstances.held.filter(({ reservationId }) => reservationId !== present.id) })
  )
}

function refuseNewTime(present: Reservation, next: Reservation, { room, now }: Circumstances): Refusal | undefined {
  if (!isBefore(next.start, next.end)) return { code: 'end_not_after_start' }
  const past = next.start.equals(present.start) ? refusePast(next.end, now) : refusePast(next.start, now)
  if (past) return past
  const newRoom = next.roomId !== present.roomId
  if (!newRoom && contains(present, next)) return
  return (
    (newRoom || minutesOf(next) > minutesOf(present) ? refuseDuration(next, room) : undefined) ??
    (newRoom || isAfter(next.end, present.end) ? refuseHorizon(next, room, now) : undefined) ??
    refuseClosed(next, room, now)
  )
}

function refuseMorePeople(present: Reservation, next: Reservation, { room }: Circumstances): Refusal | undefined {
  if (next.roomId === present.roomId && (next.attendeeCount ?? 0) <= (present.attendeeCount ?? 0)) return
  return refuseCrowd(next, room)
}
