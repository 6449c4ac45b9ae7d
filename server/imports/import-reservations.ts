import { v7 as uuid } from 'uuid'
import type { Actor, PersonId } from '#domain/people/person.ts'
import type { ReservationId } from '#domain/reservations/reservation.ts'
import type { RoomId } from '#domain/rooms/room.ts'
import { listBuildings } from '../buildings/building.store.ts'
import { listFloors } from '../buildings/floor.store.ts'
import { asAdministrator } from '../catalogue/as-administrator.ts'
import type { OrgTx } from '../db/in-organization.ts'
import type { Deps } from '../deps.ts'
import { invalidField, notFound } from '../http/problem.ts'
import type { Session } from '../identity/session.ts'
import { holdOrganization, loadOrganization } from '../organizations/organization.store.ts'
import { listRoomRows } from '../rooms/room.store.ts'
import { roomToDecide } from '../rooms/room-to-decide.ts'
import { type CalendarEvent, readEvent } from './calendar-event.ts'
import { type Component, readCalendars, textOf } from './calendar-text.ts'
import { readTime, type TimeRead } from './calendar-time.ts'
import { possibleNames, type RoomFound, roomFinder } from './find-room.ts'
import { bookImported, heldAtTimes, importedBefore, peopleByAddress } from './import-reservations.store.ts'
import { foldNames } from './names.store.ts'
import {
  eventKey,
  type Misfit,
  type PlannedEvent,
  planReservations,
  type Resolved,
  takenBy,
} from './plan-reservations.ts'
import { type Import, requireLookedAt } from './report.ts'
import type { ReservationImport } from './reservation-import.schema.ts'

const MOST_EVENTS = 5000

/** The events of a file, and the zones it defines. */
interface CalendarFile {
  readonly events: readonly CalendarEvent[]
  readonly zones: ReadonlyMap<string, Component>
}

/**
 * Books what the events of a calendar file say, as far as the rules of the rooms let it, and tells of every event what
 * became of it; or shows what it would do. An event that was imported before is left as it now is.
 */
export async function importReservations(
  deps: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  { file, apply, ifMatch, roomId }: Import & { readonly roomId: RoomId | undefined },
): Promise<ReservationImport> {
  // Asked before too: nobody makes the server read files that they may not import.
  await asAdministrator(deps, session, 'event', async () => {})
  const calendar = readFile(file)
  return await asAdministrator(deps, session, 'event', async (tx, at, actor) => {
    // Two imports at once would book one event twice.
    if (apply) await holdOrganization(tx)
    const events = await planEvents(tx, calendar, roomId, { actor, now: deps.clock() })
    const made = new Set(events.flatMap(({ planned }) => planned?.reservation.id ?? []))
    // Ids that are made for this look and mean nothing after it.
    const preview = reportOf(
      events.map(({ told }) =>
        made.has(told.reservationId as ReservationId) ? { ...told, reservationId: null } : told,
      ),
    )
    if (!apply) return preview
    requireLookedAt(preview, ifMatch)
    return { ...reportOf(await book(tx, events, { at, by: actor.id })), applied: true }
  })
}

function readFile(file: Uint8Array): CalendarFile {
  const calendars = readCalendars(file)
  if (calendars.length === 0)
    throw invalidField(
      'body',
      'no_calendar',
      'This is no calendar file.',
      'an .ics file in UTF-8, as Outlook and Google export it',
    )
  const within = (name: string) =>
    calendars.flatMap((calendar) =>
      calendar.parts.filter((part) => part.name === name).map((part) => ({ part, calendar })),
    )
  const events = within('VEVENT').map(({ part, calendar }) => readEvent(part, calendar))
  if (events.length > MOST_EVENTS)
    throw invalidField('body', 'too_many_events', `There are ${events.length} events.`, `${MOST_EVENTS} events at most`)
  return { events, zones: new Map(within('VTIMEZONE').map(({ part }) => [textOf(part, 'TZID'), part])) }
}

type Asking = { readonly actor: Actor; readonly now: ReturnType<Deps['clock']> }

async function planEvents(
  tx: OrgTx,
  { events, zones }: CalendarFile,
  roomId: RoomId | undefined,
  { actor, now }: Asking,
): Promise<PlannedEvent[]> {
  const findRoom = await loadFinder(tx, events, roomId)
  const [{ policy, zone }, hosts, known] = await Promise.all([
    loadOrganization(tx),
    peopleByAddress(
      tx,
      events.flatMap(({ organizer }) => organizer ?? []),
    ),
    importedBefore(
      tx,
      events.map(({ uid }) => uid),
    ),
  ])
  const resolved = events.map((event): Resolved => {
    const found = findRoom(event.places)
    const room = 'room' in found ? roomToDecide(found.room, policy) : undefined
    // The time of an event without a room is only told: by the organization's clock.
    const read = readTime(event.component, zones, room?.zone ?? zone)
    const hostId = hosts.get(event.organizer ?? '') ?? actor.id
    return { event, room, time: 'time' in read ? read.time : undefined, hostId, wrong: misfitOf(event, found, read) }
  })
  const wishes = resolved.flatMap(({ room, time, wrong }) =>
    room && time && !wrong ? [{ roomId: room.id, time }] : [],
  )
  return planReservations(resolved, {
    actor,
    now,
    held: await heldAtTimes(tx, wishes),
    known: new Map(known.map(({ roomId: id, uid, reservationId }) => [eventKey(id, uid), reservationId])),
  })
}

function misfitOf({ unfit, places }: CalendarEvent, found: RoomFound, read: TimeRead): Misfit | undefined {
  if (unfit) return { code: unfit }
  if ('wrong' in found) return { code: found.wrong, text: places[0] ?? '' }
  if ('wrong' in read) return { code: read.wrong, text: read.text }
}

/** Every event is in the room that was named for all, or in the one that its place names. */
async function loadFinder(
  tx: OrgTx,
  events: readonly CalendarEvent[],
  roomId: RoomId | undefined,
): Promise<(places: readonly string[]) => RoomFound> {
  const [rooms, buildings, floors] = await Promise.all([listRoomRows(tx, {}), listBuildings(tx), listFloors(tx)])
  if (roomId !== undefined) {
    const room = rooms.find(({ id }) => id === roomId)
    if (!room) throw notFound('room', 'roomId')
    return () => ({ room })
  }
  const said = events.flatMap(({ places }) => places.flatMap((place) => possibleNames(place).flat()))
  const fold = await foldNames(tx, [...rooms.map(({ name }) => name), ...said])
  return roomFinder({ rooms, buildings, floors, fold })
}

/** Books what was decided; what somebody else took in this moment is refused after all. */
async function book(tx: OrgTx, events: readonly PlannedEvent[], written: { at: string; by: PersonId }) {
  const planned = events.flatMap((event) => (event.planned ? [{ ...event.planned, outboxId: uuid() }] : []))
  const booked = await bookImported(tx, planned, written)
  const lost = new Set(planned.map(({ reservation }) => reservation.id).filter((id) => !booked.has(id)))
  return events.map(({ told }): PlannedEvent['told'] =>
    lost.has(told.reservationId as ReservationId)
      ? { ...told, outcome: 'refuse', reservationId: null, reason: takenBy(), warnings: [] }
      : told,
  )
}

function reportOf(events: readonly PlannedEvent['told'][]): ReservationImport {
  const count = (asked: string) => events.filter(({ outcome }) => outcome === asked).length
  return {
    applied: false,
    counts: { book: count('book'), same: count('same'), refuse: count('refuse') },
    events: [...events],
  }
}
