import { rm } from 'node:fs/promises'
import type pg from 'pg'
import type { Connection } from '../database.ts'
import { appliedOf, applyWithin, beginRecord, hasCitus, migrate, oneAtATime, recorded } from '../migrate.ts'
import { type Migration, readMigrations } from '../migration-files.ts'
import { grant, prepareRole } from '../role.ts'
import { type Backup, BackupError, type Header } from './backup-file.ts'
import { loadRows } from './load-rows.ts'
import { asOperator } from './operator-client.ts'
import { tablesOf } from './tables.ts'
import { writeState } from './write-backup.ts'

const STAGING = 'booking_room_pro_restoring'

/** Where the present state is kept, and the version of the program that writes it. */
type Keep = { readonly before: string; readonly version: string }
type Restored = { readonly rows: number; readonly kept: number; readonly header: Header }

/**
 * Puts a backup in the place of all that is there, in one transaction: it happens whole or not at all. The rows go into
 * tables beside the present ones, made as they were when the backup was and brought to the present from there, so a
 * backup of an older version needs no care; the app goes on meanwhile and stops for the moment of the exchange only.
 */
export async function restoreBackup(
  connection: Connection,
  backup: Backup,
  { before, version }: Keep,
): Promise<Restored> {
  const wanted = await readMigrations()
  return await asOperator(connection, async (client) => {
    const restored = await oneAtATime(client, async () => {
      await requirePresent(client, wanted)
      const role = await prepareRole(client)
      await client.query('BEGIN')
      try {
        const staged = await stage(client, backup, wanted)
        const kept = await exchange(client, (held) => writeState(held, before, version))
        if (role) await grant(client)
        await client.query('COMMIT')
        return { ...staged, kept: kept.rows }
      } catch (error) {
        // A connection that broke at COMMIT tells nothing: then what was kept may be all there is of the state before.
        const undone = client.query('ROLLBACK').then(() => rm(before, { force: true }))
        await undone.catch(() => {})
        throw error
      }
    })
    await tellListeners(client)
    return restored
  })
}

/** Under a running app of an older version, tables would change their shape. */
async function requirePresent(client: pg.Client, wanted: readonly Migration[]): Promise<void> {
  const applied = appliedOf(wanted, await recorded(client))
  if (applied.length === 0) await migrate(client)
  else if (applied.length < wanted.length)
    throw new BackupError('the database is of an older version than this program: restart the app, which renews it')
  if (await hasCitus(client)) throw new BackupError('on Citus, restore with the tools of the database server')
}

async function stage(client: pg.Client, { file, header, lines }: Backup, wanted: readonly Migration[]) {
  const then = appliedOf(wanted, header.migrations, 'backup')
  await client.query(`CREATE SCHEMA ${STAGING}`)
  // Alone: with "public" behind it, a table that the backup did not know would be mistaken for one it has.
  await client.query(`SET LOCAL search_path = ${STAGING}`)
  await beginRecord(client)
  for (const migration of then) await applyWithin(client, migration, false)
  const rows = await loadRows(client, lines, new Set(tablesOf(then).map(({ table }) => table)), file)
  for (const migration of wanted.slice(then.length)) await applyWithin(client, migration, false)
  return { rows, header }
}

/** The tables that were loaded take the place and the names of the present ones, once `keep` has written those down. */
async function exchange<T>(client: pg.Client, keep: (client: pg.Client) => Promise<T>): Promise<T> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT quote_ident(relname) AS name FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind = $2',
    [STAGING, 'r'],
  )
  const tables = rows.map(({ name }) => name)
  await client.query(`ANALYZE ${tables.join(', ')}`)
  await client.query('SET LOCAL search_path = public')
  const present = tables.map((table) => `public.${table}`).join(', ')
  // From here on nobody writes, so that what is kept is all there was, and nobody reads: a transaction that had read one
  // table and waited to write another would hold what the exchange needs, for as long as it waited.
  await lockInsistently(client, present)
  const kept = await keep(client)
  await client.query(`DROP TABLE ${present}`)
  for (const table of tables) await client.query(`ALTER TABLE ${STAGING}.${table} SET SCHEMA public`)
  await client.query(`DROP SCHEMA ${STAGING}`)
  return kept
}

const ATTEMPTS = 200
/** Below PostgreSQL's `deadlock_timeout`: whoever waits for us as we wait for them is let go before anybody is ended. */
const PATIENCE_MS = 300
const LOCKED_ELSEWHERE = new Set(['55P03', '40P01'])

/** All of them or none: a transaction of the app may hold one and want another that we would hold. */
async function lockInsistently(client: pg.Client, tables: string): Promise<void> {
  await client.query('SAVEPOINT locking')
  for (let tried = 1; ; tried++) {
    try {
      await client.query(`SET LOCAL lock_timeout = ${PATIENCE_MS}`)
      await client.query(`LOCK TABLE ${tables} IN ACCESS EXCLUSIVE MODE`)
      await client.query('SET LOCAL lock_timeout TO DEFAULT')
      return
    } catch (error) {
      if (!LOCKED_ELSEWHERE.has((error as { code?: string }).code ?? '') || tried === ATTEMPTS) throw error
      await client.query('ROLLBACK TO SAVEPOINT locking')
    }
  }
}

/**
 * Listeners whose connection breaks know that they missed something and have all they show read again, which is what
 * every window must do now.
 */
async function tellListeners(client: pg.Client): Promise<void> {
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'booking-room-pro listener' AND datname = current_database() AND usename = session_user`,
  )
}
