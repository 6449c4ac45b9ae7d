import type { Temporal } from 'temporal-polyfill'
import type { Sight } from '#domain/people/may.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type ReasonToBeAffected, whyAffected } from '#domain/reservations/why-affected.ts'
import type { Room } from '#domain/rooms/room.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { viewReservations } from '../reservations/reservation-view.store.ts'
import { type AffectedView, LISTED, type ReasonOfLeaver } from './affected.schema.ts'
import { type Future, futureInRooms, futureOfPeople } from './future-reservations.store.ts'

/** A room as it is and as a change would leave it. */
export interface RoomChange {
  readonly before: Room
  readonly after: Room
}

export interface Affected {
  readonly reservation: Future
  readonly reason: ReasonToBeAffected | ReasonOfLeaver
}

/** Rooms asked at a time: between two portions other requests are served, however many reservations there are. */
const PORTION = 50

/** What is booked in these rooms, has not begun, and would break a rule that it does not break now; by its start. */
export async function findAffected(
  tx: OrgTx,
  changes: readonly RoomChange[],
  now: Temporal.Instant,
): Promise<Affected[]> {
  const changeOf = new Map(changes.map((change) => [change.before.id, change]))
  const roomIds = [...changeOf.keys()]
  const affected: Affected[] = []
  for (let first = 0; first < roomIds.length; first += PORTION) {
    for (const reservation of await futureInRooms(tx, roomIds.slice(first, first + PORTION), now.toString())) {
      const change = changeOf.get(reservation.roomId)
      const reason = change && whyAffected(reservation, change.before, change.after, now)
      if (reason) affected.push({ reservation, reason })
    }
  }
  return affected.sort((a, b) => a.reservation.start.epochMilliseconds - b.reservation.start.epochMilliseconds)
}

/** What these people booked or host, has not begun, and would be left without them (rule 32); by its start. */
export async function findLeft(tx: OrgTx, leavers: readonly PersonId[], now: Temporal.Instant): Promise<Affected[]> {
  if (leavers.length === 0) return []
  const leave = new Set(leavers)
  return (await futureOfPeople(tx, leavers, now.toString())).map((reservation) => ({
    reservation,
    reason: leave.has(reservation.hostId) ? 'host_leaves' : 'organizer_leaves',
  }))
}

export async function viewAffected(tx: OrgTx, sight: Sight, affected: readonly Affected[]): Promise<AffectedView> {
  const listed = affected.slice(0, LISTED)
  const views = await viewReservations(
    tx,
    sight,
    listed.map(({ reservation }) => reservation.id),
  )
  const viewOf = new Map(views.map((view) => [view.id, view]))
  return {
    count: affected.length,
    items: listed.flatMap(({ reservation, reason }) => {
      const view = viewOf.get(reservation.id)
      return view ? [{ reason, reservation: view }] : []
    }),
  }
}
