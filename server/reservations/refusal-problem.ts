import type { Refusal } from '#domain/reservations/refusal.ts'
import { type ProblemBody, problemBody } from '../http/problem.ts'
import type { Alternatives, ReservationView } from './reservation.schema.ts'

/** What a refused wish is answered with: the rule that refused it, what is in its way, and what would do instead. */
export interface Refused {
  readonly outcome: 'refused'
  readonly refusal: Refusal
  readonly inTheWay: ReservationView[]
  readonly alternatives: Alternatives
}

type Code = Refusal['code']

/** 409: it meets the state of things. 422: it breaks a rule of the room. 403: it is not this person's to do. */
const STATUS = {
  taken: 409,
  already_cancelled: 409,
  already_started: 409,
  already_ended: 409,
  not_started: 409,
  in_the_past: 422,
  end_not_after_start: 422,
  too_long: 422,
  beyond_horizon: 422,
  outside_opening_hours: 422,
  room_inactive: 422,
  room_not_bookable: 422,
  over_capacity: 422,
  not_allowed: 403,
  not_allowed_in_tab: 403,
  room_not_in_tab: 403,
} satisfies Record<Code, number>

const TITLE = {
  taken: 'The room is taken at this time',
  already_cancelled: 'The reservation is already cancelled',
  already_started: 'The reservation has already started',
  already_ended: 'The reservation is already over',
  not_started: 'The reservation has not started',
  in_the_past: 'The time is in the past',
  end_not_after_start: 'The end is not after the start',
  too_long: 'The reservation is longer than allowed',
  beyond_horizon: 'The time is further ahead than can be booked',
  outside_opening_hours: 'The room is closed at this time',
  room_inactive: 'The room is out of use',
  room_not_bookable: 'The room cannot be booked',
  over_capacity: 'More people than the room holds',
  not_allowed: 'You may not do this',
  not_allowed_in_tab: 'You may not do this in this tab',
  room_not_in_tab: 'The room is not one of this tab',
} satisfies Record<Code, string>

/** The rule, its value, the booking's value, the nearest allowed choice (rule 20), in a sentence for people. */
export function detailOf(refusal: Refusal): string {
  switch (refusal.code) {
    case 'taken':
      return 'Somebody holds the room during this time. `alternatives` are free.'
    case 'in_the_past':
      return `A reservation can start at ${refusal.earliest} or later.`
    case 'too_long':
      return `The room takes ${refusal.maxDurationMinutes} minutes at most; this is ${refusal.minutes}.`
    case 'beyond_horizon':
      return `The room can be booked ${refusal.horizonDays} days ahead, until ${refusal.latestEnd}.`
    case 'outside_opening_hours':
      return refusal.nearest
        ? `The room is open from ${refusal.nearest.start} to ${refusal.nearest.end}, nearest to this time.`
        : 'The room does not open within a week of this time.'
    case 'over_capacity':
      return `The room holds ${refusal.capacity} people; ${refusal.attendeeCount} are to come.`
    case 'already_started':
      return `It started at ${refusal.startedAt}. It can be ended early.`
    case 'already_ended':
      return `It ended at ${refusal.endedAt}.`
    case 'not_allowed_in_tab':
      return refusal.permissions === 'owners'
        ? 'Only the owners of this tab may do this in it.'
        : 'Its owners have not let you do this in this tab.'
    case 'not_started':
      return `It starts at ${refusal.startsAt}. Until then it can be cancelled.`
    default:
      return `${TITLE[refusal.code]}.`
  }
}

/** `by` names reservations by id only and stays inside: what the asker may see of them is `inTheWay`. */
export function refusalForAnswer(refusal: Refusal): Record<string, unknown> & { code: Code } {
  if (refusal.code !== 'taken') return { ...refusal }
  return { code: refusal.code }
}

export const refusalProblem = ({ refusal, inTheWay, alternatives }: Refused, instance: string): ProblemBody =>
  problemBody(STATUS[refusal.code], refusal.code, TITLE[refusal.code], detailOf(refusal), instance, {
    refusal: refusalForAnswer(refusal),
    inTheWay,
    alternatives,
  })
