import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { givenOrganization } from '../../testing/given.ts'
import { createTestApp } from '../../testing/test-app.ts'
import { createEmptyDatabase } from '../../testing/test-database.ts'
import type { Connection } from '../database.ts'
import { migrate } from '../migrate.ts'
import { readMigrations } from '../migration-files.ts'
import { openBackup } from './backup-file.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

const { db, as } = await createTestApp({ now: '2026-11-23T08:00:00Z' })
const organization = await givenOrganization(db)
const { orgId, bookerId } = organization
const bo = await as({ orgId, personId: bookerId })
const roomId = await organization.room('Aurora')

let folder = ''
let made = 0
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'brp-backup-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
const fresh = () => path.join(folder, `${++made}.gz`)

const backup = async (connection: Connection = db.admin) => {
  const file = fresh()
  return { file, ...(await writeBackup(connection, file, '0.0.1')) }
}
const restore = async (file: string, connection: Connection = db.admin, before = fresh()) =>
  restoreBackup(connection, await openBackup(file), { before, version: '0.0.1' })

async function asked<T>(connection: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Everything there is but what is left out, in a form that can be compared. */
const contents = (connection: Connection = db.admin) =>
  asked(connection, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'outbox' ORDER BY 1",
    )
    const found: Record<string, string[]> = {}
    for (const { name } of tables) {
      const leaving = name === 'schema_migrations' ? " - 'applied_at'" : ''
      const sql = `SELECT (to_jsonb(t)${leaving})::text AS row FROM ${name} t ORDER BY 1`
      found[name] = (await client.query<{ row: string }>(sql)).rows.map(({ row }) => row)
    }
    return found
  })

let minute = 0
const wish = (title = 'Kept') => {
  const start = Date.UTC(2026, 10, 24) + 300_000 * minute++
  const [from, to] = [start, start + 300_000].map((instant) => new Date(instant).toISOString())
  return { roomId, title, start: from, end: to }
}
const book = (title?: string, key?: string) =>
  bo.post('/api/v1/reservations', wish(title), key ? { headers: { 'idempotency-key': key } } : {})

const lines = (text: string) => text.trim().split('\n')
const unpacked = async (file: string) => lines(gunzipSync(await readFile(file)).toString('utf8'))
const packed = async (text: readonly string[]) => {
  const file = fresh()
  await writeFile(file, gzipSync(`${text.join('\n')}\n`))
  return file
}

describe('a restore while the app runs', () => {
  test('brings back every row of every table, and the app goes on with them', async () => {
    const strange = 'Quotes "\'\\ tab\t, a new\nline, 🏳️‍🌈, \u2028 and {"table":"rooms"}'
    const kept = await book(strange, 'a key')
    expect(kept.status).toBe(201)
    await asked(db.admin, (client) =>
      client.query('INSERT INTO room_pictures (org_id, room_id, content_type, bytes) VALUES ($1, $2, $3, $4)', [
        orgId,
        roomId,
        'image/png',
        Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
      ]),
    )
    const other = await givenOrganization(db, { name: 'Südwind' })
    const before = await contents()
    const { file, organizations, rows } = await backup()
    expect(organizations).toBe(2)
    expect(rows).toBe(Object.values(before).flat().length - (before.schema_migrations ?? []).length)

    await bo.post(`/api/v1/reservations/${kept.body.id}/cancel`)
    const late = await book('Too late')
    const stranger = await as({ orgId: other.orgId, personId: other.bookerId })
    await givenOrganization(db, { name: 'Founded since' })
    const stateBefore = fresh()
    const after = await contents()
    expect(after).not.toEqual(before)

    const restored = await restore(file, db.admin, stateBefore)
    expect(restored.rows).toBe(rows)
    expect(await contents()).toEqual(before)
    const url = `/api/v1/reservations/${kept.body.id}`
    expect((await bo.get(url)).body).toMatchObject({ title: strange, status: 'confirmed' })
    expect((await bo.get(`/api/v1/reservations/${late.body.id}`)).status).toBe(404)
    expect((await stranger.get('/api/v1/me')).status).toBe(200)
    expect((await book()).status).toBe(201)

    await restore(stateBefore)
    expect(await contents()).toEqual(after)
  })

  test('tells listeners that they missed something', async () => {
    const heard: string[] = []
    const stop = await db.listen('anything', { onMessage: () => {}, onGap: () => heard.push('gap') })
    await restore((await backup()).file)
    await expect.poll(() => heard).toEqual(['gap'])
    await stop()
  })

  test('holds the tables, rights and locks of an organization as they were made', async () => {
    await restore((await backup()).file)
    const { rows } = await asked(db.admin, (client) =>
      client.query(
        `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
            AND relname <> 'schema_migrations' AND NOT (relrowsecurity AND relforcerowsecurity)`,
      ),
    )
    expect(rows).toEqual([])
    expect(
      await asked(
        db.admin,
        async (client) => (await client.query("SELECT to_regnamespace('booking_room_pro_restoring') AS left")).rows,
      ),
    ).toEqual([{ left: null }])
    const other = await givenOrganization(db, { name: 'Nachtwind' })
    const stranger = await as({ orgId: other.orgId, personId: other.bookerId })
    const ours = await book()
    expect((await stranger.get(`/api/v1/reservations/${ours.body.id}`)).status).toBe(404)
  })
})

