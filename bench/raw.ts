import { realpath } from 'node:fs/promises'
import pg from 'pg'
import { filesOf } from '../server/db/embedded/embedded-server.ts'
import { serverNote } from '../server/db/embedded/note.ts'

export const ORGANIZATION = '00000000-0000-7000-8000-00000000de50'

/**
 * The same database through the same driver with nothing of ours between: no HTTP, no transaction around a statement, no
 * row-level security, no decision.
 */
export async function rawPool(dataDir: string, connections: number): Promise<pg.Pool> {
  const note = await serverNote(filesOf(await realpath(dataDir)))
  if (!note) throw new Error(`no database runs in ${dataDir}`)
  const pool = new pg.Pool({
    ...{ host: note.socket, port: 5432, user: 'postgres', database: 'booking_room_pro', max: connections },
    options: '-c TimeZone=UTC -c search_path=public',
  })
  // A bench that fails ends the database under its connections; what failed is what must be told.
  pool.on('error', () => {})
  return pool
}

/** How often a second `work` is done by so many at once. */
export async function rawRate(connections: number, seconds: number, work: () => Promise<unknown>): Promise<number> {
  let done = 0
  const began = performance.now()
  const until = began + seconds * 1_000
  const busy = async () => {
    while (performance.now() < until) {
      await work()
      done++
    }
  }
  await Promise.all(Array.from({ length: connections }, busy))
  return done / ((performance.now() - began) / 1_000)
}

/** Whether policies hold, for everybody but superusers, on all tables. */
export async function setRowSecurity(pool: pg.Pool, on: boolean): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(`SELECT DISTINCT polrelid::regclass::text AS name FROM pg_policy`)
  for (const { name } of rows) await pool.query(`ALTER TABLE ${name} ${on ? 'ENABLE' : 'DISABLE'} ROW LEVEL SECURITY`)
}
