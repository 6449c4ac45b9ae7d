import { useState } from 'react'
import { newIdempotencyKey } from '../api/client.ts'
import type { NewReservation, Reservation } from '../api/model.ts'
import { useBookRoom } from '../reservations/use-book-room.ts'
import { useGiveBack, wayOf } from '../reservations/use-give-back.ts'

/** How far the one click on a room has come. `booking` is already shown as booked: it mostly is, a moment later. */
export type Progress =
  | { state: 'booking' }
  | { state: 'booked'; reservation: Reservation }
  | { state: 'undoing'; reservation: Reservation }
  | { state: 'failed'; error: Error }

export function useOneClickBooking(onUndone: (roomId: string) => void) {
  const [progress, setProgress] = useState<ReadonlyMap<string, Progress>>(new Map())
  const bookRoom = useBookRoom()
  const giveBack = useGiveBack()
  const note = (roomId: string, next: Progress | undefined) =>
    setProgress((before) => {
      const after = new Map(before)
      if (next) after.set(roomId, next)
      else after.delete(roomId)
      return after
    })

  async function book(wish: NewReservation): Promise<Reservation | undefined> {
    note(wish.roomId, { state: 'booking' })
    try {
      const reservation = await bookRoom.mutateAsync({ wish, key: newIdempotencyKey() })
      note(wish.roomId, { state: 'booked', reservation })
      return reservation
    } catch (error) {
      note(wish.roomId, { state: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
      return undefined
    }
  }

  async function undo(reservation: Reservation): Promise<void> {
    note(reservation.roomId, { state: 'undoing', reservation })
    try {
      await giveBack.mutateAsync({ reservation, way: wayOf(reservation) })
      note(reservation.roomId, undefined)
      onUndone(reservation.roomId)
    } catch (error) {
      note(reservation.roomId, { state: 'booked', reservation })
      throw error
    }
  }

  return { progress, book, undo }
}
