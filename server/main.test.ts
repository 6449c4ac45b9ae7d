import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { accountFor } from './db/embedded/account.ts'
import { ownedFolder } from './db/embedded/cluster.ts'
import { embeddedDatabase, filesOf } from './db/embedded/embedded-server.ts'
import { serverNote } from './db/embedded/note.ts'
import { family, ownerOf, runProgram, startAppProcess } from './testing/app-process.ts'
import { book, untouchedSlots, type Wish } from './testing/untouched-slots.ts'

const BOOKER = 'louis.moreau@meridian.example'

async function freshFolder(): Promise<string> {
  const parent = await mkdtemp(path.join(tmpdir(), 'brp-main-'))
  afterAll(() => rm(parent, { recursive: true, force: true }))
  return path.join(parent, 'data')
}

/** What the database of a running app holds, past the app. */
async function database(dataDir: string): Promise<pg.Client> {
  const note = await serverNote(filesOf(dataDir))
  const client = new pg.Client(
    await embeddedDatabase({ host: note?.socket ?? '', port: 5432, user: 'postgres', database: 'postgres' }),
  )
  await client.connect()
  return client
}

const ZONES = ['UTC', 'Europe/Paris', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia']

/** How an app ends that nobody asks: its process alone, its process group, or all that runs in its container. */
const KILLS: readonly ((pid: number) => Promise<void> | void)[] = [
  (pid) => void process.kill(pid, 'SIGKILL'),
  (pid) => void process.kill(-pid, 'SIGKILL'),
  async (pid) => {
    for (const one of await family(pid)) process.kill(one, 'SIGKILL')
  },
]

test('killed 20 times amid a stream of bookings, it keeps every one it acknowledged', {
  timeout: 400_000,
}, async () => {
  const dataDir = await freshFolder()
  const acknowledged = new Map<string, Wish>()
  let headers: Record<string, string> | undefined
  let nextSlot: (() => Wish) | undefined

  for (let round = 0; round < 20; round++) {
    const app = await startAppProcess(dataDir, { TZ: ZONES[round % ZONES.length], LOG_LEVEL: 'warn' })
    await expectKept(dataDir, acknowledged)
    // one session for all rounds: who was signed in before the end is signed in after it
    headers = { ...(headers ?? (await app.signIn(BOOKER))), origin: app.url }
    nextSlot ??= await untouchedSlots(app, headers)
    const known = acknowledged.size
    let dead = false
    const booking = Array.from({ length: 8 }, async () => {
      while (!dead) {
        const wish = nextSlot?.() as Wish
        const answer = await book(app.url, headers ?? {}, wish).catch(() => undefined)
        const body = await answer?.json().catch(() => undefined)
        if (answer && body === undefined) continue
        if (answer?.status === 201) acknowledged.set((body as { id: string }).id, wish)
        else if (answer) throw new Error(`a booking was answered ${answer.status}: ${JSON.stringify(body)}`)
      }
    })
    await expect.poll(() => acknowledged.size).toBeGreaterThan(known + 30 + round * 3)
    await KILLS[round % KILLS.length]?.(app.child.pid ?? 0)
    expect(await app.ended).toBeNull()
    dead = true
    await Promise.all(booking)
  }

  const app = await startAppProcess(dataDir)
  await expectKept(dataDir, acknowledged)
  expect(acknowledged.size).toBeGreaterThan(1_000)
  app.child.kill('SIGTERM')
  expect(await app.ended).toBe(0)
})

async function expectKept(dataDir: string, acknowledged: ReadonlyMap<string, Wish>): Promise<void> {
  const client = await database(dataDir)
  const { rows } = await client.query<{ id: string; room: string; start: Date }>(
    'SELECT id, room_id AS room, starts_at AS start FROM reservations',
  )
  await client.end()
  const kept = new Map(rows.map((row) => [row.id, row]))
  for (const [id, { roomId, start }] of acknowledged) {
    const row = kept.get(id)
    expect({ id, room: row?.room, start: row?.start.toISOString() }).toEqual({ id, room: roomId, start })
  }
}

test('SIGTERM finishes the request in flight, stops the database, and ends with 0', async () => {
  const dataDir = await freshFolder()
  const app = await startAppProcess(dataDir)
  const headers = await app.signIn(BOOKER)
  const nextSlot = await untouchedSlots(app, headers)
  const [quick, slow] = [nextSlot(), nextSlot()]
  expect((await book(app.url, headers, quick)).status).toBe(201)

  const client = await database(dataDir)
  client.on('error', () => {})
  await client.query('BEGIN')
  await client.query('SELECT FROM rooms WHERE id = $1 FOR UPDATE', [slow.roomId])
  const answer = book(app.url, headers, slow)
  await expect.poll(() => waiting(client)).toBe(1)
  app.child.kill('SIGTERM')
  await expect.poll(() => app.said.some((line) => line.includes('finishing what is in flight'))).toBe(true)
  expect(await waiting(client)).toBe(1)
  await client.query('COMMIT')
  await client.end()

  expect((await answer).status).toBe(201)
  expect(await app.ended).toBe(0)
  expect((await readdir(dataDir)).filter((name) => name.startsWith('lock'))).toEqual([])
  expect(await readdir(path.join(dataDir, 'run'))).toEqual([])
})

async function waiting(client: pg.Client): Promise<number> {
  // Inside a transaction, what sessions do is looked at once and then remembered.
  await client.query('SELECT pg_stat_clear_snapshot()')
  const { rows } = await client.query<{ found: number }>(
    "SELECT count(*)::integer AS found FROM pg_stat_activity WHERE application_name = 'booking-room-pro' AND wait_event_type = 'Lock'",
  )
  return rows[0]?.found ?? 0
}

test('SIGTERM does not wait for ever: not for half a request, nor for a statement that waits', async () => {
  const dataDir = await freshFolder()
  const app = await startAppProcess(dataDir, { SHUTDOWN_SECONDS: '1' })
  const headers = await app.signIn(BOOKER)
  const next = await untouchedSlots(app, headers)
  const slow = next()
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1', () =>
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n'),
  )
  socket.on('error', () => {})
  const client = await database(dataDir)
  client.on('error', () => {})
  await client.query('BEGIN')
  await client.query('SELECT FROM rooms WHERE id = $1 FOR UPDATE', [slow.roomId])
  const answer = book(app.url, headers, slow).catch((error: Error) => error)
  await expect.poll(() => waiting(client)).toBe(1)
  app.child.kill('SIGTERM')
  expect(await app.ended).toBe(0)
  // Nobody was told what became of it, and it may be either: only what was told must be there.
  expect(await answer).toBeInstanceOf(Error)
  const again = await startAppProcess(dataDir)
  expect((await book(again.url, await again.signIn(BOOKER), next())).status).toBe(201)
  again.child.kill('SIGTERM')
  expect(await again.ended).toBe(0)
})

