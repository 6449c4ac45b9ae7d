import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, newIdempotencyKey } from '../api/client.ts'
import type { NewReservation, Reservation } from '../api/model.ts'
import { remember } from './remembered.ts'

type Wish = { wish: NewReservation; key?: string }

/** Books. A lost answer is asked for once more under the same key, so that one wish books once (rule 24). */
export function useBookRoom() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ wish, key = newIdempotencyKey() }: Wish): Promise<Reservation> => {
      const send = () =>
        answer(api.POST('/api/v1/reservations', { params: { header: { 'idempotency-key': key } }, body: wish }))
      return send().catch((error) => (mayHaveArrived(error) ? send() : Promise.reject(error)))
    },
    onSuccess: (reservation) => remember(client, reservation),
  })
}

const mayHaveArrived = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'unreachable' || error.code === 'unavailable')
