import type { Reservation } from '../api/model.ts'
import type { Block } from './block.ts'
import type { News } from './lane-store.ts'

/** Whether the viewer may do this where they look at it; see useMayTouch. */
export type MayTouch = (reservation: ScheduledReservation, action: 'change') => boolean

/** What the API says of a reservation, as the schedule draws it. */
export const blockOf = (reservation: ScheduledReservation, myId: string, mayTouch: MayTouch): Block => ({
  id: reservation.id,
  roomId: reservation.roomId,
  start: Date.parse(reservation.start),
  end: Date.parse(reservation.end),
  title: reservation.hidden ? null : reservation.title,
  who: (reservation.host ?? reservation.organizer)?.displayName ?? null,
  tagId: reservation.tagId,
  pending: reservation.status === 'pending',
  private: reservation.private,
  mine: reservation.organizer?.id === myId || reservation.host?.id === myId,
  mayChange: mayTouch(reservation, 'change'),
  version: reservation.version,
  saving: false,
})

/** The schedule lists reservations without their notes. */
export type ScheduledReservation = Omit<Reservation, 'notes' | 'zone' | 'createdAt' | 'updatedAt' | 'attendeeCount'>

/** News for a schedule that shows `from` to `to`: what is cancelled or elsewhere in time is gone from it. */
export function newsOf(
  reservation: Reservation,
  myId: string,
  mayTouch: MayTouch,
  shown: { readonly from: number; readonly to: number },
): News {
  const block = blockOf(reservation, myId, mayTouch)
  const isHere = reservation.status !== 'cancelled' && block.start < shown.to && shown.from < block.end
  return isHere ? { is: 'here', block } : { is: 'gone', id: block.id, version: block.version }
}
