import { Temporal } from 'temporal-polyfill'
import type { Refusal, Warning } from '#domain/reservations/refusal.ts'
import type { Reservation } from '../api/model.ts'
import { isApiProblem } from '../api/problem.ts'

/** A value of the domain as it comes in JSON: instants are RFC 3339 text. */
type Json<T> = T extends Temporal.Instant
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Json<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Json<T[Key]> }
      : T

/** What is in the way of a taken time is told apart, as much as the viewer may see of it. */
export type RefusalAnswer = Exclude<Json<Refusal>, { code: 'taken' }> | { readonly code: 'taken' }
export type WarningAnswer = Json<Warning>

export interface FreeTime {
  readonly start: string
  readonly end: string
}

export interface FreeRoomNearby {
  readonly roomId: string
  readonly name: string
  readonly buildingName: string
  readonly floorName: string
  readonly capacity: number
}

/** Why a booking or a change is refused and what would do instead, the same from a preview and from a write. */
export interface Refused {
  readonly refusal: RefusalAnswer
  readonly inTheWay: readonly Reservation[]
  readonly alternatives: { readonly times: readonly FreeTime[]; readonly rooms: readonly FreeRoomNearby[] }
}

/** What a problem of the API says of a refusal; `null` when it is a problem of another kind. */
export function refusedOf(error: unknown): Refused | null {
  if (!isApiProblem(error) || !('refusal' in error.body)) return null
  return error.body as unknown as Refused
}

/** The present state that comes with a 412: somebody changed the reservation since it was read. */
export function presentOf(error: unknown): Reservation | null {
  if (!isApiProblem(error) || error.code !== 'stale' || !('present' in error.body)) return null
  return error.body.present as Reservation
}

const FIVE_MINUTES = 5 * 60_000

/** The times to offer for a refused wish, nearest first: free ones, or the one that the rule itself leads to. */
export function timesInstead({ refusal, alternatives }: Refused, wish: FreeTime): readonly FreeTime[] {
  if (alternatives.times.length > 0) return alternatives.times
  switch (refusal.code) {
    case 'too_long':
      return [refusal.nearest]
    case 'outside_opening_hours':
      return refusal.nearest ? [refusal.nearest] : []
    case 'in_the_past': {
      const earliest =
        Math.ceil(Temporal.Instant.from(refusal.earliest).epochMilliseconds / FIVE_MINUTES) * FIVE_MINUTES
      const length = Temporal.Instant.from(wish.start).until(wish.end)
      const start = Temporal.Instant.fromEpochMilliseconds(earliest)
      return length.sign > 0 ? [{ start: start.toString(), end: start.add(length).toString() }] : []
    }
    default:
      return []
  }
}
