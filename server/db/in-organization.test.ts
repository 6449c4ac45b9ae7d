import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../testing/test-database.ts'
import { statement } from './statement.ts'

const database = await createTestDatabase()
const impatient = await createTestDatabase({ statementTimeoutMs: 200 })
const admin = new pg.Client(database.admin)
await admin.connect()
afterAll(() => admin.end())

const OURS = '0193a000-0000-7000-8000-00000000000a'
const THEIRS = '0193a000-0000-7000-8000-00000000000b'

const insert = statement(
  'test.organizations.insert',
  `INSERT INTO organizations (org_id, name, zone, locale, created_at, updated_at)
   VALUES ($1, $2, 'Europe/Paris', 'en', '2026-11-23T09:00:00Z', '2026-11-23T09:00:00.25Z')`,
)
const all = statement('test.organizations.all', 'SELECT org_id, name, created_at, updated_at FROM organizations')
const rename = statement('test.organizations.rename', 'UPDATE organizations SET name = $2 WHERE org_id = $1')
const one = statement('test.one', 'SELECT 1::bigint AS one')
const divide = statement('test.divide', 'SELECT 1 / $1::integer AS ratio')
const nap = statement('test.nap', 'SELECT pg_sleep(5)')

async function nameOf(orgId: string): Promise<string | undefined> {
  return (await admin.query('SELECT name FROM organizations WHERE org_id = $1', [orgId])).rows[0]?.name
}

await database.inOrganization(OURS, (tx) => tx.count(insert, [OURS, 'ours']))
await database.inOrganization(THEIRS, (tx) => tx.count(insert, [THEIRS, 'theirs']))

test('what one organization writes, another does not see', async () => {
  const seen = await database.inOrganization(OURS, (tx) => tx.rows<{ name: string }>(all))
  expect(seen.map(({ name }) => name)).toEqual(['ours'])
})

test('instants arrive as RFC 3339 text in UTC, counts as numbers', async () => {
  await database.inOrganization(OURS, async (tx) => {
    expect(await tx.row(all)).toMatchObject({
      created_at: '2026-11-23T09:00:00Z',
      updated_at: '2026-11-23T09:00:00.25Z',
    })
    expect(await tx.value(one)).toBe(1)
    expect(tx.orgId).toBe(OURS)
  })
})

test('a statement is planned once, whatever it is asked with afterwards', async () => {
  const named = statement('test.organizations.named', 'SELECT count(*) FROM organizations WHERE name = $1')
  const plans = statement(
    'test.plans',
    `SELECT generic_plans AS once, custom_plans AS anew FROM pg_prepared_statements WHERE name = $1`,
  )
  await database.inOrganization(OURS, async (tx) => {
    for (const name of ['ours', 'theirs', 'nobody’s']) await tx.value(named, [name])
    expect(await tx.row(plans, [named.name])).toEqual({ once: 3, anew: 0 })
  })
})

test('a connection carries no organization from one transaction to the next', async () => {
  await Promise.all(
    Array.from({ length: 200 }, async (_, index) => {
      const orgId = index % 2 === 0 ? OURS : THEIRS
      const rows = await database.inOrganization(orgId, (tx) => tx.rows<{ org_id: string }>(all))
      expect(rows.map((row) => row.org_id)).toEqual([orgId])
    }),
  )
})

