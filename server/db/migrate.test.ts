import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { createEmptyDatabase } from '../testing/test-database.ts'
import { migrate, oneAtATime } from './migrate.ts'
import { type Migration, readMigrations } from './migration-files.ts'

async function folderOf(files: Record<string, string>): Promise<URL> {
  const folder = await mkdtemp(path.join(tmpdir(), 'brp-migrations-'))
  afterAll(() => rm(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text)
  return pathToFileURL(`${folder}/`)
}

async function migrationsOf(files: Record<string, string>): Promise<Migration[]> {
  return await readMigrations(await folderOf(files))
}

async function connected(): Promise<pg.Client> {
  const client = new pg.Client(await createEmptyDatabase())
  await client.connect()
  afterAll(() => client.end())
  return client
}

const TABLE = '-- table: things local\nCREATE TABLE things (\n  id integer\n);\n'

test('applies what is missing, in order, once', async () => {
  const client = await connected()
  const first = { '0001-things.sql': TABLE }
  const second = {
    ...first,
    '0002-more.sql': "ALTER TABLE things ADD name text DEFAULT 'a;b';\n\nINSERT INTO things VALUES (1);\n",
  }
  expect(await migrate(client, await migrationsOf(first))).toEqual(['0001-things'])
  expect(await migrate(client, await migrationsOf(second))).toEqual(['0002-more'])
  expect(await migrate(client, await migrationsOf(second))).toEqual([])
  expect((await client.query('SELECT * FROM things')).rows).toEqual([{ id: 1, name: 'a;b' }])
})

test('servers that start at the same moment migrate once', async () => {
  const connection = await createEmptyDatabase()
  const start = async (): Promise<string[]> => {
    const client = new pg.Client(connection)
    await client.connect()
    try {
      return await oneAtATime(client, () => migrate(client))
    } finally {
      await client.end()
    }
  }
  const applied = await Promise.all(Array.from({ length: 4 }, start))
  expect(applied.flat()).toEqual((await readMigrations()).map(({ name }) => name))
})

test('a migration that was changed after it was applied is refused', async () => {
  const client = await connected()
  await migrate(client, await migrationsOf({ '0001-things.sql': TABLE }))
  const changed = await migrationsOf({ '0001-things.sql': TABLE.replace('integer', 'bigint') })
  await expect(migrate(client, changed)).rejects.toThrow('0001-things was changed after it was applied')
})

test('line ends do not count as a change', async () => {
  const client = await connected()
  await migrate(client, await migrationsOf({ '0001-things.sql': TABLE }))
  const windows = await migrationsOf({ '0001-things.sql': TABLE.replaceAll('\n', '\r\n') })
  expect(await migrate(client, windows)).toEqual([])
})

test('a database that is newer than the program is refused', async () => {
  const client = await connected()
  await migrate(client, await migrationsOf({ '0001-things.sql': TABLE, '0002-x.sql': 'SELECT 1;\n' }))
  await expect(migrate(client, await migrationsOf({ '0001-things.sql': TABLE }))).rejects.toThrow(
    'the database is newer than this program: it has migration 0002-x',
  )
})

test('a migration that fails leaves nothing of itself and says its name', async () => {
  const client = await connected()
  const broken = await migrationsOf({ '0001-things.sql': `${TABLE}\nSELECT nonsense;\n` })
  await expect(migrate(client, broken)).rejects.toThrow('migration 0001-things failed: column "nonsense"')
  expect((await client.query("SELECT to_regclass('things') AS found")).rows).toEqual([{ found: null }])
  expect(await migrate(client, await migrationsOf({ '0001-things.sql': TABLE }))).toEqual(['0001-things'])
})

test('a table that does not say how it is spread is refused when the file is read', async () => {
  const silent = { '0001-things.sql': 'CREATE TABLE things (\n  id integer\n);\n' }
  await expect(migrationsOf(silent)).rejects.toThrow('0001-things.sql creates things without a line')
})

test('a gap in the numbers is refused', async () => {
  await expect(migrationsOf({ '0001-a.sql': TABLE, '0003-b.sql': 'SELECT 1;\n' })).rejects.toThrow('0003-b.sql')
})

test('a table is spread right after it is made where the extension citus exists', async () => {
  const client = await connected()
  // what migrations see of Citus: the extension's name, and the two functions it brings
  await client.query('CREATE TABLE told (step text)')
  await client.query(
    `CREATE FUNCTION create_distributed_table(t regclass, c text) RETURNS void LANGUAGE sql
     AS $$ INSERT INTO told VALUES (format('%s by %s', t, c)) $$`,
  )
  await client.query(
    `CREATE FUNCTION create_reference_table(t regclass) RETURNS void LANGUAGE sql
     AS $$ INSERT INTO told VALUES (format('%s everywhere', t)) $$`,
  )
  await client.query('SET allow_system_table_mods = on')
  await client.query(
    "INSERT INTO pg_extension SELECT 99999, 'citus', extowner, extnamespace, false, '13', NULL, NULL FROM pg_extension LIMIT 1",
  )
  const text = ['distributed', 'reference', 'local'].map(
    (kind) => `-- table: a_${kind} ${kind}\nCREATE TABLE a_${kind} (\n  org_id uuid\n);\n`,
  )
  await migrate(client, await migrationsOf({ '0001-a.sql': text.join('\n') }))
  expect((await client.query('SELECT step FROM told')).rows.map(({ step }) => step)).toEqual([
    'a_distributed by org_id',
    'a_reference everywhere',
  ])
})