describe('amid a stream of bookings', () => {
  /** Books without end; answers the ids that were acknowledged. Whatever else is answered fails the test. */
  function streaming(): { acknowledged: { id: string; key: string }[]; stop: () => Promise<void> } {
    const acknowledged: { id: string; key: string }[] = []
    let ending = false
    const streams = Array.from({ length: 6 }, async (_, stream) => {
      for (let index = 0; !ending; index++) {
        const key = `${minute}-${stream}-${index}`
        const { status, body } = await book('Streamed', key)
        expect([status, body.code]).toEqual([201, undefined])
        acknowledged.push({ id: body.id, key })
      }
    })
    const stop = async () => {
      ending = true
      await Promise.all(streams)
    }
    onTestFinished(stop)
    return { acknowledged, stop }
  }

  const rowsOf = async (file: string) =>
    (await unpacked(file)).filter((line) => !line.startsWith('{"table"')).map((line) => JSON.parse(line))

  test('a backup is the state of one moment: each booking with the key that was written with it', async () => {
    const { acknowledged, stop } = streaming()
    await expect.poll(() => acknowledged.length).toBeGreaterThan(30)
    const known = acknowledged.length
    const { file } = await backup()
    await stop()
    const rows = await rowsOf(file)
    const streamed = new Set(rows.filter(({ title }) => title === 'Streamed').map(({ id }) => id))
    const keyed = rows.filter(({ request_hash }) => request_hash).map(({ reservation_id }) => reservation_id)
    expect(acknowledged.slice(0, known).filter(({ id }) => !streamed.has(id))).toEqual([])
    expect(new Set(keyed.filter((id) => streamed.has(id)))).toEqual(streamed)
  })

  test('a restore loses nothing: what was acknowledged before it is kept, what came after is there', async () => {
    const { file } = await backup()
    const { acknowledged, stop } = streaming()
    await expect.poll(() => acknowledged.length).toBeGreaterThan(30)
    const before = fresh()
    await restore(file, db.admin, before)
    const known = acknowledged.length
    await expect.poll(() => acknowledged.length).toBeGreaterThan(known + 30)
    await stop()
    const somewhere = new Set([
      ...(await rowsOf(before)).map(({ id }) => id),
      ...((await contents()).reservations ?? []).map((row) => JSON.parse(row).id),
    ])
    expect(acknowledged.filter(({ id }) => !somewhere.has(id))).toEqual([])
  })
})

describe('other versions', () => {
  test('a backup of an older version is brought to the present', async () => {
    const migrations = await readMigrations()
    const old = await createEmptyDatabase()
    const before = await asked(old, async (client) => {
      await migrate(client, migrations.slice(0, 1))
      await client.query(
        `INSERT INTO organizations (org_id, name, zone, locale, created_at, updated_at)
         VALUES ('0193a000-0000-7000-8000-00000000000a', 'From long ago', 'Europe/Paris', 'fr', now(), now())`,
      )
      return (await client.query('SELECT * FROM organizations')).rows
    })
    const { file } = await backup(old)
    const present = await createEmptyDatabase()
    await restore(file, present)
    await asked(present, async (client) => {
      expect((await client.query('SELECT * FROM organizations')).rows).toMatchObject(before)
      const { rows } = await client.query<{ name: string }>('SELECT name FROM schema_migrations ORDER BY 1')
      expect(rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name))
    })
  })

  test('a backup of a newer version is refused, and one whose past is another', async () => {
    const [first = '', ...rest] = await unpacked((await backup()).file)
    const header = JSON.parse(first)
    const newer = { ...header, migrations: [...header.migrations, { name: '9999-later', checksum: 'x' }] }
    await expect(restore(await packed([JSON.stringify(newer), ...rest]))).rejects.toThrow(
      /^the backup is newer than this program: it has migration 9999-later$/,
    )
    const other = { ...header, migrations: [{ name: '0001-else', checksum: 'x' }] }
    await expect(restore(await packed([JSON.stringify(other), ...rest]))).rejects.toThrow(
      /^the backup has migration 0001-else where/,
    )
  })

  test('a database that an older version may be serving is left alone', async () => {
    const { file } = await backup()
    const old = await createEmptyDatabase()
    await asked(old, async (client) => void (await migrate(client, (await readMigrations()).slice(0, 1))))
    await expect(restore(file, old)).rejects.toThrow(/^the database is of an older version.*restart the app/)
  })
})

