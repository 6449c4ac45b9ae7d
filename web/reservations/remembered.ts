import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import { tellOwn } from '../api/live.ts'
import type { Reservation } from '../api/model.ts'

export type ReservationPage = { items: Reservation[]; nextCursor: string | null }

/**
 * Shows a reservation as it is about to be, wherever it is shown, and gives back how to return to what was: a refused
 * change must visibly un-happen.
 */
export function showAs(client: QueryClient, id: string, next: (present: Reservation) => Reservation): () => void {
  const before = client.getQueriesData<unknown>({ predicate: ({ queryKey }) => isAbout(queryKey, id) })
  client.setQueryData<Reservation>(['reservations', id], (present) => present && next(present))
  client.setQueriesData<InfiniteData<ReservationPage>>({ queryKey: ['my-reservations'] }, (data) =>
    data
      ? {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            items: page.items.map((item) => (item.id === id ? next(item) : item)),
          })),
        }
      : data,
  )
  return () => {
    for (const [key, data] of before) client.setQueryData(key, data)
  }
}

/** What the server says is the truth from then on. */
export function remember(client: QueryClient, reservation: Reservation): void {
  client.setQueryData(['reservations', reservation.id], reservation)
  tellOwn(reservation)
  for (const key of [['my-reservations'], ['free-rooms'], ['room-week', reservation.roomId]])
    void client.invalidateQueries({ queryKey: key })
  void client.invalidateQueries({ queryKey: ['schedule'], refetchType: 'none' })
}

const isAbout = (key: readonly unknown[], id: string): boolean =>
  key[0] === 'my-reservations' || (key[0] === 'reservations' && key[1] === id)
