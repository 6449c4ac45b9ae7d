import type { Temporal } from 'temporal-polyfill'
import { dayInterval, dayOf } from '../time/day.ts'
import { addMinutes, isBefore } from '../time/interval.ts'
import type { Room } from './room.ts'

type Place = Pick<Room, 'zone' | 'policy'>

/** How far ahead the room can be booked: to the end of a calendar day of its own zone (rule 2). */
export const horizonOf = ({ zone, policy }: Place, now: Temporal.Instant): Temporal.Instant =>
  dayInterval(dayOf(now, zone).add({ days: policy.horizonDays }), zone).end

/** True when no calendar is needed to see that `end` is within the horizon: days differ from 24 hours by a day at most. */
export const isWellWithinHorizon = (end: Temporal.Instant, { policy }: Place, now: Temporal.Instant): boolean =>
  isBefore(end, addMinutes(now, (policy.horizonDays - 1) * 1440))
