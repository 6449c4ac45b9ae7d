import type pg from 'pg'
import { OperatorError } from '../operator-error.ts'
import { type Migration, readMigrations, type Spread } from './migration-files.ts'

/** Any number that only this program takes: "booking" on a telephone's keys. */
const LOCK = 2665464

/**
 * Several servers may start at once: the first takes the lock and works, the others wait and find it done. The lock
 * belongs to the session, so it goes when the connection does, also when this process is killed.
 */
export async function oneAtATime<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('SELECT pg_advisory_lock($1)', [LOCK])
  try {
    return await work()
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK])
  }
}

/** Brings the database to the newest schema, `oneAtATime`. Answers the names of the migrations it applied. */
export async function migrate(client: pg.Client, migrations?: readonly Migration[]): Promise<string[]> {
  const wanted = migrations ?? (await readMigrations())
  const pending = wanted.slice(appliedOf(wanted, await recorded(client)).length)
  if (pending.length === 0) return []
  await beginRecord(client)
  const citus = await hasCitus(client)
  for (const migration of pending) await apply(client, migration, citus)
  return pending.map(({ name }) => name)
}

type Recorded = { readonly name: string; readonly checksum: string }

/** What was applied to the schema that comes first in the search path. */
export async function recorded(client: pg.Client): Promise<Recorded[]> {
  // asked first, because a login that may create nothing can still start on a database that is up to date
  const { rows: found } = await client.query<{ exists: boolean }>(
    "SELECT to_regclass('schema_migrations') IS NOT NULL AS exists",
  )
  if (!found[0]?.exists) return []
  return (await client.query<Recorded>('SELECT name, checksum FROM schema_migrations ORDER BY name')).rows
}

export const beginRecord = (client: pg.Client) =>
  client.query(
    `CREATE TABLE IF NOT EXISTS schema_migrations (
       name text NOT NULL PRIMARY KEY,
       checksum text NOT NULL,
       applied_at timestamptz NOT NULL
     )`,
  )

/** What was applied is history: it must be the beginning of the list, unchanged. Answers that beginning. */
export function appliedOf(wanted: readonly Migration[], applied: readonly Recorded[], to = 'database') {
  for (const [index, { name, checksum }] of applied.entries()) {
    const migration = wanted[index]
    if (migration === undefined) {
      throw new MigrationError(`the ${to} is newer than this program: it has migration ${name}`)
    }
    if (migration.name !== name) {
      throw new MigrationError(`the ${to} has migration ${name} where this program has ${migration.name}`)
    }
    if (migration.checksum !== checksum) {
      throw new MigrationError(
        `migration ${name} was changed after it was applied: undo the change, add a new migration`,
      )
    }
  }
  return wanted.slice(0, applied.length)
}

class MigrationError extends OperatorError {
  override readonly name = 'MigrationError'
}

export async function hasCitus(client: pg.Client): Promise<boolean> {
  return (await client.query("SELECT FROM pg_extension WHERE extname = 'citus'")).rowCount === 1
}

async function apply(client: pg.Client, migration: Migration, citus: boolean): Promise<void> {
  await client.query('BEGIN')
  try {
    await applyWithin(client, migration, citus)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

/** Inside a transaction that is open already. */
export async function applyWithin(client: pg.Client, { name, checksum, steps }: Migration, citus: boolean) {
  try {
    for (const { text, spread } of steps) {
      await client.query(text)
      if (citus && spread) await spreadTable(client, spread)
    }
    await client.query('INSERT INTO schema_migrations (name, checksum, applied_at) VALUES ($1, $2, now())', [
      name,
      checksum,
    ])
  } catch (error) {
    throw new MigrationError(`migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}

/** Right after CREATE TABLE, so that its rows never have to move and foreign keys meet tables that are spread already. */
async function spreadTable(client: pg.Client, { table, kind }: Spread): Promise<void> {
  if (kind === 'distributed') await client.query('SELECT create_distributed_table($1, $2)', [table, 'org_id'])
  if (kind === 'reference') await client.query('SELECT create_reference_table($1)', [table])
}