test('an error rolls everything back, reaches the caller, and leaves the connections usable', async () => {
  const failing = database.inOrganization(OURS, async (tx) => {
    await tx.count(rename, [OURS, 'renamed'])
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await nameOf(OURS)).toBe('ours')
  await expect(database.inOrganization(OURS, (tx) => tx.row(divide, [0]))).rejects.toMatchObject({ code: '22012' })
  expect(await database.inOrganization(OURS, (tx) => tx.value(divide, [1]))).toBe(1)
})

test('swallowing an error of the database does not pass for a commit', async () => {
  const swallowing = database.inOrganization(OURS, async (tx) => {
    await tx.count(rename, [OURS, 'renamed'])
    await tx.row(divide, [0]).catch(() => undefined)
    return 'fine'
  })
  await expect(swallowing).rejects.toThrow('rolled back')
  expect(await nameOf(OURS)).toBe('ours')
})

test('of statements that left together the cause of a failure is told, however quickly the others hear of it', async () => {
  const slowToHear = async (failing: Promise<unknown>) => {
    await failing.catch(async (error: unknown) => {
      for (let tick = 0; tick < 10; tick++) await undefined
      throw error
    })
  }
  const together = database.inOrganization(OURS, (tx) =>
    Promise.all([slowToHear(tx.value(divide, [0])), tx.value(one)]),
  )
  await expect(together).rejects.toMatchObject({ code: '22012' })
})

test('a transaction that is over takes no statement: its connection may serve somebody else', async () => {
  const escaped = await database.inOrganization(OURS, async (tx) => ({ tx }))
  await expect(escaped.tx.rows(all)).rejects.toThrow('after its transaction ended')
})

test('what is not a UUID never reaches the database', async () => {
  for (const wrong of ['', 'x', `${OURS}'; DROP TABLE outbox; --`, `${OURS}\n`]) {
    await expect(database.inOrganization(wrong, (tx) => tx.rows(all))).rejects.toThrow('not a UUID')
  }
})

test('two transactions that block each other both succeed in the end', async () => {
  const SECOND = '0193a000-0000-7000-8000-00000000000c'
  await admin.query(
    `INSERT INTO tags (org_id, id, name, created_at, updated_at)
     SELECT $1, id::uuid, id, now(), now() FROM unnest($2::text[]) AS id`,
    [OURS, [OURS, SECOND]],
  )
  const touch = statement('test.tags.touch', 'UPDATE tags SET version = version + 1 WHERE org_id = $1 AND id = $2')
  let runs = 0
  const both = (first: string, second: string): Promise<number> =>
    database.inOrganization(OURS, async (tx) => {
      runs++
      await tx.count(touch, [OURS, first])
      await new Promise((resume) => setTimeout(resume, 100))
      return await tx.count(touch, [OURS, second])
    })
  await expect(Promise.all([both(OURS, SECOND), both(SECOND, OURS)])).resolves.toEqual([1, 1])
  expect(runs).toBe(3)
  expect((await admin.query('SELECT version FROM tags WHERE org_id = $1', [OURS])).rows).toEqual([
    { version: 3 },
    { version: 3 },
  ])
})

test('a statement that runs too long is cancelled and leaves the database usable', async () => {
  await expect(impatient.inOrganization(OURS, (tx) => tx.rows(nap))).rejects.toMatchObject({ code: '57014' })
  await impatient.ping()
})

test('a connection that the server ends is replaced', async () => {
  await database.ping()
  await admin.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'booking-room-pro' AND datname = current_database()",
  )
  await expect
    .poll(() =>
      database.ping().then(
        () => true,
        () => false,
      ),
    )
    .toBe(true)
  const cut = database.inOrganization(OURS, async (tx) => {
    const pid = await tx.value<number>(statement('test.pid', 'SELECT pg_backend_pid()'))
    await admin.query('SELECT pg_terminate_backend($1)', [pid ?? 0])
    return await tx.value(one)
  })
  await expect(cut).rejects.toThrow()
  expect(await database.inOrganization(OURS, (tx) => tx.value(one))).toBe(1)
})

test('a job sees every organization and may write nothing', async () => {
  const seen = await database.acrossOrganizations((tx) => tx.rows<{ name: string }>(all))
  expect(seen.map(({ name }) => name).sort()).toEqual(['ours', 'theirs'])
  await expect(database.acrossOrganizations((tx) => tx.count(rename, [OURS, 'x']))).rejects.toMatchObject({
    code: '25006',
  })
})

test('one name never stands for two texts', () => {
  expect(() => statement('test.one', 'SELECT 2')).toThrow('two statements are named test.one')
  expect(() => statement('x'.repeat(64), 'SELECT 1')).toThrow('longer than 63 bytes')
})

test('who waits in vain for a connection is told that the database cannot be reached, as when it is away', async () => {
  const narrow = await createTestDatabase({ poolSize: 1, connectionTimeoutMs: 100 })
  await narrow.inOrganization(OURS, async () => {
    await expect(narrow.inOrganization(OURS, (tx) => tx.row(one))).rejects.toMatchObject({ code: '08001' })
  })
})

test('the last statements take COMMIT with them, and nothing follows', async () => {
  const renamed = database.inOrganization(OURS, async (tx) => {
    const count = await tx.last(() => tx.count(rename, [OURS, 'renamed at last']))
    await expect(tx.rows(all)).rejects.toThrow('after its transaction ended')
    return count
  })
  expect(await renamed).toBe(1)
  expect(await nameOf(OURS)).toBe('renamed at last')
})

test('when one of the last statements fails, all before it are rolled back and the connection stays usable', async () => {
  const failing = database.inOrganization(OURS, async (tx) => {
    await tx.count(rename, [OURS, 'never'])
    return await tx.last(() => Promise.all([tx.value(one), tx.value(divide, [0])]))
  })
  await expect(failing).rejects.toMatchObject({ code: '22012' })
  expect(await nameOf(OURS)).toBe('renamed at last')
  const swallowing = database.inOrganization(OURS, async (tx) => {
    await tx.last(() => tx.value(divide, [0])).catch(() => undefined)
  })
  await expect(swallowing).rejects.toThrow('rolled back')
  expect(await database.inOrganization(OURS, (tx) => tx.value(one))).toBe(1)
})
