import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, test } from 'vitest'
import { tellProcesses } from '../outbox/outbox.store.ts'
import { createTestDatabase } from '../testing/test-database.ts'

const database = await createTestDatabase()

/** As the notifier does it, from a transaction. */
const notify = (channel: string, payload: string) =>
  database.inOrganization(randomUUID(), (tx) => tellProcesses(tx, channel, [payload]))

/** What arrived, with gaps marked. */
async function listening(channel: string): Promise<{ heard: string[]; stop: () => Promise<void> }> {
  const heard: string[] = []
  const stop = await database.listen(channel, {
    onMessage: (payload) => heard.push(payload),
    onGap: () => heard.push('(gap)'),
  })
  return { heard, stop }
}

test('every listener of a channel hears what is told there, and nothing of others', async () => {
  const [first, second, other] = [await listening('a'), await listening('a'), await listening('b')]
  await notify('a', 'hello')
  await expect.poll(() => [first.heard, second.heard]).toEqual([['hello'], ['hello']])
  await first.stop()
  await notify('a', 'again')
  await expect.poll(() => second.heard).toEqual(['hello', 'again'])
  expect(first.heard).toEqual(['hello'])
  expect(other.heard).toEqual([])
  await second.stop()
  await other.stop()
})

test('a listener whose connection breaks is connected again and told of the gap', async () => {
  const { heard, stop } = await listening('c')
  const admin = new pg.Client(database.admin)
  await admin.connect()
  await admin.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'booking-room-pro listener' AND datname = current_database()",
  )
  await admin.end()
  await expect.poll(() => heard).toEqual(['(gap)'])
  await notify('c', 'back')
  await expect.poll(() => heard).toEqual(['(gap)', 'back'])
  await stop()
})
