import type { Temporal } from 'temporal-polyfill'
import type { Room } from '../rooms/room.ts'
import type { Interval } from '../time/interval.ts'
import { isOpenDuring } from '../time/opening-hours.ts'
import { refuseCrowd, refuseDuration, refuseHorizon, refuseOutOfUse } from './decide-reservation.ts'
import type { Refusal } from './refusal.ts'
import type { BookingRequest } from './reservation.ts'

/** The rules that a change of a room or of its policy can turn against what is booked already. */
export const REASONS_TO_BE_AFFECTED = [
  'room_inactive',
  'room_not_bookable',
  'outside_opening_hours',
  'too_long',
  'beyond_horizon',
  'over_capacity',
] as const satisfies readonly Refusal['code'][]
export type ReasonToBeAffected = (typeof REASONS_TO_BE_AFFECTED)[number]

type Booked = Interval & Pick<BookingRequest, 'attendeeCount'>
type Rule = (booked: Booked, room: Room, now: Temporal.Instant) => Refusal['code'] | undefined

const RULES: readonly Rule[] = [
  (_, room) => refuseOutOfUse(room)?.code,
  // Not `refuseClosed`, which looks for the nearest opening: nobody asks for it here, and there may be 100,000 to judge.
  (booked, { policy, zone }) => (isOpenDuring(policy.openingHours, zone, booked) ? undefined : 'outside_opening_hours'),
  (booked, room) => refuseDuration(booked, room)?.code,
  (booked, room, now) => refuseHorizon(booked, room, now)?.code,
  (booked, room) => refuseCrowd(booked, room)?.code,
]

/**
 * Which rule a reservation would break in its room as it is to be (`after`) that it does not break in the room as it
 * is (`before`); `undefined` when the change leaves it in peace (rule 29). Judged by the rules that book (rule 22).
 */
export function whyAffected(
  booked: Booked,
  before: Room,
  after: Room,
  now: Temporal.Instant,
): ReasonToBeAffected | undefined {
  for (const rule of RULES) {
    const code = rule(booked, after, now)
    if (code !== undefined && code !== rule(booked, before, now))
      return REASONS_TO_BE_AFFECTED.find((reason) => reason === code)
  }
}
