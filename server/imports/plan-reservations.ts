import type { Temporal } from 'temporal-polyfill'
import { v7 as uuid } from 'uuid'
import type { Actor, PersonId } from '#domain/people/person.ts'
import { decideReservation } from '#domain/reservations/decide-reservation.ts'
import type { Refusal } from '#domain/reservations/refusal.ts'
import type { Held, Reservation, ReservationId } from '#domain/reservations/reservation.ts'
import type { Room, RoomId } from '#domain/rooms/room.ts'
import type { Interval } from '#domain/time/interval.ts'
import { detailOf, refusalForAnswer } from '../reservations/refusal-problem.ts'
import type { CalendarEvent } from './calendar-event.ts'
import type { ImportedEvent } from './reservation-import.schema.ts'

/** An event of which room and time are known, or why one of them is not. */
export interface Resolved {
  readonly event: CalendarEvent
  readonly room: Room | undefined
  readonly time: Interval | undefined
  readonly hostId: PersonId
  readonly wrong: Misfit | undefined
}

/** Why an event is not even decided about. */
export interface Misfit {
  readonly code: keyof typeof MISFITS
  readonly text?: string
}

const MISFITS = {
  series: 'Series are not imported yet.',
  cancelled: 'It was cancelled.',
  shown_as_free: 'It is shown as free, and so holds no room.',
  room_unknown: 'None of our rooms has the name that it gives as its place.',
  room_ambiguous: 'More than one of our rooms has the name that it gives as its place.',
  unreadable_time: 'Its time cannot be read.',
  unknown_zone: 'Its time zone is neither known by this name nor defined in the file.',
} as const

interface Circumstances {
  readonly actor: Actor
  readonly now: Temporal.Instant
  /** What holds the rooms at the times of the events. */
  readonly held: ReadonlyMap<RoomId, readonly Held[]>
  /** What events became when they were imported before, by `eventKey`. */
  readonly known: ReadonlyMap<string, ReservationId>
}

/** One event may be in several rooms, once in each. */
export const eventKey = (roomId: string, uid: string) => `${roomId} ${uid}`

export interface PlannedReservation {
  readonly uid: string
  readonly reservation: Omit<Reservation, 'version'>
  readonly blocked: Interval
}

export interface PlannedEvent {
  readonly told: ImportedEvent
  /** What is to be booked, if anything. */
  readonly planned: PlannedReservation | undefined
}

/** Decides event by event, by the rules of every booking (rule 22); of two that overlap the first in the file wins. */
export function planReservations(resolved: readonly Resolved[], circumstances: Circumstances): PlannedEvent[] {
  const held = new Map([...circumstances.held].map(([roomId, times]) => [roomId, times.map(measured)]))
  const lineOf = new Map<ReservationId, number>()
  const known = new Map(circumstances.known)
  return resolved.map(plan)

  function plan({ event, room, time, hostId, wrong }: Resolved): PlannedEvent {
    const told: ImportedEvent = {
      line: event.line,
      title: event.title,
      outcome: 'refuse',
      roomId: room?.id ?? null,
      start: time?.start.toString() ?? null,
      end: time?.end.toString() ?? null,
      hostId,
      reservationId: null,
      reason: null,
      warnings: [],
    }
    const before = room && known.get(eventKey(room.id, event.uid))
    if (before) return { told: { ...told, outcome: 'same', reservationId: before }, planned: undefined }
    if (wrong || !room || !time) return { told: { ...told, reason: misfit(wrong) }, planned: undefined }

    const { title, notes, attendeeCount } = event
    const wish = { roomId: room.id, ...time, title, notes, hostId, tagId: null, attendeeCount, private: event.private }
    const times = held.get(room.id) ?? []
    const decision = decideReservation(wish, { ...circumstances, room, held: near(times, time) })
    if (decision.outcome === 'refused')
      return { told: { ...told, reason: reasonOf(decision.refusal) }, planned: undefined }

    const id = uuid() as ReservationId
    lineOf.set(id, event.line)
    known.set(eventKey(room.id, event.uid), id)
    times.push(measured({ reservationId: id, ...decision.blocked }))
    held.set(room.id, times)
    return {
      told: {
        ...told,
        outcome: 'book',
        reservationId: id,
        warnings: [...decision.warnings] as ImportedEvent['warnings'],
      },
      planned: {
        uid: event.uid,
        reservation: { ...wish, id, organizerId: hostId, status: decision.status },
        blocked: decision.blocked,
      },
    }
  }

  function reasonOf(refusal: Refusal): ImportedEvent['reason'] {
    if (refusal.code !== 'taken') return { ...refusalForAnswer(refusal), message: detailOf(refusal) }
    const line = refusal.by.map(({ reservationId }) => lineOf.get(reservationId)).find((found) => found !== undefined)
    return takenBy(line)
  }
}

/** Numbers, because thousands of events are compared with thousands of times, and an instant is slow to ask. */
const measured = (held: Held) => ({ held, from: held.start.epochMilliseconds, until: held.end.epochMilliseconds })

const near = (times: readonly ReturnType<typeof measured>[], { start, end }: Interval): Held[] => {
  const [from, until] = [start.epochMilliseconds, end.epochMilliseconds]
  return times.filter((time) => time.from <= until && from <= time.until).map(({ held }) => held)
}

/** By an event of the file, or by something else. */
export const takenBy = (line?: number): ImportedEvent['reason'] => ({
  code: 'taken',
  message:
    line === undefined
      ? 'Somebody holds the room during this time.'
      : `The event of line ${line} holds the room during this time.`,
  ...(line !== undefined && { line }),
})

const misfit = ({ code, text }: Misfit = { code: 'unreadable_time' }): ImportedEvent['reason'] => ({
  code,
  message: text ? `${MISFITS[code]} (${text.slice(0, 100)})` : MISFITS[code],
  ...(text && { text: text.slice(0, 100) }),
})
