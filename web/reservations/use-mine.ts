import { useInfiniteQuery } from '@tanstack/react-query'
import { answer, api } from '../api/client.ts'

export type Period = 'upcoming' | 'past'

/** What the viewer booked or hosts, a page at a time: what is next comes first, and what was last. */
export function useMine(period: Period, limit = 30) {
  return useInfiniteQuery({
    queryKey: ['my-reservations', period, limit],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/me/reservations', {
          params: { query: { period, limit, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}