test('half a configuration of Entra ID is one line that says what is missing, and no start', async () => {
  const env = { DATA_DIR: await freshFolder(), ENTRA_CLIENT_ID: '6f0c2a0e-7a43-4a52-9b0f-3f6b8e0f9d11' }
  const refused = await runProgram('main', [], env)
  expect(refused.code).toBe(1)
  expect(refused.said).toHaveLength(1)
  expect(refused.said[0]).toMatch(/ENTRA_CLIENT_SECRET|PUBLIC_URL/)
})

test('a second start on the same data folder is one line that names the process holding it', async () => {
  const dataDir = await freshFolder()
  const app = await startAppProcess(dataDir)
  const second = await runProgram('main', [], { DATA_DIR: dataDir })
  expect(second.code).toBe(1)
  expect(second.said).toHaveLength(1)
  expect(second.said[0]).toContain(`is in use by process ${app.child.pid} on`)
  app.child.kill('SIGTERM')
  expect(await app.ended).toBe(0)
})

test.runIf(process.getuid?.() === 0)('as an ordinary user it runs its database as the same user', async () => {
  const dataDir = await freshFolder()
  const account = await accountFor(dataDir)
  await ownedFolder(dataDir, account)
  const app = await startAppProcess(dataDir, {}, true)
  const headers = await app.signIn(BOOKER)
  expect((await book(app.url, headers, (await untouchedSlots(app, headers))())).status).toBe(201)
  const server = (await serverNote(filesOf(dataDir)))?.pid ?? 0
  expect([await ownerOf(app.child.pid ?? 0), await ownerOf(server)]).toEqual([account?.uid, account?.uid])
  app.child.kill('SIGTERM')
  expect(await app.ended).toBe(0)
})
