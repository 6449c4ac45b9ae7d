import type { Temporal } from 'temporal-polyfill'
import { minutesOf } from '../time/interval.ts'
import type { BuildingId, EquipmentId, FloorId, RoomId } from './room.ts'

/** A room that is free for the wished time, as ranking sees it. */
export interface Candidate {
  readonly id: RoomId
  readonly buildingId: BuildingId
  readonly floorId: FloorId
  readonly capacity: number
  readonly equipmentIds: readonly EquipmentId[]
  /** When something else needs the room, or it closes; `null` when nothing does that day. */
  readonly freeUntil: Temporal.Instant | null
}

export interface Wish {
  readonly end: Temporal.Instant
  readonly capacity: number | null
  readonly equipmentIds: readonly EquipmentId[]
  readonly buildingId: BuildingId | null
  readonly floorId: FloorId | null
}

/** Why a room stands where it stands, in the order a person would say it. */
export type Reason =
  | { readonly code: 'fits'; readonly spareSeats: number }
  | { readonly code: 'has_equipment' }
  | { readonly code: 'same_floor' }
  | { readonly code: 'same_building' }
  | { readonly code: 'stays_free'; readonly minutes: number | null }

export interface Ranked<C extends Candidate> {
  readonly room: C
  readonly score: number
  readonly reasons: readonly Reason[]
}

const LONG_FREE_MINUTES = 60

/**
 * Rooms that can serve the wish, best first: near what was asked, a tight fit (so that big rooms stay free for big
 * meetings), nothing it does not need, and time to overrun. Equal rooms keep the order they come in.
 */
export function rankRooms<C extends Candidate>(candidates: readonly C[], wish: Wish): Ranked<C>[] {
  return candidates
    .filter((room) => serves(room, wish))
    .map((room) => ({ room, score: score(room, wish), reasons: reasons(room, wish) }))
    .sort((a, b) => b.score - a.score)
}

const serves = (room: Candidate, wish: Wish) =>
  room.capacity >= (wish.capacity ?? 1) && wish.equipmentIds.every((id) => room.equipmentIds.includes(id))

/** 0 to 100, higher is better; the weights say: the building before the fit, the fit before the floor and comfort. */
function score(room: Candidate, wish: Wish): number {
  const place = room.floorId === wish.floorId ? 50 : room.buildingId === wish.buildingId ? 35 : 0
  const fit = wish.capacity === null ? 0 : 30 * (wish.capacity / room.capacity)
  const modest = 5 / (1 + room.equipmentIds.length - wish.equipmentIds.length)
  const spare = minutesFreeAfter(room, wish)
  const lasting = spare === null ? 15 : 15 * Math.min(1, spare / LONG_FREE_MINUTES)
  return Math.round((place + fit + modest + lasting) * 10) / 10
}

function reasons(room: Candidate, wish: Wish): Reason[] {
  const said: Reason[] = []
  if (wish.capacity !== null) said.push({ code: 'fits', spareSeats: room.capacity - wish.capacity })
  if (wish.equipmentIds.length > 0) said.push({ code: 'has_equipment' })
  if (room.floorId === wish.floorId) said.push({ code: 'same_floor' })
  else if (room.buildingId === wish.buildingId) said.push({ code: 'same_building' })
  said.push({ code: 'stays_free', minutes: minutesFreeAfter(room, wish) })
  return said
}

const minutesFreeAfter = ({ freeUntil }: Candidate, { end }: Wish) =>
  freeUntil && minutesOf({ start: end, end: freeUntil })
