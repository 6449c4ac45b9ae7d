import { expect, test } from 'vitest'
import { seatsOf } from './seats.ts'

test.each([1, 2, 3, 4, 6, 8, 13, 20])('%d people have a seat each around the table, inside the drawing', (capacity) => {
  const { table, seats } = seatsOf(capacity)
  expect(table).not.toBeNull()
  expect(seats).toHaveLength(capacity)
  expect(new Set(seats.map(({ x, y }) => `${x} ${y}`)).size).toBe(capacity)
  for (const { x, y } of seats) {
    expect(x).toBeGreaterThan(4)
    expect(x).toBeLessThan(156)
    expect(y).toBeGreaterThan(12)
    expect(y).toBeLessThan(96)
  }
})

test('many sit in rows, and no more are drawn than can be seen', () => {
  expect(seatsOf(30)).toMatchObject({ table: null })
  expect(seatsOf(30).seats).toHaveLength(30)
  expect(seatsOf(500).seats).toHaveLength(40)
})
