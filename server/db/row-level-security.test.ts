import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { createTestDatabase } from '../testing/test-database.ts'

const OURS = '0193a000-0000-7000-8000-00000000000a'
const THEIRS = '0193a000-0000-7000-8000-00000000000b'
/** Any id; the same in both organizations, as nothing forbids. */
const ID = '0193a000-0000-7000-8000-000000000001'
const AT = "'2026-11-23T09:00:00Z'"

/** One row in every table. A new table with org_id fails the first test until it has a row here. */
const ROWS: readonly string[] = [
  `INSERT INTO organizations (org_id, name, zone, locale, created_at, updated_at) VALUES ($1, 'o', 'UTC', 'en', ${AT}, ${AT})`,
  `INSERT INTO people (org_id, id, display_name, upn, created_at, updated_at) VALUES ($1, '${ID}', 'p', 'p@x', ${AT}, ${AT})`,
  `INSERT INTO person_pictures (org_id, person_id, content_type, bytes) VALUES ($1, '${ID}', 'image/jpeg', '\\x00')`,
  `INSERT INTO buildings (org_id, id, name, zone, created_at, updated_at) VALUES ($1, '${ID}', 'b', 'UTC', ${AT}, ${AT})`,
  `INSERT INTO floors (org_id, id, building_id, name, created_at, updated_at) VALUES ($1, '${ID}', '${ID}', 'f', ${AT}, ${AT})`,
  `INSERT INTO equipment (org_id, id, name, created_at, updated_at) VALUES ($1, '${ID}', 'e', ${AT}, ${AT})`,
  `INSERT INTO tags (org_id, id, name, created_at, updated_at) VALUES ($1, '${ID}', 't', ${AT}, ${AT})`,
  `INSERT INTO rooms (org_id, id, floor_id, name, capacity, created_at, updated_at) VALUES ($1, '${ID}', '${ID}', 'r', 4, ${AT}, ${AT})`,
  `INSERT INTO room_pictures (org_id, room_id, content_type, bytes) VALUES ($1, '${ID}', 'image/png', '\\x00')`,
  `INSERT INTO room_equipment (org_id, room_id, equipment_id) VALUES ($1, '${ID}', '${ID}')`,
  `INSERT INTO room_managers (org_id, room_id, person_id) VALUES ($1, '${ID}', '${ID}')`,
  `INSERT INTO reservations (org_id, id, room_id, organizer_id, host_id, title, starts_at, ends_at, blocked, status,
                             created_at, created_by, updated_at, updated_by)
   VALUES ($1, '${ID}', '${ID}', '${ID}', '${ID}', 't', '2026-11-23T09:00:00Z', '2026-11-23T10:00:00Z',
           '[2026-11-23T09:00:00Z,2026-11-23T10:00:00Z)', 'confirmed', ${AT}, '${ID}', ${AT}, '${ID}')`,
  `INSERT INTO idempotency_keys (org_id, person_id, key, request_hash, reservation_id, created_at)
   VALUES ($1, '${ID}', 'k', 'h', '${ID}', ${AT})`,
  `INSERT INTO imported_events (org_id, uid, room_id, reservation_id, created_at) VALUES ($1, 'u', '${ID}', '${ID}', ${AT})`,
  `INSERT INTO outbox (org_id, id, kind, payload, created_at) VALUES ($1, '${ID}', 'k', '{}', ${AT})`,
  `INSERT INTO tab_configurations (org_id, id, name, rooms_by, room_ids, view, filter_equipment_ids, filter_tag_ids, permissions,
                                   created_at, created_by, updated_at)
   VALUES ($1, '${ID}', 't', 'all', '{}', 'day', '{}', '{}', 'everybody', ${AT}, '${ID}', ${AT})`,
  `INSERT INTO tab_people (org_id, tab_id, person_id, owner, may_add, may_change, may_delete)
   VALUES ($1, '${ID}', '${ID}', true, true, true, true)`,
  `INSERT INTO access_tokens (org_id, id, person_id, name, scopes, hash, created_at, expires_at)
   VALUES ($1, '${ID}', '${ID}', 't', '{read}', sha256('x'), ${AT}, ${AT})`,
  `INSERT INTO ended_sessions (org_id, id, forget_at) VALUES ($1, '${ID}', ${AT})`,
]

const { role } = inject('testServer')
const database = await createTestDatabase()
const admin = new pg.Client(database.admin)
/** As the application: the same login, acting as the same role. */
const application = new pg.Client({ ...database.admin, options: `${database.admin.options ?? ''} -c role=${role}` })
await admin.connect()
await application.connect()
afterAll(async () => {
  await application.end()
  await admin.end()
})

const tables = (
  await admin.query<{ name: string; enabled: boolean; forced: boolean; policies: string[] }>(
    `SELECT t.relname AS name, t.relrowsecurity AS enabled, t.relforcerowsecurity AS forced,
            ARRAY(SELECT polname::text FROM pg_policy WHERE polrelid = t.oid ORDER BY 1) AS policies
       FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
      WHERE n.nspname = 'public' AND t.relkind IN ('r', 'p')
        AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'org_id')
      ORDER BY 1`,
  )
).rows

