import { sightOf } from '#domain/people/may.ts'
import { FREE_TIMES_WINDOW_MINUTES, nearestFreeTimes } from '#domain/reservations/nearest-free-times.ts'
import type { Refusal } from '#domain/reservations/refusal.ts'
import type { BookingRequest, Reservation, ReservationId } from '#domain/reservations/reservation.ts'
import { addMinutes, type Interval } from '#domain/time/interval.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { writeInstant } from '../http/instant.ts'
import type { AskedCircumstances } from './circumstances.ts'
import type { Refused } from './refusal-problem.ts'
import type { Alternatives } from './reservation.schema.ts'
import { heldAround } from './reservation.store.ts'
import { viewReservations } from './reservation-view.store.ts'
import { roomsInstead } from './rooms-instead.ts'

const NO_ALTERNATIVES: Alternatives = { times: [], rooms: [] }

/**
 * Adds to a refusal what is in the way, as much as the asker may see, and what could be had instead (rule 8).
 * `present` is the reservation that a refused change would have changed.
 */
export async function explainRefusal(
  tx: OrgTx,
  refusal: Refusal,
  wish: BookingRequest,
  circumstances: AskedCircumstances,
  present?: Reservation,
): Promise<Refused> {
  const inTheWay =
    refusal.code === 'taken'
      ? await viewReservations(
          tx,
          sightOf(circumstances.actor),
          refusal.by.map(({ reservationId }) => reservationId),
        )
      : []
  return {
    outcome: 'refused',
    refusal,
    inTheWay,
    alternatives: await alternatives(tx, refusal, wish, circumstances, present),
  }
}

/** Another time or room helps where time or room is the trouble, and nowhere else. */
const HELPED: ReadonlySet<Refusal['code']> = new Set([
  'taken',
  'outside_opening_hours',
  'room_inactive',
  'room_not_bookable',
  'over_capacity',
])

async function alternatives(
  tx: OrgTx,
  refusal: Refusal,
  wish: BookingRequest,
  circumstances: AskedCircumstances,
  present: Reservation | undefined,
): Promise<Alternatives> {
  if (!HELPED.has(refusal.code)) return NO_ALTERNATIVES
  const [times, rooms] = await Promise.all([
    freeTimes(tx, refusal, wish, circumstances, present?.id),
    roomsInstead(tx, wish, circumstances, present),
  ])
  return { times, rooms }
}

async function freeTimes(
  tx: OrgTx,
  refusal: Refusal,
  wish: Interval,
  { room, now }: AskedCircumstances,
  itself: ReservationId | undefined,
) {
  if (refusal.code !== 'taken' && refusal.code !== 'outside_opening_hours') return []
  const around = {
    start: addMinutes(wish.start, -FREE_TIMES_WINDOW_MINUTES),
    end: addMinutes(wish.end, FREE_TIMES_WINDOW_MINUTES),
  }
  const held = (await heldAround(tx, room.id, around)).filter(({ reservationId }) => reservationId !== itself)
  return nearestFreeTimes(wish, { room, now, held }).map(({ start, end }) => ({
    start: writeInstant(start),
    end: writeInstant(end),
  }))
}
