import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Block } from './block.ts'
import { createLaneStore, type News } from './lane-store.ts'
import { aBlock } from './testing/a-board.ts'

function aStore(blocks: readonly Block[] = [], rooms = ['a', 'b', 'c']) {
  const frames: (() => void)[] = []
  const store = createLaneStore((run) => frames.push(run))
  store.load(rooms, blocks, store.mark())
  const rendered = Object.fromEntries(rooms.map((room) => [room, vi.fn()]))
  for (const [room, listener] of Object.entries(rendered)) store.subscribe(room, listener)
  return {
    store,
    frame: () => {
      for (const run of frames.splice(0)) run()
    },
    frames,
    ids: (room: string) => store.lane(room).map(({ id }) => id),
    renders: () => Object.fromEntries(Object.entries(rendered).map(([room, { mock }]) => [room, mock.calls.length])),
  }
}

const here = (block: Block): News => ({ is: 'here', block })
const review = aBlock('review', 'a', '11:00', '12:00')

describe('news', () => {
  test('renders only the room it is about, in the next frame', () => {
    const { store, frame, ids, renders } = aStore([review])
    store.hear(here(aBlock('new', 'b', '09:00', '10:00')))
    expect(ids('b')).toEqual([])
    frame()
    expect(ids('b')).toEqual(['new'])
    expect(renders()).toEqual({ a: 0, b: 1, c: 0 })
  })

  test('a burst is one render', () => {
    const { store, frame, frames, renders } = aStore()
    for (let count = 0; count < 50; count++) store.hear(here(aBlock(`n${count}`, 'b', '09:00', '10:00')))
    expect(frames).toHaveLength(1)
    frame()
    expect(renders()).toEqual({ a: 0, b: 1, c: 0 })
  })

  test('of a move renders the room it left and the room it came to', () => {
    const { store, frame, ids, renders } = aStore([review])
    store.hear(here({ ...review, roomId: 'c', version: 2 }))
    frame()
    expect([ids('a'), ids('c')]).toEqual([[], ['review']])
    expect(renders()).toEqual({ a: 1, b: 0, c: 1 })
  })

  test('of an older state than the one shown changes nothing', () => {
    const { store, frame, renders } = aStore([{ ...review, version: 3 }])
    store.hear(here({ ...review, title: 'Old', version: 2 }))
    store.hear({ is: 'gone', id: 'review', version: 2 })
    frame()
    expect(store.lane('a')[0]?.version).toBe(3)
    expect(renders()).toEqual({ a: 0, b: 0, c: 0 })
  })

  test('of a cancellation takes it away, of a room not shown adds nothing', () => {
    const { store, frame, ids } = aStore([review])
    store.hear({ is: 'gone', id: 'review', version: 2 })
    store.hear(here(aBlock('elsewhere', 'z', '09:00', '10:00')))
    frame()
    expect([ids('a'), ids('z')]).toEqual([[], []])
  })

  test('of a move to a room not shown takes it away', () => {
    const { store, frame, ids } = aStore([review])
    store.hear(here({ ...review, roomId: 'z', version: 2 }))
    frame()
    expect(ids('a')).toEqual([])
  })
})

describe('loading everything anew', () => {
  test('keeps what looks the same, so that nothing renders for nothing', () => {
    const { store, renders } = aStore([review])
    const before = store.lane('a')
    store.load(['a', 'b', 'c'], [{ ...review }], store.mark())
    expect(store.lane('a')).toBe(before)
    expect(renders()).toEqual({ a: 0, b: 0, c: 0 })
  })

  test('does not undo news that came while the answer was on its way', () => {
    const { store, frame, ids } = aStore([review])
    const mark = store.mark()
    store.hear(here(aBlock('new', 'b', '09:00', '10:00')))
    store.hear({ is: 'gone', id: 'review', version: 2 })
    frame()
    store.load(['a', 'b', 'c'], [review], mark)
    expect([ids('a'), ids('b')]).toEqual([[], ['new']])
    store.load(['a', 'b', 'c'], [], store.mark())
    expect(ids('b')).toEqual([])
  })

  test('forgets rooms that are no longer shown and tells those who look', () => {
    const { store, ids, renders } = aStore([review])
    store.load(['b'], [], store.mark())
    expect(ids('a')).toEqual([])
    expect(renders()).toEqual({ a: 1, b: 0, c: 0 })
  })
})