beforeAll(async () => {
  for (const org of [OURS, THEIRS]) for (const row of ROWS) await admin.query(row, [org])
})

/** In a transaction that leaves nothing behind, with these settings made as the application makes them. */
async function as<T>(settings: Record<string, string>, work: () => Promise<T>): Promise<T> {
  await application.query('BEGIN')
  try {
    for (const [name, value] of Object.entries(settings)) await application.query(`SET LOCAL ${name} = '${value}'`)
    return await work()
  } finally {
    await application.query('ROLLBACK')
  }
}

const asUs = <T>(work: () => Promise<T>): Promise<T> => as({ 'app.org_id': OURS }, work)

/** All columns but those the database fills in by itself. */
async function writable(table: string): Promise<string> {
  const { rows } = await admin.query<{ names: string }>(
    `SELECT string_agg(attname, ', ' ORDER BY attnum) AS names FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [table],
  )
  return rows[0]?.names ?? ''
}

async function organizationsSeen(table: string): Promise<string[]> {
  const { rows } = await application.query<{ org_id: string }>(`SELECT DISTINCT org_id FROM ${table} ORDER BY 1`)
  return rows.map((row) => row.org_id)
}

test('the application acts as a role that row-level security binds', async () => {
  const { rows } = await application.query(
    'SELECT rolsuper, rolbypassrls, rolcanlogin FROM pg_roles WHERE rolname = current_user',
  )
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcanlogin: false }])
})

test('there are rows of two organizations in every table', async () => {
  expect(tables.length).toBeGreaterThan(10)
  for (const { name } of tables) {
    const { rows } = await admin.query(`SELECT count(DISTINCT org_id)::integer AS found FROM ${name}`)
    expect([name, rows[0]]).toEqual([name, { found: 2 }])
  }
})

describe.each(tables)('$name', ({ name, enabled, forced, policies }) => {
  test('is locked for everybody, its owner included', () => {
    expect({ enabled, forced }).toEqual({ enabled: true, forced: true })
    expect(policies).toContain('inside_organization')
  })

  test('shows the rows of one organization', async () => {
    expect(await asUs(() => organizationsSeen(name))).toEqual([OURS])
  })

  test('shows nothing to who says no organization, or an empty one', async () => {
    expect(await as({}, () => organizationsSeen(name))).toEqual([])
    expect(await as({ 'app.org_id': '' }, () => organizationsSeen(name))).toEqual([])
  })

  test('lets no row of another organization be changed or deleted', async () => {
    await asUs(async () => {
      expect((await application.query(`UPDATE ${name} SET org_id = org_id WHERE org_id = $1`, [THEIRS])).rowCount).toBe(
        0,
      )
      expect((await application.query(`DELETE FROM ${name} WHERE org_id = $1`, [THEIRS])).rowCount).toBe(0)
    })
  })

  test('lets no row be given to another organization', async () => {
    await expect(asUs(() => application.query(`UPDATE ${name} SET org_id = $1`, [THEIRS]))).rejects.toMatchObject({
      code: '42501',
    })
  })

  test('takes no row for another organization, nor without one', async () => {
    const columns = await writable(name)
    const insert = `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM jsonb_populate_record(null::${name}, $1)`
    const { rows } = await admin.query(`SELECT to_jsonb(t) AS row FROM ${name} t WHERE org_id = $1`, [THEIRS])
    const theirs = [JSON.stringify(rows[0].row)]
    await expect(asUs(() => application.query(insert, theirs))).rejects.toMatchObject({ code: '42501' })
    await expect(as({}, () => application.query(insert, theirs))).rejects.toMatchObject({ code: '42501' })
  })

  test('cannot be emptied at once or changed in its shape', async () => {
    await expect(asUs(() => application.query(`TRUNCATE ${name} CASCADE`))).rejects.toMatchObject({ code: '42501' })
    await expect(asUs(() => application.query(`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`))).rejects.toMatchObject(
      {
        code: '42501',
      },
    )
  })
})

describe('a background job', () => {
  const asJob = <T>(work: () => Promise<T>): Promise<T> => as({ 'app.job': 'on' }, work)

  test('sees which organizations exist and what waits in their outboxes, and nothing else', async () => {
    for (const { name } of tables) {
      const expected = name === 'organizations' || name === 'outbox' ? [OURS, THEIRS] : []
      expect([name, await asJob(() => organizationsSeen(name))]).toEqual([name, expected])
    }
  })

  test('changes nothing across organizations', async () => {
    await asJob(async () => {
      expect((await application.query('DELETE FROM outbox')).rowCount).toBe(0)
      expect((await application.query("UPDATE organizations SET name = 'x'")).rowCount).toBe(0)
    })
  })
})
