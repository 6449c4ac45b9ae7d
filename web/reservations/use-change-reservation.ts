import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../api/client.ts'
import type { Reservation, ReservationChange } from '../api/model.ts'
import { remember } from './remembered.ts'

type Change = { present: Pick<Reservation, 'id' | 'version'>; changes: ReservationChange }

/**
 * Changes what was looked at, and only that: somebody else's change in between is refused with 412 (rule 24). Shown
 * once the server agreed: a row that jumped to its new day before would take the dialog along that is to say a refusal.
 */
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
    onSuccess: (reservation) => remember(client, reservation),
  })
}
