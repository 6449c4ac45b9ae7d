import pg from 'pg'
import { pino } from 'pino'
import { Temporal } from 'temporal-polyfill'
import { afterAll, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { connect } from '../db/database.ts'
import { prepareDatabase } from '../db/open-database.ts'
import { createIdentity } from '../identity/create-identity.ts'
import { throwAway } from '../testing/embedded-server.ts'
import { SILENT } from '../testing/test-app.ts'

const server = await throwAway()
const role = await prepareDatabase(server.admin)
const db = connect(server.admin, { role })
const base = {
  config: readConfig({ NODE_ENV: 'test' }),
  db,
  clock: () => Temporal.Instant.from('2026-11-23T08:00:00Z'),
  log: pino({ level: 'silent' }),
  notifier: SILENT,
}
const app = await createApp({ ...base, ...createIdentity(base, 'a secret for tests, as long as it must be') })
afterAll(async () => {
  await app.close()
  await db.close()
  await server.stopServer()
})

async function asked(path: string) {
  const { statusCode, headers, body } = await app.inject(path)
  return { status: statusCode, type: headers['content-type'], body: JSON.parse(body) }
}

test('the app is alive and ready, and says nothing else', async () => {
  expect(await asked('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } })
  expect(await asked('/health/ready')).toMatchObject({ status: 200, body: { status: 'ok' } })
})

test('while its database is stopped the app lives and is not ready; after that it is again', async () => {
  await server.pause()
  expect(await asked('/health/live')).toMatchObject({ status: 200 })
  expect(await asked('/health/ready')).toMatchObject({
    status: 503,
    type: expect.stringContaining('application/problem+json'),
    body: { code: 'unavailable', detail: 'The database does not answer.' },
  })
  await server.resume()
  await expect.poll(() => asked('/health/ready')).toMatchObject({ status: 200 })
})

test('on a database that lacks a migration the app is not ready; a newer one is no obstacle', async () => {
  const admin = new pg.Client(server.admin)
  await admin.connect()
  await admin.query("INSERT INTO schema_migrations VALUES ('9999-of-the-next-version', 'x', now())")
  expect(await asked('/health/ready')).toMatchObject({ status: 200 })
  await admin.query("DELETE FROM schema_migrations WHERE name LIKE '0002-%'")
  await admin.end()
  expect(await asked('/health/ready')).toMatchObject({
    status: 503,
    body: { code: 'unavailable', detail: 'The database is behind this version: it lacks 0002-row-level-security.' },
  })
})