describe('what is no backup changes nothing and is told in one line', () => {
  const refused = async (file: string, line: RegExp) => {
    const before = await contents()
    const keep = fresh()
    await expect(restore(file, db.admin, keep)).rejects.toMatchObject({
      name: 'BackupError',
      message: expect.stringMatching(line),
    })
    expect(await contents()).toEqual(before)
    await expect(readFile(keep)).rejects.toMatchObject({ code: 'ENOENT' })
  }

  test('a file that is not there, or a folder', async () => {
    await refused('/nowhere/at/all.gz', /^\/nowhere\/at\/all\.gz does not exist$/)
    await refused(folder, /is a folder$/)
  })

  test('a file of something else, compressed or not', async () => {
    const plain = fresh()
    await writeFile(plain, 'PGDMP')
    await refused(plain, /is not a backup of Booking Room Pro, or is damaged$/)
    await refused(await packed(['hello']), /is not a backup of Booking Room Pro$/)
    await refused(await packed(['{"format":"another"}']), /is not a backup of Booking Room Pro$/)
  })

  test('half a file, however it was cut', async () => {
    const { file } = await backup()
    const whole = await readFile(file)
    const half = fresh()
    await writeFile(half, whole.subarray(0, whole.length - 40))
    await refused(half, /is cut off: it is no whole backup$/)
    const text = await unpacked(file)
    await refused(await packed(text.slice(0, -1)), /is cut off/)
    await refused(await packed([...text.slice(0, -3), text.at(-1) ?? '']), /is cut off|is damaged/)
  })

  test('rows that the tables do not take', async () => {
    const text = await unpacked((await backup()).file)
    const at = text.findIndex((line) => line.includes('"title":"Streamed"'))
    const row = JSON.parse(text[at] ?? '')
    await refused(
      await packed(text.with(at, JSON.stringify({ ...row, starts_at: 'soon' }))),
      /^the backup is damaged: /,
    )
    await refused(await packed(text.with(at, JSON.stringify({ ...row, room_id: orgId }))), /^the backup is damaged: /)
    await refused(await packed(text.with(at, '{"half":')), /^the backup is damaged: /)
  })

  test('a backup over a file that is there', async () => {
    const file = fresh()
    await writeFile(file, 'precious')
    await expect(writeBackup(db.admin, file, '0')).rejects.toThrow(/exists already: choose another name$/)
    expect(await readFile(file, 'utf8')).toBe('precious')
  })
})

describe('a login that is no superuser', () => {
  async function login(owns: boolean): Promise<Connection> {
    const database = await createEmptyDatabase()
    const name = `brp_login_${process.pid}_${++made}`
    await asked(database, async (client) => {
      await client.query(`CREATE ROLE ${name} LOGIN PASSWORD 'brp'`)
      if (owns) await client.query(`ALTER DATABASE ${client.database} OWNER TO ${name}`)
      else await migrate(client)
    })
    afterAll(() =>
      asked(database, async (client) => {
        await client.query(`REASSIGN OWNED BY ${name} TO CURRENT_USER`)
        await client.query(`DROP OWNED BY ${name}`)
        await client.query(`DROP ROLE ${name}`)
      }),
    )
    if (database.connectionString === undefined) return { ...database, user: name, password: 'brp' }
    const url = new URL(database.connectionString)
    url.username = name
    url.password = 'brp'
    return { ...database, connectionString: url.href }
  }

  test('backs up and restores what it owns, bound by row-level security as it is', async () => {
    const { file, rows } = await backup()
    const owner = await login(true)
    expect((await restore(file, owner)).rows).toBe(rows)
    expect((await backup(owner)).rows).toBe(rows)
  })

  test('is refused in one line where it has no rights', async () => {
    const guest = await login(false)
    const { file } = await backup()
    const line = { name: 'BackupError', message: expect.stringMatching(/^the login may not do this: [^\n]*$/) }
    await expect(backup(guest)).rejects.toMatchObject(line)
    await expect(restore(file, guest)).rejects.toMatchObject(line)
  })
})
