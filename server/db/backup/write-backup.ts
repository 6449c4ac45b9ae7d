import pg from 'pg'
import type { Connection } from '../database.ts'
import { appliedOf, recorded } from '../migrate.ts'
import { readMigrations } from '../migration-files.ts'
import { BackupError, headerLine, type Section, writeLines } from './backup-file.ts'
import { asOperator } from './operator-client.ts'
import { tablesOf } from './tables.ts'

/** Rows that travel at once. */
const BATCH = 2_000

type Told = { organizations: number; rows: number }

/**
 * Writes all that organizations own, as it was at one moment, while the app goes on. It reads with no more rights than
 * the app has: organization by organization, inside row-level security.
 */
export async function writeBackup(connection: Connection, file: string, version: string): Promise<Told> {
  return await asOperator(connection, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    return await writeState(client, file, version)
  })
}

/** What the transaction of this session sees. */
export async function writeState(client: pg.Client, file: string, version: string): Promise<Told> {
  const told: Told = { organizations: 0, rows: 0 }
  await writeLines(file, linesOf(client, version, told))
  return told
}

async function* linesOf(client: pg.Client, version: string, told: Told): AsyncGenerator<string> {
  const migrations = appliedOf(await readMigrations(), await recorded(client))
  if (migrations.length === 0) throw new BackupError('there is nothing to back up yet')
  yield headerLine({
    version,
    createdAt: new Date().toISOString(),
    migrations: migrations.map(({ name, checksum }) => ({ name, checksum })),
  })
  const tables = tablesOf(migrations)
  for (const { table } of tables.filter(({ owned }) => !owned))
    yield* section(client, { table, organization: null }, told)
  for (const organization of await organizations(client)) {
    told.organizations++
    await client.query("SELECT set_config('app.org_id', $1, true)", [organization])
    for (const { table } of tables.filter(({ owned }) => owned)) yield* section(client, { table, organization }, told)
  }
  yield line({ rows: told.rows })
}

async function organizations(client: pg.Client): Promise<string[]> {
  await client.query("SET LOCAL app.job = 'on'")
  const { rows } = await client.query<{ org_id: string }>('SELECT org_id FROM organizations ORDER BY org_id')
  await client.query("SET LOCAL app.job = 'off'")
  return rows.map(({ org_id }) => org_id)
}

async function* section(client: pg.Client, { table, organization }: Section, told: Told): AsyncGenerator<string> {
  const whose = organization === null ? 'true' : `org_id = ${pg.escapeLiteral(organization)}`
  await client.query(
    `DECLARE backup NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS row FROM ${pg.escapeIdentifier(table)} t WHERE ${whose}`,
  )
  for (let first = true; ; first = false) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${BATCH} FROM backup`)
    if (rows.length === 0) break
    if (first) yield line({ table, organization } satisfies Section)
    told.rows += rows.length
    yield `${rows.map(({ row }) => row).join('\n')}\n`
  }
  await client.query('CLOSE backup')
}

const line = (value: object) => `${JSON.stringify(value)}\n`
