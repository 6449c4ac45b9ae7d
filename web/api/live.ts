import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { openEventStream } from './event-stream.ts'
import type { Reservation } from './model.ts'
import type { ApiProblem } from './problem.ts'

/** `live`: told of every change at once. `reconnecting`: trying. `offline`: the device says it has no network. */
export type LiveStatus = 'connecting' | 'live' | 'reconnecting' | 'offline'

export type DirectoryKind =
  | 'organization'
  | 'people'
  | 'buildings'
  | 'floors'
  | 'rooms'
  | 'equipment'
  | 'tags'
  | 'tab-configurations'
export type LiveEvent = { kind: 'reservation'; reservation: Reservation } | { kind: DirectoryKind }

const ADDRESS = '/api/v1/events'
const FIRST_DELAY = 500
const LONGEST_DELAY = 15_000

let status: LiveStatus = 'connecting'
let close: (() => void) | undefined
let retry: ReturnType<typeof setTimeout> | undefined
let failures = 0
let client: QueryClient | undefined
const statusListeners = new Set<() => void>()
const eventListeners = new Set<(event: LiveEvent) => void>()

/** Listens while somebody is signed in; returns how to stop. */
export function startLive(queryClient: QueryClient): () => void {
  client = queryClient
  window.addEventListener('online', reconnectNow)
  window.addEventListener('offline', retryLater)
  connect()
  return () => {
    window.removeEventListener('online', reconnectNow)
    window.removeEventListener('offline', retryLater)
    stopTrying()
    setStatus('connecting')
    failures = 0
    client = undefined
  }
}

/** For a screen that applies changes by itself, such as the schedule. */
export function onLiveEvent(listener: (event: LiveEvent) => void): () => void {
  eventListeners.add(listener)
  return () => eventListeners.delete(listener)
}

/** What this window changed is news to its other parts too, before (or without) the server's own word of it. */
export function tellOwn(reservation: Reservation): void {
  for (const listener of eventListeners) listener({ kind: 'reservation', reservation })
}

export function useLiveStatus(): LiveStatus {
  return useSyncExternalStore(
    (listener) => {
      statusListeners.add(listener)
      return () => statusListeners.delete(listener)
    },
    () => status,
  )
}

export function reconnectNow(): void {
  stopTrying()
  connect()
}

function connect(): void {
  close = openEventStream(ADDRESS, {
    onOpen() {
      // Whatever happened while nobody listened is asked for again: what is on the screen now, the rest when it is looked
      // at. Of a page that was just opened that is what came before its stream; what is still on its way is new enough.
      void client?.invalidateQueries(undefined, { cancelRefetch: status !== 'connecting' })
      failures = 0
      setStatus('live')
    },
    onMessage: take,
    onLost: lost,
  })
}

/** Whoever is not let in any more hears it from what asks who they are. */
function lost(problem: ApiProblem | undefined): void {
  if (problem?.status === 401 || problem?.status === 403) outdated(['me'])
  retryLater()
}

function retryLater(): void {
  stopTrying()
  setStatus(navigator.onLine ? 'reconnecting' : 'offline')
  const delay = Math.min(FIRST_DELAY * 2 ** failures, LONGEST_DELAY)
  failures += 1
  // Spread, so that a restarted server is not asked by everybody in one instant.
  retry = setTimeout(connect, delay * (0.75 + Math.random() / 2))
}

function stopTrying(): void {
  close?.()
  close = undefined
  clearTimeout(retry)
}

function take(data: string): void {
  const event = readLiveEvent(data)
  if (!event || !client) return
  if (event.kind === 'reservation') {
    outdated(
      ['reservations', event.reservation.id],
      ['my-reservations'],
      ['free-rooms'],
      ['room-week', event.reservation.roomId],
    )
    // The schedule in sight takes the news itself; days out of sight are asked for again when they are gone back to.
    void client.invalidateQueries({ queryKey: ['schedule'], refetchType: 'none' })
  } else {
    outdated([event.kind])
    // Which rooms a tab is told of follows from both.
    if (event.kind === 'rooms' || event.kind === 'tab-configurations') outdated(['schedule'], ['free-rooms'])
    if (event.kind === 'organization' || event.kind === 'people') outdated(['me'])
  }
  for (const listener of eventListeners) listener(event)
}

const waiting = new Map<string, string[]>()
let collecting: ReturnType<typeof setTimeout> | undefined

/** Changes come in bursts (an import, a busy morning): what they touch is asked for once per burst, not once per change. */
function outdated(...keys: string[][]): void {
  for (const key of keys) waiting.set(key.join(), key)
  if (collecting) return
  collecting = setTimeout(() => {
    collecting = undefined
    for (const queryKey of waiting.values()) void client?.invalidateQueries({ queryKey })
    waiting.clear()
  }, 150)
}

function readLiveEvent(data: string): LiveEvent | undefined {
  try {
    const event: unknown = JSON.parse(data)
    return typeof event === 'object' && event !== null && 'kind' in event ? (event as LiveEvent) : undefined
  } catch {
    return undefined
  }
}

function setStatus(next: LiveStatus): void {
  if (status === next) return
  status = next
  for (const listener of statusListeners) listener()
}
