import { decideChange } from '#domain/reservations/decide-change.ts'
import { decideReservation } from '#domain/reservations/decide-reservation.ts'
import type { BookingRequest, Reservation } from '#domain/reservations/reservation.ts'
import { rankRooms } from '#domain/rooms/rank-rooms.ts'
import type { BuildingId, EquipmentId, FloorId, Room } from '#domain/rooms/room.ts'
import type { Tab } from '#domain/tab-configurations/tab-configuration.ts'
import { isBefore } from '#domain/time/interval.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { loadOrganization } from '../organizations/organization.store.ts'
import { type FreeRoom, freeCandidates } from '../rooms/free-candidates.ts'
import type { FreeRoomRow } from '../rooms/free-rooms.store.ts'
import { findRoomRow, type RoomRow } from '../rooms/room.store.ts'
import { tabAround } from '../tab-configurations/asked-through.ts'
import type { AskedCircumstances } from './circumstances.ts'
import type { Alternatives } from './reservation.schema.ts'

const AT_MOST = 3

/**
 * The best rooms that could be had instead at the wished time (rule 8): near the wished one, big enough for those who come
 * or else as big, and with what it has where there is such a room. Where nobody said how many come and few are as big, the
 * biggest of the others follow. `present` is what a change would move.
 */
export async function roomsInstead(
  tx: OrgTx,
  wish: BookingRequest,
  circumstances: AskedCircumstances,
  present?: Reservation,
): Promise<Alternatives['rooms']> {
  // A room that is free "from four to three" is none.
  if (!isBefore(wish.start, wish.end)) return []
  const [wished, organization] = await Promise.all([findRoomRow(tx, wish.roomId), loadOrganization(tx)])
  if (!wished) return []
  const near = {
    start: wish.start,
    end: wish.end,
    itself: present?.id,
    capacity: wish.attendeeCount ?? wished.capacity,
    equipmentIds: wished.equipmentIds as EquipmentId[],
    buildingId: wished.buildingId as BuildingId,
    floorId: wished.floorId as FloorId,
  }
  const accepts = (room: Room, row: RoomRow) =>
    room.id !== wish.roomId && canBeHad({ ...wish, roomId: room.id }, room, tabAround(circumstances.tab, row))
  const deciding = { policy: organization.policy, accepts }
  const ranked = (free: readonly FreeRoom[]) => {
    const rooms = [near, { ...near, equipmentIds: [] }].flatMap((asked) => rankRooms(free, asked))
    return [...new Map(rooms.map(({ room }) => [room.id, room.row])).values()]
  }
  let best: FreeRoomRow[] = []
  // Few walk further while there is a room at hand; and to look through a thousand for each who comes second costs.
  for (const within of [near.floorId, near.buildingId, undefined]) {
    best = ranked(await freeCandidates(tx, { ...near, within }, deciding))
    if (best.length >= AT_MOST) break
  }
  if (best.length < AT_MOST && wish.attendeeCount === null) {
    const smaller = await freeCandidates(tx, { ...near, capacity: null }, deciding)
    best.push(...biggestFirst(smaller.map(({ row }) => row)).filter(({ id }) => !best.some((room) => room.id === id)))
  }
  return best
    .slice(0, AT_MOST)
    .map(({ id, name, buildingName, floorName, capacity }) => ({ roomId: id, name, buildingName, floorName, capacity }))

  function canBeHad(request: BookingRequest, room: Room, tab: Tab | undefined): boolean {
    const there = { ...circumstances, room, tab, held: [] }
    const decision = present ? decideChange(present, request, there) : decideReservation(request, there)
    return decision.outcome !== 'refused'
  }
}

const biggestFirst = (rooms: readonly FreeRoomRow[]) => [...rooms].sort((a, b) => b.capacity - a.capacity)
