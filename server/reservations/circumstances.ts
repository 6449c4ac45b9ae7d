import type { Temporal } from 'temporal-polyfill'
import type { Circumstances } from '#domain/reservations/decide-reservation.ts'
import type { BookingRequest } from '#domain/reservations/reservation.ts'
import { effectivePolicy } from '#domain/rooms/booking-policy.ts'
import type { Room, RoomId } from '#domain/rooms/room.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { notFound, type Problem } from '../http/problem.ts'
import { requireActor } from '../identity/require-actor.ts'
import { type AskedTab, type Asker, tabAskedThrough } from '../tab-configurations/asked-through.ts'
import { hostAndTagKnown, loadRoomRow, type RoomRow } from './circumstances.store.ts'

const roomOf = (row: RoomRow): Room => ({
  id: row.id,
  zone: row.zone,
  capacity: row.capacity,
  active: row.active,
  bookable: row.bookable,
  policy: effectivePolicy(
    {
      maxDurationMinutes: row.orgMaxDurationMinutes,
      horizonDays: row.orgHorizonDays,
      openingHours: row.orgOpeningHours,
      capacityRule: row.orgCapacityRule,
    },
    row,
  ),
})

export interface AskedCircumstances extends Circumstances {
  readonly tab?: AskedTab | undefined
  /** Which version of the room the decision is about. */
  readonly roomVersion: number
}

/**
 * All a decision needs but what holds the room: a preview adds what it finds, a write lets the database tell.
 * The statements leave together, so this is one journey to the database.
 */
export async function loadCircumstances(
  tx: OrgTx,
  asker: Asker,
  roomId: RoomId,
  now: Temporal.Instant,
  besides: readonly RoomId[] = [],
): Promise<AskedCircumstances> {
  const [actor, row, tab] = await Promise.all([
    requireActor(tx, asker),
    loadRoomRow(tx, roomId),
    tabAskedThrough(tx, asker, [roomId, ...besides]),
  ])
  if (!row) throw notFound('room', 'roomId')
  return { actor, room: roomOf(row), roomVersion: row.version, now, held: [], tab }
}

/**
 * A booking may name only people and tags that are there; what it does not name is not asked about (rule 21). Answers
 * the problem, so that whoever asks can first say what matters more: that the asker left, that it is booked already.
 */
export async function unknownHostOrTag(
  tx: OrgTx,
  { hostId, tagId }: Partial<BookingRequest>,
): Promise<Problem | undefined> {
  if (hostId === undefined && (tagId ?? undefined) === undefined) return
  const known = await hostAndTagKnown(tx, hostId ?? null, tagId ?? null)
  if (!known.host) return notFound('person to host it', 'hostId')
  if (!known.tag) return notFound('tag', 'tagId')
}
