import { expect, test } from 'vitest'
import { newsOf, readNews, writeNews } from './news.ts'

const ORG = '0193a000-0000-7000-8000-00000000000a'
const id = (number: number) => `0193a000-0000-7000-8000-${String(number).padStart(12, '0')}`
const changed = (number: number) => ({ kind: 'reservation', payload: { reservationId: id(number) } }) as const

test('a reservation that changed often is told once', () => {
  expect(newsOf(ORG, [changed(1), changed(2), changed(1)])).toEqual([
    { orgId: ORG, reservationIds: [id(1), id(2)], kinds: [] },
  ])
})

test('an import of thousands is told in pieces that NOTIFY can carry', () => {
  const words = Array.from({ length: 2_000 }, (_, number) => changed(number))
  const pieces = newsOf(ORG, [...words, { kind: 'rooms', payload: { ids: words.map((_, number) => id(number)) } }])
  for (const piece of pieces) expect(Buffer.byteLength(writeNews(piece))).toBeLessThan(8_000)
  expect(new Set(pieces.flatMap(({ reservationIds }) => reservationIds)).size).toBe(2_000)
  expect(pieces.flatMap(({ kinds }) => kinds)).toEqual(['rooms'])
  expect(pieces.map((piece) => readNews(writeNews(piece)))).toEqual(pieces)
})

test('what no process of ours wrote is no news', () => {
  for (const payload of ['', 'x', '7', 'null', '{}', '{"orgId":1}']) expect(readNews(payload)).toBeUndefined()
})
