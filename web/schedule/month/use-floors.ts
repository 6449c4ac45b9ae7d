import { useQueries } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useState } from 'react'
import type { Temporal } from 'temporal-polyfill'
import { answer, api } from '../../api/client.ts'
import { onLiveEvent } from '../../api/live.ts'
import { useMe } from '../../session/me.ts'
import { useMayTouch, useThroughTab } from '../../tab-configurations/use-tab.ts'
import { blockOf, newsOf } from '../block-of.ts'
import { createLaneStore, type LaneStore } from '../lane-store.ts'
import type { ScheduleRoom } from '../rows.ts'
import { spanOf } from '../use-lanes.ts'

export interface Floors {
  readonly storeOf: (floorId: string) => LaneStore
  readonly isKnown: (floorId: string) => boolean
  readonly error: Error | null
  readonly retry: () => void
}

/**
 * What a month holds, asked for floor by floor as the floors come into sight: a month of a large organization is too
 * much to ask for at once.
 */
export function useFloors(
  rooms: readonly ScheduleRoom[],
  inSight: readonly string[],
  dates: readonly Temporal.PlainDate[],
): Floors {
  const { person } = useMe()
  const mayTouch = useMayTouch()
  const through = useThroughTab()
  const [stores] = useState(() => new Map<string, LaneStore>())
  const storeOf = (floorId: string): LaneStore => {
    const store = stores.get(floorId) ?? createLaneStore(requestAnimationFrame)
    stores.set(floorId, store)
    return store
  }
  const zoneOf = (floorId: string) => rooms.find((room) => room.floorId === floorId)?.zone ?? 'UTC'
  const results = useQueries({
    queries: inSight.map((floorId) => {
      const span = spanOf(dates, zoneOf(floorId))
      const query = { floorId, from: new Date(span.start).toISOString(), to: new Date(span.end).toISOString() }
      return {
        queryKey: ['schedule', query, through.key],
        queryFn: async ({ signal }: { signal: AbortSignal }) => {
          const store = storeOf(floorId)
          const mark = store.mark()
          const { rooms: found } = await answer(
            api.GET('/api/v1/schedule', { params: { query, header: through.header }, signal }),
          )
          const blocks = found.flatMap(({ reservations }) =>
            reservations.map((held) => blockOf(held, person.id, mayTouch)),
          )
          return { roomIds: found.map(({ id }) => id), blocks, mark, store, floorId }
        },
        structuralSharing: false,
      }
    }),
  })

  useLayoutEffect(() => {
    for (const { data } of results) {
      if (!data) continue
      const store = storeOf(data.floorId)
      if (loaded.get(store) === data) continue
      loaded.set(store, data)
      store.load(data.roomIds, data.blocks, data.store === store ? data.mark : store.mark())
    }
  })
  const first = dates[0]
  const last = dates.at(-1)
  useEffect(
    () =>
      onLiveEvent((event) => {
        if (event.kind !== 'reservation' || !first || !last) return
        for (const [floorId, store] of stores) {
          const { start, end } = spanOf([first, last], rooms.find((room) => room.floorId === floorId)?.zone ?? 'UTC')
          store.hear(newsOf(event.reservation, person.id, mayTouch, { from: start, to: end }))
        }
      }),
    [stores, person.id, mayTouch, first, last, rooms],
  )
  const failed = results.filter(({ isError, data }) => isError && !data)
  const known = new Set(results.flatMap(({ data }) => (data ? [data.floorId] : [])))
  return {
    storeOf,
    isKnown: (floorId) => known.has(floorId),
    error: failed[0]?.error ?? null,
    retry: () => {
      for (const result of failed) void result.refetch()
    },
  }
}

/** An answer is put into its store once, not with every rendering. */
const loaded = new WeakMap<LaneStore, unknown>()
