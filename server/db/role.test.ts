import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { createEmptyDatabase } from '../testing/test-database.ts'
import { migrate } from './migrate.ts'
import { prepareRole } from './role.ts'

const { role } = inject('testServer')
const ORG = '0193a000-0000-7000-8000-00000000000a'

/** A session as a login with these rights, that owns a migrated database. */
async function loggedIn(attributes: string): Promise<pg.Client> {
  const client = new pg.Client(await createEmptyDatabase())
  await client.connect()
  const login = `brp_login_${process.pid}_${Math.trunc(Math.random() * 1e9)}`
  const database = client.database ?? ''
  await client.query(`CREATE ROLE ${login} ${attributes}`)
  await client.query(`ALTER DATABASE ${database} OWNER TO ${login}`)
  afterAll(async () => {
    await client.query('RESET SESSION AUTHORIZATION')
    await client.query(`REASSIGN OWNED BY ${login} TO CURRENT_USER`)
    await client.query(`DROP OWNED BY ${login}`)
    await client.query(`DROP ROLE ${login}`)
    await client.end()
  })
  await client.query(`SET SESSION AUTHORIZATION ${login}`)
  await migrate(client)
  return client
}

async function seesOnlyWhatItSays(client: pg.Client): Promise<void> {
  await client.query('BEGIN')
  await client.query(`SET LOCAL app.org_id = '${ORG}'`)
  await client.query(
    "INSERT INTO organizations (org_id, name, zone, locale, created_at, updated_at) VALUES ($1, 'o', 'UTC', 'en', now(), now())",
    [ORG],
  )
  expect((await client.query('SELECT name FROM organizations')).rows).toEqual([{ name: 'o' }])
  await client.query('COMMIT')
  expect((await client.query('SELECT name FROM organizations')).rows).toEqual([])
}

test('a superuser acts as a role that is none', async () => {
  const client = await loggedIn('SUPERUSER')
  expect(await prepareRole(client)).toBe(role)
  await client.query(`SET ROLE ${role}`)
  await seesOnlyWhatItSays(client)
  await expect(client.query("INSERT INTO schema_migrations VALUES ('x', 'x', now())")).rejects.toMatchObject({
    code: '42501',
  })
})

test('an ordinary login that may create no role is bound although it owns the tables', async () => {
  const client = await loggedIn('NOSUPERUSER NOCREATEROLE')
  expect(await prepareRole(client)).toBeUndefined()
  await seesOnlyWhatItSays(client)
})

test('a login that could bypass row-level security and has no role to act as is refused in one line', async () => {
  const client = await loggedIn('NOSUPERUSER NOCREATEROLE BYPASSRLS')
  await expect(prepareRole(client)).rejects.toThrow(/^the role of DATABASE_URL can bypass row-level security: [^\n]*$/)
})
