import { isBlank } from '#domain/text/visible.ts'
import type { NewReservation, Reservation, ReservationChange } from '../api/model.ts'
import { instantsOf, type When, whenOf } from './draft.ts'

/** What the form of a reservation holds, as it is typed. */
export type Wish = {
  readonly roomId: string
  readonly when: When
  readonly title: string
  readonly attendees: string
  readonly tagId: string | null
  readonly notes: string
  readonly private: boolean
  /** For whom, when it is not for whoever books. */
  readonly host: Reservation['host']
}

export const newWish = (roomId: string, span: { start: string; end: string }, zone: string, title = ''): Wish => ({
  roomId,
  when: whenOf(span, zone),
  title,
  attendees: '',
  tagId: null,
  notes: '',
  private: false,
  host: null,
})

export const wishFor = (reservation: Reservation): Wish => ({
  roomId: reservation.roomId,
  when: whenOf(reservation, reservation.zone),
  title: reservation.title ?? '',
  attendees: reservation.attendeeCount === null ? '' : String(reservation.attendeeCount),
  tagId: reservation.tagId,
  notes: reservation.notes ?? '',
  private: reservation.private,
  host: reservation.host,
})

/** Another room keeps the instants: the same meeting elsewhere, told on the clock of that room. */
export const inRoom = (wish: Wish, roomId: string, zone: string, nextZone: string): Wish => ({
  ...wish,
  roomId,
  when: zone === nextZone ? wish.when : whenOf(instantsOf(wish.when, zone), nextZone),
})

/** `null` for none, `undefined` when what is typed is no number of people. */
export function attendeesOf({ attendees }: Wish): number | null | undefined {
  const typed = attendees.trim()
  if (typed === '') return null
  const count = Number(typed)
  return Number.isInteger(count) && count >= 1 && count <= 10_000 ? count : undefined
}

export function bookingOf(wish: Wish, zone: string, defaultTitle: string): NewReservation | undefined {
  const attendeeCount = attendeesOf(wish)
  if (attendeeCount === undefined) return undefined
  return {
    roomId: wish.roomId,
    ...instantsOf(wish.when, zone),
    title: isBlank(wish.title) ? defaultTitle : wish.title.trim(),
    attendeeCount,
    tagId: wish.tagId,
    ...(wish.notes.trim() && { notes: wish.notes }),
    private: wish.private,
    ...(wish.host && { hostId: wish.host.id }),
  }
}

/**
 * Only what differs, because only what changes is judged (rule 21). Times are compared on the clock, each by itself: an
 * hour that comes twice in autumn is read as its first, and a start at 10:17:33 as 10:17; neither may become a change by
 * being looked at, nor by a change of the end. `undefined` when it cannot be sent.
 */
export function changesOf(wish: Wish, present: Reservation, zone: string): ReservationChange | undefined {
  const before = wishFor(present)
  const attendeeCount = attendeesOf(wish)
  const title = wish.title.trim()
  if (attendeeCount === undefined || isBlank(title)) return undefined
  const { start, end } = instantsOf(wish.when, zone)
  const told = whenOf(present, zone)
  return {
    ...(wish.roomId !== before.roomId && { roomId: wish.roomId }),
    ...(startOn(wish.when) !== startOn(told) && { start }),
    ...(endOn(wish.when) !== endOn(told) && { end }),
    ...(title !== before.title && { title }),
    ...(attendeeCount !== present.attendeeCount && { attendeeCount }),
    ...(wish.tagId !== before.tagId && { tagId: wish.tagId }),
    ...(wish.notes !== before.notes && { notes: wish.notes }),
    ...(wish.private !== before.private && { private: wish.private }),
    ...(wish.host && wish.host.id !== before.host?.id && { hostId: wish.host.id }),
  }
}

const startOn = ({ allDay, startDay, startMinute }: When): string => `${startDay} ${allDay ? 0 : startMinute}`
const endOn = ({ allDay, endDay, endMinute }: When): string => `${endDay} ${allDay ? 1440 : endMinute}`

const COMPARED = ['roomId', 'start', 'end', 'title', 'notes', 'tagId', 'attendeeCount', 'private'] as const
export type Compared = (typeof COMPARED)[number] | 'host'

/** What somebody else changed between two readings of a reservation. */
export const differences = (before: Reservation, after: Reservation): Compared[] => [
  ...COMPARED.filter((field) => before[field] !== after[field]),
  ...(before.host?.id === after.host?.id ? [] : (['host'] as const)),
]
