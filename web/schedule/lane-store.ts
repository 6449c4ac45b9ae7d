import { type Block, type Lane, laneOf, NOTHING } from './block.ts'
import { grouped } from './grouped.ts'

/** News of one reservation: how it stands now, or that it no longer holds any of the rooms and days shown. */
export type News =
  | { readonly is: 'here'; readonly block: Block }
  | { readonly is: 'gone'; readonly id: string; readonly version: number }

/**
 * What holds each room, as the server confirmed it, under what this window has asked for and not yet heard about.
 * Rows subscribe to their own room, so that news renders only the rooms it touches.
 */
export interface LaneStore {
  readonly lane: (roomId: string) => Lane
  readonly subscribe: (roomId: string, listener: () => void) => () => void
  /** Taken before asking the server for everything: news that comes in the meantime outlives the answer. */
  readonly mark: () => number
  /** Everything anew, for these rooms, as it stood at `mark`. */
  readonly load: (roomIds: readonly string[], blocks: readonly Block[], mark: number) => void
  /** News from the server, gathered until the next frame. */
  readonly hear: (news: News) => void
  /** Shows a block before the server has agreed; the returned function settles it with what the server says. */
  readonly expect: (block: Block) => (answer: News | null) => void
  /** Until another (or `null`) is held, news of this reservation waits: it is in somebody's hand. */
  readonly hold: (id: string | null) => void
}

export function createLaneStore(nextFrame: (run: () => void) => void): LaneStore {
  let confirmed = new Map<string, Lane>()
  let roomOf = new Map<string, string>()
  const expected = new Map<symbol, Block>()
  const shown = new Map<string, Lane>()
  const listeners = new Map<string, Set<() => void>>()
  let waiting: News[] = []
  let recent: { readonly mark: number; readonly news: News }[] = []
  let marks = 0
  let held: string | null = null

  function lane(roomId: string): Lane {
    const cached = shown.get(roomId)
    if (cached) return cached
    const made = withExpected(roomId, confirmed.get(roomId) ?? NOTHING)
    shown.set(roomId, made)
    return made
  }

  function withExpected(roomId: string, own: Lane): Lane {
    const expectations = [...expected.values()].filter(
      ({ id, roomId: to }) => to === roomId || roomOf.get(id) === roomId,
    )
    if (expectations.length === 0) return own
    const ids = new Set(expectations.map(({ id }) => id))
    return laneOf([...own.filter(({ id }) => !ids.has(id)), ...expectations.filter((block) => block.roomId === roomId)])
  }

  function changed(roomIds: Iterable<string>): void {
    for (const roomId of roomIds) shown.delete(roomId)
    for (const roomId of roomIds) for (const listener of listeners.get(roomId) ?? []) listener()
  }

  /** Returns the rooms it touches; news that is older than what is known touches none. */
  function take(news: News): string[] {
    const id = idOf(news)
    const from = roomOf.get(id)
    const known = from === undefined ? undefined : confirmed.get(from)?.find((block) => block.id === id)
    if (known && versionOf(news) < known.version) return []
    if (news.is === 'here' && known && sameBlock(known, news.block)) return []
    if (from !== undefined) {
      confirmed.set(from, laneOf((confirmed.get(from) ?? NOTHING).filter((block) => block.id !== id)))
      roomOf.delete(id)
    }
    const to = news.is === 'here' && confirmed.has(news.block.roomId) ? news.block : undefined
    if (to) {
      confirmed.set(to.roomId, laneOf([...(confirmed.get(to.roomId) ?? NOTHING), to]))
      roomOf.set(id, to.roomId)
    }
    return [from, to?.roomId].filter((roomId) => roomId !== undefined)
  }

  function remember(news: News): void {
    marks += 1
    recent.push({ mark: marks, news })
  }

  function flush(): void {
    const ready = waiting.filter((news) => idOf(news) !== held)
    waiting = waiting.filter((news) => idOf(news) === held)
    changed(new Set(ready.flatMap(take)))
  }

  return {
    lane,
    subscribe(roomId, listener) {
      const own = listeners.get(roomId) ?? new Set()
      listeners.set(roomId, own.add(listener))
      return () => own.delete(listener)
    },
    mark: () => marks,
    load(roomIds, blocks, mark) {
      const before = confirmed
      const known = new Set(roomIds)
      confirmed = new Map(roomIds.map((roomId) => [roomId, NOTHING]))
      for (const [roomId, own] of grouped(blocks, (block) => block.roomId))
        if (known.has(roomId)) confirmed.set(roomId, laneOf(own))
      roomOf = new Map(blocks.filter(({ roomId }) => known.has(roomId)).map(({ id, roomId }) => [id, roomId]))
      recent = recent.filter((heard) => heard.mark > mark)
      for (const { news } of recent) if (idOf(news) !== held) take(news)
      const touched = new Set([...before.keys(), ...confirmed.keys()])
      changed([...touched].filter((roomId) => !sameLane(before.get(roomId), confirmed.get(roomId))))
    },
    hear(news) {
      remember(news)
      if (waiting.every((other) => idOf(other) === held)) nextFrame(flush)
      waiting.push(news)
    },
    expect(block) {
      const key = Symbol(block.id)
      const rooms = () => [block.roomId, roomOf.get(block.id) ?? block.roomId]
      expected.set(key, block)
      changed(new Set(rooms()))
      return (answer) => {
        const touched = rooms()
        expected.delete(key)
        if (answer) remember(answer)
        changed(new Set([...touched, ...(answer ? take(answer) : [])]))
      }
    },
    hold(id) {
      if (held === id) return
      held = id
      if (waiting.length > 0) nextFrame(flush)
    },
  }
}

const idOf = (news: News) => (news.is === 'here' ? news.block.id : news.id)
const versionOf = (news: News) => (news.is === 'here' ? news.block.version : news.version)

/** Blocks come new from every answer: what looks the same must not render again. */
const sameLane = (a: Lane = NOTHING, b: Lane = NOTHING): boolean =>
  a.length === b.length && a.every((block, index) => sameBlock(block, b[index]))

const sameBlock = (a: Block, b: Block | undefined): boolean =>
  b !== undefined && (Object.keys(a) as (keyof Block)[]).every((key) => a[key] === b[key])
