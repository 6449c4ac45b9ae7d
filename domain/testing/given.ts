import { Temporal } from 'temporal-polyfill'
import type { Actor, PersonId, Role } from '../people/person.ts'
import type { BookingRequest, Held, Reservation, ReservationId } from '../reservations/reservation.ts'
import type { BookingPolicy } from '../rooms/booking-policy.ts'
import type { Room, RoomId } from '../rooms/room.ts'
import type { Interval } from '../time/interval.ts'
import type { DayHours, OpeningHours } from '../time/opening-hours.ts'
import type { Zone } from '../time/zone.ts'

/** `2026-11-23 09:00` as the clock on the wall of the zone shows it; of a repeated hour the first. */
export const at = (wallClock: string, zone: Zone = 'UTC'): Temporal.Instant =>
  Temporal.PlainDateTime.from(wallClock.replace(' ', 'T')).toZonedDateTime(zone).toInstant()

/** `between('2026-11-23 09:00', '10:00')`: a second time without a date is on the same day. */
export function between(start: string, end: string, zone: Zone = 'UTC'): Interval {
  return { start: at(start, zone), end: at(end.includes(' ') ? end : `${start.slice(0, 10)} ${end}`, zone) }
}

export const said = ({ start, end }: Interval) => `${start}/${end}`

/** `09:00-12:00` as `DayHours`. */
const dayHours = (text: string): DayHours => {
  const [start = '', end = ''] = text.split('-')
  return { start, end }
}

/** Monday to Friday, and what is said of the weekend. */
export function givenHours(workday: readonly string[], weekend: readonly string[] = []): OpeningHours {
  const [open, rest] = [workday.map(dayHours), weekend.map(dayHours)]
  return { monday: open, tuesday: open, wednesday: open, thursday: open, friday: open, saturday: rest, sunday: rest }
}

export const givenHoursEveryDay = (...hours: string[]): OpeningHours => givenHours(hours, hours)

export const ROOM_ID = 'room' as RoomId
export const OTHER_ROOM_ID = 'other room' as RoomId

type RoomSaid = Partial<Omit<Room, 'policy'>> & { readonly policy?: Partial<BookingPolicy> }

export const givenRoom = ({ policy, ...room }: RoomSaid = {}): Room => ({
  id: ROOM_ID,
  zone: 'UTC',
  capacity: 8,
  active: true,
  bookable: true,
  ...room,
  policy: { maxDurationMinutes: 1440, horizonDays: 180, openingHours: null, capacityRule: 'warn', ...policy },
})

export const personId = (name: string) => name as PersonId

export const givenActor = (
  name = 'Ada',
  roles: readonly Role[] = ['booker'],
  manages: readonly RoomId[] = [],
): Actor => ({
  id: personId(name),
  roles,
  managedRoomIds: manages,
})

export const givenRequest = (time: Interval, request: Partial<BookingRequest> = {}): BookingRequest => ({
  roomId: ROOM_ID,
  start: time.start,
  end: time.end,
  title: 'Planning',
  notes: '',
  hostId: personId('Ada'),
  tagId: null,
  attendeeCount: null,
  private: false,
  ...request,
})

export const givenReservation = (time: Interval, reservation: Partial<Reservation> = {}): Reservation => ({
  ...givenRequest(time),
  id: 'reservation' as ReservationId,
  organizerId: personId('Ada'),
  status: 'confirmed',
  version: 1,
  ...reservation,
})

export const givenHeld = ({ start, end }: Interval, id = 'another reservation'): Held => ({
  reservationId: id as ReservationId,
  start,
  end,
})
