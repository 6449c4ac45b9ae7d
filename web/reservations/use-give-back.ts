import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Temporal } from 'temporal-polyfill'
import { answer, api } from '../api/client.ts'
import type { Reservation } from '../api/model.ts'
import { remember, showAs } from './remembered.ts'

export type Way = 'cancel' | 'end'

/** What has started is ended, what has not is cancelled (rule 28): its history stays true. */
export const wayOf = (reservation: Pick<Reservation, 'start'>, now = Temporal.Now.instant()): Way =>
  Temporal.Instant.compare(reservation.start, now) < 0 ? 'end' : 'cancel'

/** Gives a room's time back to others: cancels before the start, ends after it. */
export function useGiveBack() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ reservation: { id }, way }: { reservation: Reservation; way: Way }): Promise<Reservation> =>
      way === 'end'
        ? answer(api.POST('/api/v1/reservations/{id}/end', { params: { path: { id } } }))
        : answer(api.POST('/api/v1/reservations/{id}/cancel', { params: { path: { id } } })),
    onMutate: ({ reservation, way }) =>
      showAs(client, reservation.id, (present) =>
        way === 'end'
          ? { ...present, end: Temporal.Now.instant().round('second').toString() }
          : { ...present, status: 'cancelled' },
      ),
    onError: (_error, _given, putBack) => putBack?.(),
    onSuccess: (reservation) => remember(client, reservation),
  })
}