describe('what this window has asked for', () => {
  test('is shown at once, and stays when the server agrees', () => {
    const { store, ids } = aStore([review])
    const moved = { ...review, roomId: 'b', saving: true }
    const settle = store.expect(moved)
    expect([ids('a'), ids('b'), store.lane('b')[0]?.saving]).toEqual([[], ['review'], true])
    settle(here({ ...review, roomId: 'b', version: 2 }))
    expect([ids('a'), ids('b'), store.lane('b')[0]?.saving]).toEqual([[], ['review'], false])
  })

  test('goes back when the server refuses', () => {
    const { store, ids, renders } = aStore([review])
    const settle = store.expect({ ...review, roomId: 'b', saving: true })
    settle(null)
    expect([ids('a'), ids('b')]).toEqual([['review'], []])
    expect(renders()).toEqual({ a: 2, b: 2, c: 0 })
  })

  test('a new reservation takes the name the server gives it', () => {
    const { store, ids } = aStore()
    const settle = store.expect(aBlock('new', 'b', '09:00', '10:00', { saving: true }))
    settle(here(aBlock('0192', 'b', '09:00', '10:00')))
    expect(ids('b')).toEqual(['0192'])
  })

  test('is shown once when the news of it comes before the answer', () => {
    const { store, frame, ids } = aStore([review])
    const answer = { ...review, roomId: 'b', version: 2 }
    const settle = store.expect({ ...review, roomId: 'b', saving: true })
    store.hear(here(answer))
    frame()
    expect([ids('a'), ids('b')]).toEqual([[], ['review']])
    settle(here(answer))
    expect([ids('a'), ids('b')]).toEqual([[], ['review']])
  })

  test('outlives everything being loaded anew', () => {
    const { store, ids } = aStore([review])
    store.expect({ ...review, roomId: 'b', saving: true })
    store.load(['a', 'b', 'c'], [review], store.mark())
    expect([ids('a'), ids('b')]).toEqual([[], ['review']])
  })
})

describe('while a reservation is in somebody’s hand', () => {
  test('news of it waits until it is let go, other news does not', () => {
    const { store, frame, ids } = aStore([review])
    store.hold('review')
    store.hear(here({ ...review, roomId: 'c', version: 2 }))
    store.hear(here(aBlock('other', 'b', '09:00', '10:00')))
    frame()
    expect([ids('a'), ids('b'), ids('c')]).toEqual([['review'], ['other'], []])
    store.hold(null)
    frame()
    expect([ids('a'), ids('c')]).toEqual([[], ['review']])
  })
})

test('whatever order news comes in, the newest version of each reservation is what is shown, in one room', () => {
  const versions = fc.record({
    id: fc.constantFrom('x', 'y', 'z'),
    roomId: fc.constantFrom('a', 'b', 'c'),
    version: fc.integer({ min: 1, max: 30 }),
  })
  fc.assert(
    fc.property(fc.uniqueArray(versions, { selector: ({ id, version }) => `${id}${version}` }), (history) => {
      const { store, frame } = aStore()
      for (const { id, roomId, version } of history) store.hear(here(aBlock(id, roomId, '09:00', '10:00', { version })))
      frame()
      const all = ['a', 'b', 'c'].flatMap((room) => store.lane(room))
      for (const id of ['x', 'y', 'z']) {
        const newest = history.filter((entry) => entry.id === id).sort((one, other) => other.version - one.version)[0]
        const seen = all.filter((block) => block.id === id)
        expect(seen.map(({ roomId, version }) => ({ roomId, version }))).toEqual(
          newest ? [{ roomId: newest.roomId, version: newest.version }] : [],
        )
      }
    }),
  )
})
