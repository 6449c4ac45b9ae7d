import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { answer, api } from '../api/client.ts'
import { onLiveEvent } from '../api/live.ts'
import type { NewReservation, Preview, ReservationChange } from '../api/model.ts'

type Question = { kind: 'book'; body: NewReservation } | { kind: 'change'; id: string; body: ReservationChange }

const PAUSE = 250

/**
 * What the server would answer now, asked while the person still chooses and decided by the same function as the write
 * (rule 22). `isFresh` is false while the shown answer belongs to what was there before.
 */
export function usePreview(
  roomId: string,
  question: Question | undefined,
): { preview: Preview | undefined; isFresh: boolean } {
  useAskAgainOnNews(roomId)
  const asked = useSettled(question && JSON.stringify(question))
  const current = asked === undefined ? undefined : (JSON.parse(asked) as Question)
  const result = useQuery({
    queryKey: ['preview', asked],
    queryFn: ({ signal }): Promise<Preview> => {
      if (current?.kind === 'change')
        return answer(
          api.POST('/api/v1/reservations/{id}/preview', {
            params: { path: { id: current.id } },
            body: current.body,
            signal,
          }),
        )
      if (current) return answer(api.POST('/api/v1/reservations/preview', { body: current.body, signal }))
      throw new Error('nothing is asked')
    },
    enabled: current !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  })
  const isFresh = !result.isFetching && asked === (question && JSON.stringify(question))
  return { preview: question ? result.data : undefined, isFresh }
}

/** Somebody else may book in the room, or change what the tab allows, while the person still thinks. */
function useAskAgainOnNews(roomId: string): void {
  const client = useQueryClient()
  useEffect(
    () =>
      onLiveEvent((event) => {
        const isNews =
          event.kind === 'reservation' ? event.reservation.roomId === roomId : event.kind === 'tab-configurations'
        if (isNews) void client.invalidateQueries({ queryKey: ['preview'] })
      }),
    [client, roomId],
  )
}

/** The value once it has rested: one question per pause in typing, not one per key. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
