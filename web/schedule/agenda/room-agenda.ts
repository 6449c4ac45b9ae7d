import { Temporal } from 'temporal-polyfill'
import { isBefore } from '#domain/time/interval.ts'
import { type RoomStanding, roomStanding } from '../../rooms/room-standing.ts'
import { hourIn, roomDay } from '../../rooms/week.ts'
import type { Millis } from '../axis.ts'
import type { Block, Lane, Span } from '../block.ts'
import type { ScheduleRoom } from '../rows.ts'

/** Less than this is no time to meet. */
const SHORTEST_MS = 15 * 60_000

export interface FreeTime extends Span {
  /** What a tap on it books. */
  readonly wish: { readonly start: string; readonly end: string }
}

/** A part of the day as a bar draws it, from 0 to 1. */
export interface Piece {
  readonly kind: 'booked' | 'free' | 'closed' | 'over'
  readonly from: number
  readonly to: number
}

export interface RoomAgenda {
  readonly free: readonly FreeTime[]
  readonly held: readonly Block[]
  readonly bar: readonly Piece[]
  /** At this moment, when the day is the present one on the clock of the room. */
  readonly standing: RoomStanding | null
}

/** A day of a room for somebody who stands in front of it: what is still free, what holds it, how it stands now. */
export function roomAgenda(
  lane: Lane,
  room: Pick<ScheduleRoom, 'zone' | 'openingHours'>,
  date: Temporal.PlainDate,
  now: Temporal.Instant,
): RoomAgenda {
  const held = lane.map((block) => ({ start: iso(block.start), end: iso(block.end), block }))
  const day = roomDay(date, room, held, now)
  const { stretches, interval } = day
  const free = stretches
    .filter((stretch) => stretch.kind === 'free')
    .map((stretch) => ({ ...spanOf(stretch), wish: hourIn(awake(stretch, date, room.zone)) }))
    .filter(({ start, end }) => end - start >= SHORTEST_MS)
  const isToday = now.toZonedDateTimeISO(room.zone).toPlainDate().equals(date)
  return {
    free,
    held: stretches.flatMap((stretch) => (stretch.kind === 'booked' ? [stretch.reservation.block] : [])),
    bar: barOf(stretches.map((stretch) => ({ kind: stretch.kind, ...spanOf(stretch) }))),
    standing: isToday ? roomStanding({ date, stretches, interval }, now) : null,
  }
}

const WAKING = 8

/** Where a room never closes, nobody who taps on its free night and morning means midnight. */
function awake<Time extends { start: Temporal.Instant; end: Temporal.Instant }>(
  free: Time,
  date: Temporal.PlainDate,
  zone: string,
): Time {
  const morning = date.toZonedDateTime({ timeZone: zone, plainTime: { hour: WAKING } }).toInstant()
  const isNight = isBefore(free.start, morning) && isBefore(morning, free.end)
  return isNight ? { ...free, start: morning } : free
}

/** From when the room first opens or is held to when it last does; the night around says nothing. */
function barOf(stretches: readonly (Span & { readonly kind: Piece['kind'] })[]): Piece[] {
  const shown = stretches.slice(
    stretches.findIndex(({ kind }) => kind !== 'closed'),
    stretches.findLastIndex(({ kind }) => kind !== 'closed') + 1,
  )
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last || shown.every(({ kind }) => kind === 'closed')) return []
  const length = last.end - first.start
  const at = (instant: Millis) => (instant - first.start) / length
  return shown.map(({ kind, start, end }) => ({ kind, from: at(start), to: at(end) }))
}

const iso = (at: Millis): string => Temporal.Instant.fromEpochMilliseconds(at).toString()

const spanOf = ({ start, end }: { start: Temporal.Instant; end: Temporal.Instant }): Span => ({
  start: start.epochMilliseconds,
  end: end.epochMilliseconds,
})
