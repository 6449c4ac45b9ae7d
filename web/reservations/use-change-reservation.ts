import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../api/client.ts'
import type { Reservation, ReservationChange } from '../api/model.ts'
import { remember, showAs } from './remembered.ts'

type Change = { present: Pick<Reservation, 'id' | 'version'>; changes: ReservationChange }

/** Changes what was looked at, and only that: somebody else's change in between is refused with 412 (rule 24). */
export function useChangeReservation() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ present, changes }: Change): Promise<Reservation> =>
      answer(
        api.PATCH('/api/v1/reservations/{id}', {
          params: { path: { id: present.id }, header: { 'if-match': `"${present.version}"` } },
          body: changes,
        }),
      ),
    onMutate: ({ present, changes }) => {
      const { hostId: _, ...shown } = changes
      return showAs(client, present.id, (reservation) => ({ ...reservation, ...shown }) as Reservation)
    },
    onError: (_error, _change, putBack) => putBack?.(),
    onSuccess: (reservation) => remember(client, reservation),
  })
}
