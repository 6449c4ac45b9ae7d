import { useQuery } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { Temporal } from 'temporal-polyfill'
import { dayInterval } from '#domain/time/day.ts'
import { answer, api } from '../api/client.ts'
import { onLiveEvent } from '../api/live.ts'
import { useMe } from '../session/me.ts'
import { useMayTouch, useTab, useThroughTab } from '../tab-configurations/use-tab.ts'
import type { Block, Span } from './block.ts'
import { blockOf, newsOf } from './block-of.ts'
import { createLaneStore, type LaneStore } from './lane-store.ts'

export interface Lanes {
  readonly store: LaneStore
  /** Everything that was known when it was last asked for; the store also knows what was heard since. */
  readonly held: readonly Block[]
  /** Nothing is known of these days yet. */
  readonly isLoading: boolean
  readonly error: Error | null
  readonly retry: () => void
}

/** From the first instant of the first day to the last of the last. */
export function spanOf(dates: readonly Temporal.PlainDate[], zone: string): Span {
  const [first, last] = [dates[0], dates.at(-1)]
  if (!first || !last) throw new Error('a view has days')
  return { start: dayInterval(first, zone).start.epochMilliseconds, end: dayInterval(last, zone).end.epochMilliseconds }
}

const NONE: readonly Block[] = []

/** What holds these rooms on these days, kept up to date by what is heard of it. */
export function useLanes(roomIds: readonly string[], { start, end }: Span, buildingId: string | null): Lanes {
  const { person } = useMe()
  const mayTouch = useMayTouch()
  const mayChangeOthers = useTab()?.may.change ?? true
  const through = useThroughTab()
  const [store] = useState(() => createLaneStore(requestAnimationFrame))
  const query = {
    from: new Date(start).toISOString(),
    to: new Date(end).toISOString(),
    ...(buildingId !== null && { buildingId }),
  }
  const found = useQuery({
    queryKey: ['schedule', query, through.key, mayChangeOthers],
    queryFn: async ({ signal }) => {
      const mark = store.mark()
      const { rooms } = await answer(api.GET('/api/v1/schedule', { params: { query, header: through.header }, signal }))
      const blocks = rooms.flatMap(({ reservations }) => reservations.map((held) => blockOf(held, person.id, mayTouch)))
      return { blocks, mark, store }
    },
    // Thousands of reservations: to compare two answers costs more than to draw what is in sight of one.
    structuralSharing: false,
  })

  const { data } = found
  useLayoutEffect(() => {
    // An answer from an earlier visit is of another store, which has heard nothing yet.
    if (data) store.load(roomIds, data.blocks, data.store === store ? data.mark : store.mark())
  }, [store, roomIds, data])
  useEffect(
    () =>
      onLiveEvent((event) => {
        if (event.kind === 'reservation')
          store.hear(newsOf(event.reservation, person.id, mayTouch, { from: start, to: end }))
      }),
    [store, person.id, mayTouch, start, end],
  )
  return useMemo(
    () => ({
      store,
      held: data?.blocks ?? NONE,
      isLoading: found.isPending,
      error: data ? null : found.error,
      retry: () => void found.refetch(),
    }),
    [store, data, found.isPending, found.error, found.refetch],
  )
}
