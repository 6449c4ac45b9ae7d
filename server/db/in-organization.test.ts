import { expect, test } from 'vitest'
import { createTestDatabase } from '../testing/test-database.ts'
import { statement } from './statement.ts'

const database = await createTestDatabase()

const OURS = '0193a000-0000-7000-8000-00000000000a'
const THEIRS = '0193a000-0000-7000-8000-00000000000b'

const insert = statement(
  'test.organizations.insert',
  `INSERT INTO organizations (org_id, name, zone, locale, created_at, updated_at)
   VALUES ($1, $2, 'Europe/Paris', 'en', '2026-11-23T09:00:00Z', '2026-11-23T09:00:00.25Z')`,
)
const names = statement('test.organizations.names', 'SELECT name FROM organizations ORDER BY name')

test('what one organization writes, another does not see', async () => {
  await database.inOrganization(OURS, (tx) => tx.count(insert, [OURS, 'ours']))
  await database.inOrganization(THEIRS, (tx) => tx.count(insert, [THEIRS, 'theirs']))
  expect(await database.inOrganization(OURS, (tx) => tx.rows(names))).toEqual([{ name: 'ours' }])
  expect(await database.inOrganization(THEIRS, (tx) => tx.rows(names))).toEqual([{ name: 'theirs' }])
})
