import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../testing/test-database.ts'
import { readMigrations } from './migration-files.ts'

// The rules that let the same migrations run on one PostgreSQL and, spread by organization, on Citus:
// docs/decisions/0003-schema-by-organization.md. Citus is in no package registry, so the catalog holds them.

const database = await createTestDatabase()
const client = new pg.Client(database.admin)
beforeAll(() => client.connect())
afterAll(() => client.end())

const steps = (await readMigrations()).flatMap((migration) => migration.steps)
const kinds = new Map(steps.flatMap(({ spread }) => (spread ? [[spread.table, spread.kind] as const] : [])))

async function names(sql: string): Promise<string[]> {
  return (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name)
}

const OURS = `FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'public'`
const TABLES = `${OURS} AND t.relkind IN ('r', 'p') AND t.relname <> 'schema_migrations'`

async function distributed(): Promise<string[]> {
  const tables = await names(`SELECT t.relname AS name ${TABLES}`)
  return tables.filter((table) => kinds.get(table) === 'distributed')
}

test('every table says how it is spread', async () => {
  const tables = await names(`SELECT t.relname AS name ${TABLES} ORDER BY 1`)
  expect(tables.length).toBeGreaterThan(10)
  expect(tables).toEqual([...kinds.keys()].sort())
})

test('every distributed table has org_id uuid not null', async () => {
  const having = await names(
    `SELECT t.relname AS name ${TABLES}
       AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'org_id'
                      AND a.atttypid = 'uuid'::regtype AND a.attnotnull)`,
  )
  expect((await distributed()).filter((table) => !having.includes(table))).toEqual([])
})

test('every distributed table has a primary key', async () => {
  const having = await names(
    `SELECT t.relname AS name ${TABLES} AND EXISTS (SELECT FROM pg_index i WHERE i.indrelid = t.oid AND i.indisprimary)`,
  )
  expect((await distributed()).filter((table) => !having.includes(table))).toEqual([])
})

test('every key, unique index, exclusion constraint and other index of a distributed table begins with org_id', async () => {
  const { rows } = await client.query<{ relname: string; name: string }>(
    `SELECT t.relname, i.indexrelid::regclass::text AS name
       FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
      WHERE n.nspname = 'public'
        AND i.indkey[0] IS DISTINCT FROM (SELECT attnum FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'org_id')`,
  )
  const tables = await distributed()
  expect(rows.filter(({ relname }) => tables.includes(relname)).map(({ name }) => name)).toEqual([])
})

test('foreign keys stay inside the organization: org_id leads on both sides', async () => {
  const { rows } = await client.query<{ from: string; to: string; name: string; leads: boolean }>(
    `SELECT conrelid::regclass::text AS from, confrelid::regclass::text AS to, conname AS name,
            (SELECT attname FROM pg_attribute WHERE attrelid = conrelid AND attnum = conkey[1]) = 'org_id'
        AND (SELECT attname FROM pg_attribute WHERE attrelid = confrelid AND attnum = confkey[1]) = 'org_id' AS leads
       FROM pg_constraint WHERE contype = 'f'`,
  )
  expect(rows.length).toBeGreaterThan(10)
  const tenant = rows.filter(({ to }) => kinds.get(to) === 'distributed')
  expect(tenant.filter(({ leads }) => !leads).map(({ name }) => name)).toEqual([])
  expect(
    rows.filter(({ from, to }) => kinds.get(from) !== 'distributed' && tenant.some((key) => key.to === to)),
  ).toEqual([])
})

test('no foreign key sets columns to NULL or to a default: org_id is among them', async () => {
  expect(
    await names(
      `SELECT conname AS name FROM pg_constraint
        WHERE contype = 'f' AND (confdeltype IN ('n', 'd') OR confupdtype NOT IN ('a', 'r'))`,
    ),
  ).toEqual([])
})

test('no constraint is deferrable', async () => {
  expect(await names('SELECT conname AS name FROM pg_constraint WHERE condeferrable')).toEqual([])
})

test('no table has a trigger or a rule', async () => {
  expect(await names('SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal')).toEqual([])
  expect(
    await names(`SELECT r.rulename AS name FROM pg_rewrite r JOIN pg_class t ON t.oid = r.ev_class
                   JOIN pg_namespace n ON n.oid = t.relnamespace WHERE n.nspname = 'public'`),
  ).toEqual([])
})

test('there is no sequence: ids are UUIDs made by the server', async () => {
  expect(await names(`SELECT t.relname AS name ${OURS} AND t.relkind = 'S'`)).toEqual([])
})

test('there is no function of our own that a query could hide tables in', async () => {
  expect(
    await names(
      `SELECT p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname = 'public'
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
    ),
  ).toEqual([])
})

test('two reservations that hold a room cannot overlap, whatever a statement says', async () => {
  const { rows } = await client.query<{ definition: string }>(
    "SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = 'no_double_booking'",
  )
  expect(rows[0]?.definition).toMatch(
    /^EXCLUDE USING gist \(org_id WITH =, room_id WITH =, blocked WITH &&\) WHERE .*pending.*confirmed/,
  )
})
