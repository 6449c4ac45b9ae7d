import type { Temporal } from 'temporal-polyfill'
import { mayBook } from '../people/may.ts'
import type { Actor } from '../people/person.ts'
import { horizonOf, isWellWithinHorizon } from '../rooms/horizon.ts'
import type { Room } from '../rooms/room.ts'
import { refuseAddingInTab } from '../tab-configurations/may-in-tab.ts'
import type { Tab } from '../tab-configurations/tab-configuration.ts'
import { daysTouched, isAllDay } from '../time/day.ts'
import { addMinutes, type Interval, isAfter, isBefore, minutesOf, overlaps } from '../time/interval.ts'
import { isOpenDuring } from '../time/opening-hours.ts'
import { nearestOpening } from './nearest-opening.ts'
import type { Refusal, Warning } from './refusal.ts'
import type { BookingRequest, Held, ReservationStatus } from './reservation.ts'

/** How late a booking may still start in the past: the time a person needs to fill in a form that says "now". */
const START_GRACE_MINUTES = 5

export interface Circumstances {
  readonly actor: Actor
  readonly room: Room
  readonly now: Temporal.Instant
  /** What holds the room around the wished time. A write passes what the database refused it for (rule 7). */
  readonly held: readonly Held[]
  /** The tab through which it is asked, where it is one: it narrows what the person may do, and never widens it. */
  readonly tab?: Tab | undefined
}

type Crowd = Pick<BookingRequest, 'attendeeCount'>

export type Decision =
  | {
      readonly outcome: 'booked'
      readonly status: Extract<ReservationStatus, 'pending' | 'confirmed'>
      /** The time the room is held: the meeting and its buffers (rule 10). */
      readonly blocked: Interval
      readonly warnings: readonly Warning[]
    }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }

/**
 * May this person have this room at this time? The one place that knows (rule 22): preview, create, change and
 * series ask here. Pure: the same wish in the same circumstances gets the same answer.
 */
export function decideReservation(request: BookingRequest, circumstances: Circumstances): Decision {
  const refusal =
    refuseRoom(circumstances) ??
    refuseAddingInTab(circumstances.actor, circumstances.tab, request.roomId) ??
    refuseTime(request, circumstances) ??
    refuseCrowd(request, circumstances.room) ??
    refuseTaken(request, circumstances)
  if (refusal) return { outcome: 'refused', refusal }
  return {
    outcome: 'booked',
    status: 'confirmed',
    blocked: { start: request.start, end: request.end },
    warnings: warnOfCrowd(request, circumstances.room),
  }
}

/** May this person book this room at all? */
export function refuseRoom({ actor, room }: Pick<Circumstances, 'actor' | 'room'>): Refusal | undefined {
  if (!mayBook(actor, room.id)) return { code: 'not_allowed' }
  return refuseOutOfUse(room)
}

/** Can anybody book this room? */
export function refuseOutOfUse({ active, bookable }: Pick<Room, 'active' | 'bookable'>): Refusal | undefined {
  if (!active) return { code: 'room_inactive' }
  if (!bookable) return { code: 'room_not_bookable' }
}

/** Is this a time at which this room can be booked, whoever holds it? */
export function refuseTime(wish: Interval, { room, now }: Pick<Circumstances, 'room' | 'now'>): Refusal | undefined {
  if (!isBefore(wish.start, wish.end)) return { code: 'end_not_after_start' }
  return (
    refusePast(wish.start, now) ??
    refuseDuration(wish, room) ??
    refuseHorizon(wish, room, now) ??
    refuseClosed(wish, room, now)
  )
}

export function refusePast(instant: Temporal.Instant, now: Temporal.Instant): Refusal | undefined {
  if (isBefore(instant, addMinutes(now, -START_GRACE_MINUTES))) return { code: 'in_the_past', earliest: now }
}

/** `already` is how many minutes it lasts before a change, which it may keep. */
export function refuseDuration(wish: Interval, { policy, zone }: Room, already = 0): Refusal | undefined {
  const { maxDurationMinutes } = policy
  const minutes = minutesOf(wish)
  const most = Math.max(maxDurationMinutes, already)
  if (minutes <= most) return
  // Who allows 1,440 minutes allows all day, also the one of 25 hours (rule 4).
  if (isAllDay(wish, zone) && daysTouched(wish, zone).length * 1440 <= most) return
  return {
    code: 'too_long',
    maxDurationMinutes,
    minutes,
    nearest: { start: wish.start, end: addMinutes(wish.start, most) },
  }
}

export function refuseHorizon(wish: Interval, room: Room, now: Temporal.Instant): Refusal | undefined {
  if (isWellWithinHorizon(wish.end, room, now)) return
  const latestEnd = horizonOf(room, now)
  if (isAfter(wish.end, latestEnd)) return { code: 'beyond_horizon', horizonDays: room.policy.horizonDays, latestEnd }
}

export function refuseClosed(wish: Interval, room: Room, now: Temporal.Instant): Refusal | undefined {
  if (isOpenDuring(room.policy.openingHours, room.zone, wish)) return
  return { code: 'outside_opening_hours', nearest: nearestOpening(wish, room, now) }
}

export function refuseCrowd({ attendeeCount }: Crowd, { capacity, policy }: Room): Refusal | undefined {
  if (policy.capacityRule === 'refuse' && attendeeCount !== null && attendeeCount > capacity)
    return { code: 'over_capacity', capacity, attendeeCount }
}

export function warnOfCrowd({ attendeeCount }: Crowd, { capacity, policy }: Room): Warning[] {
  if (policy.capacityRule !== 'warn' || attendeeCount === null || attendeeCount <= capacity) return []
  return [{ code: 'over_capacity', capacity, attendeeCount }]
}

export function refuseTaken(wish: Interval, { held }: Pick<Circumstances, 'held'>): Refusal | undefined {
  const by = held.filter((other) => overlaps(other, wish))
  if (by.length > 0) return { code: 'taken', by }
}
