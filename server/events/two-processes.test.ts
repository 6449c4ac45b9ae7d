import { expect, test } from 'vitest'
import { startAppProcess } from '../testing/app-process.ts'
import { openEvents } from '../testing/event-window.ts'
import { createEmptyDatabase, urlOf } from '../testing/test-database.ts'
import { book, untouchedSlots } from '../testing/untouched-slots.ts'

const ROUNDS = 5
const IN_A_ROW = 3

/**
 * A bound that holds on a busy machine: all in a row of one round must come within the second, in the best of the rounds.
 * In a row, because each is booked when the one before was heard: what only the poll of either process passes on, every
 * two seconds, would keep one of two neighbours waiting for a second at least.
 */
test('what one process books appears within a second in a window of another', async () => {
  const shared = {
    DATABASE_URL: urlOf(await createEmptyDatabase()),
    SESSION_SECRET: 'one that both of them have been told',
  }
  const one = await startAppProcess('', shared)
  const other = await startAppProcess('', shared)
  expect(other.child.pid).not.toBe(one.child.pid)
  const bookers = await one.signIn('louis.moreau@meridian.example')
  const { cookie } = await one.signIn('grace.kim@meridian.example')
  const window = await openEvents(other.url, { cookie: cookie ?? '' })
  const nextSlot = await untouchedSlots(one, bookers)

  const slowest: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const waits: number[] = []
    for (let nth = 0; nth < IN_A_ROW; nth++) {
      const wish = nextSlot()
      const began = performance.now()
      const booked = await book(one.url, bookers, wish)
      expect(booked.status).toBe(201)
      const { id } = (await booked.json()) as { id: string }
      await expect.poll(() => window.events().map(({ reservation }) => reservation?.id), { interval: 5 }).toContain(id)
      waits.push(performance.now() - began)
    }
    slowest.push(Math.max(...waits))
  }
  expect(Math.min(...slowest), `milliseconds, of each round the slowest: ${slowest}`).toBeLessThan(1_000)

  for (const { child } of [one, other]) child.kill('SIGTERM')
  expect(await Promise.all([one.ended, other.ended])).toEqual([0, 0])
  await expect.poll(window.ended).toBe(true)
})
