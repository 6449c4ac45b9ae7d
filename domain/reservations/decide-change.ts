import { mayChange } from '../people/may.ts'
import type { Room } from '../rooms/room.ts'
import { refuseTouchingInTab } from '../tab-configurations/may-in-tab.ts'
import { gaps, type Interval, isAfter, isBefore, minutesOf } from '../time/interval.ts'
import { isOpenDuring, openIntervals } from '../time/opening-hours.ts'
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
    refuseLife(present, reservation, circumstances) ??
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

function refuseLife(present: Reservation, next: Reservation, { actor, tab }: Circumstances): Refusal | undefined {
  if (!mayChange(actor, present)) return { code: 'not_allowed' }
  const inTab = refuseTouchingInTab(actor, tab, 'change', present, next.roomId)
  if (inTab) return inTab
  if (present.status === 'cancelled') return { code: 'already_cancelled' }
}

/** A change of time or room. What has begun keeps its start and its room; what is over keeps its time. */
function refuseMove(present: Reservation, next: Reservation, circumstances: Circumstances): Refusal | undefined {
  const { now } = circumstances
  const newRoom = next.roomId !== present.roomId
  const newStart = !next.start.equals(present.start)
  if (!newRoom && !newStart && next.end.equals(present.end)) return
  if (!isAfter(present.end, now)) return { code: 'already_ended', endedAt: present.end }
  if ((newRoom || newStart) && !isAfter(present.start, now))
    return { code: 'already_started', startedAt: present.start }
  if (!isBefore(next.start, next.end)) return { code: 'end_not_after_start' }
  return (
    refusePast(newStart ? next.start : next.end, now) ??
    (newRoom ? refuseNewRoom(next, circumstances) : refuseMoreTime(present, next, circumstances))
  )
}

/** In another room all of it is new. */
function refuseNewRoom(next: Reservation, { actor, room, now, held }: Circumstances): Refusal | undefined {
  return (
    refuseRoom({ actor, room }) ??
    refuseDuration(next, room) ??
    refuseHorizon(next, room, now) ??
    refuseClosed(next, room, now) ??
    refuseTaken(next, { held })
  )
}

/** In its own room only the time is judged that it did not have before. */
function refuseMoreTime(present: Reservation, next: Reservation, circumstances: Circumstances): Refusal | undefined {
  const { room, now } = circumstances
  const more = gaps(next, [present])
  if (more.length === 0) return
  const held = circumstances.held.filter(({ reservationId }) => reservationId !== present.id)
  return (
    refuseRoom(circumstances) ??
    refuseDuration(next, room, minutesOf(present)) ??
    (isAfter(next.end, present.end) ? refuseHorizon(next, room, now) : undefined) ??
    refuseMoreClosed(present, next, more, circumstances) ??
    refuseTaken(next, { held })
  )
}

function refuseMoreClosed(
  present: Reservation,
  next: Reservation,
  more: readonly Interval[],
  { room, now }: Circumstances,
): Refusal | undefined {
  const { zone, policy } = room
  if (more.every((time) => isOpenDuring(policy.openingHours, zone, time))) return
  if (isAfter(present.start, now)) return refuseClosed(next, room, now)
  return { code: 'outside_opening_hours', nearest: asLongAsOpen(present, next, room) }
}

/** What has begun cannot move, only last longer: until the room closes, and at least as long as it was to last. */
function asLongAsOpen(present: Reservation, next: Reservation, { policy, zone }: Room): Interval {
  const [open] = openIntervals(policy.openingHours, zone, { start: present.end, end: next.end })
  return { start: next.start, end: open?.start.equals(present.end) ? open.end : present.end }
}

function refuseMorePeople(present: Reservation, next: Reservation, { room }: Circumstances): Refusal | undefined {
  if (next.roomId === present.roomId && (next.attendeeCount ?? 0) <= (present.attendeeCount ?? 0)) return
  return refuseCrowd(next, room)
}
