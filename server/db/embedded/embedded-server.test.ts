import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../open-database.ts'
import { accountFor } from './account.ts'
import { embeddedDatabase, filesOf } from './embedded-server.ts'
import { serverNote } from './note.ts'
import { beginningOf, processesIn, servesFolder } from './processes.ts'

const PROGRAM = fileURLToPath(new URL('../../testing/stream-of-writes.ts', import.meta.url))

async function freshFolder(name = 'data'): Promise<string> {
  const parent = await mkdtemp(path.join(tmpdir(), 'brp-embedded-'))
  afterAll(() => rm(parent, { recursive: true, force: true }))
  return path.join(parent, name)
}

type Running = {
  child: ChildProcess
  acknowledged: string[]
  said: (start: string) => Promise<string>
  gone: Promise<number | null>
}

/** The writing program, as leader of a process group of its own. */
function writing(dataDir: string): Running {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, dataDir], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: string[] = []
  const other: string[] = []
  const waiting = new Set<() => void>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    ;(/^[0-9a-f-]{36}$/.test(line) ? acknowledged : other).push(line)
    for (const look of waiting) look()
  })
  const gone = new Promise<number | null>((resolve) => child.once('close', resolve))
  afterAll(() => child.kill('SIGKILL'))
  const said = (start: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const line = other.find((text) => text.startsWith(start))
        if (line === undefined) return
        waiting.delete(look)
        resolve(line)
      }
      waiting.add(look)
      look()
      void gone.then(() => reject(new Error(`it ended without saying ${start}: ${other.join(', ')}`)))
    })
  return { child, acknowledged, said, gone }
}

async function serverOf(dataDir: string): Promise<number> {
  const note = await serverNote(filesOf(dataDir))
  if (!note) throw new Error('no server serves the folder')
  return note.pid
}

async function stored(dataDir: string): Promise<Set<string>> {
  const note = await serverNote(filesOf(dataDir))
  const client = new pg.Client(
    await embeddedDatabase({ host: note?.socket ?? '', port: 5432, user: 'postgres', database: 'postgres' }),
  )
  await client.connect()
  const { rows } = await client.query<{ id: string }>('SELECT id FROM outbox')
  await client.end()
  return new Set(rows.map(({ id }) => id))
}

test('a folder keeps what was written, and holds nothing but the data after an orderly end', async () => {
  const dataDir = await freshFolder()
  const first = writing(dataDir)
  await first.said('open')
  await expect.poll(() => first.acknowledged.length).toBeGreaterThan(20)
  first.child.kill('SIGTERM')
  expect(await first.gone).toBe(0)
  expect((await readdir(dataDir)).sort()).toEqual(['postgresql', 'postgresql.log', 'run'])
  expect(await readdir(path.join(dataDir, 'run'))).toEqual([])
  const database = await openDatabase({ dataDir })
  const found = await stored(dataDir)
  expect(first.acknowledged.filter((id) => !found.has(id))).toEqual([])
  await database.close()
})

test('a second start names the process that holds the folder', async () => {
  const dataDir = await freshFolder()
  const first = writing(dataDir)
  await first.said('open')
  const second = writing(dataDir)
  expect(await second.said('refused')).toContain(`is in use by process ${first.child.pid} on`)
  expect(await second.gone).toBe(1)
  first.child.kill('SIGTERM')
  expect(await first.gone).toBe(0)
})

test('when its process is killed the server ends by itself', async () => {
  const dataDir = await freshFolder()
  const first = writing(dataDir)
  await first.said('open')
  const server = await serverOf(dataDir)
  first.child.kill('SIGKILL')
  await expect.poll(() => beginningOf(server), { timeout: 10_000 }).toBeUndefined()
})

test('a server that nobody ended is ended by the next start, also after its folder was moved', async () => {
  const dataDir = await freshFolder()
  const first = writing(dataDir)
  await first.said('open')
  await expect.poll(() => first.acknowledged.length).toBeGreaterThan(20)
  const server = await serverOf(dataDir)
  // stopped, it cannot hear the guard
  process.kill(server, 'SIGSTOP')
  first.child.kill('SIGKILL')
  await first.gone
  const moved = `${dataDir}-moved`
  await rename(dataDir, moved)
  expect(await servesFolder(server, filesOf(moved))).toBe(true)
  setTimeout(() => process.kill(server, 'SIGCONT'), 200)
  const database = await openDatabase({ dataDir: moved })
  expect(await servesFolder(server, filesOf(moved))).toBe(false)
  const found = await stored(moved)
  expect(first.acknowledged.filter((id) => !found.has(id))).toEqual([])
  await database.close()
})

test.runIf(process.platform === 'linux')(
  'what is left of a killed server and cannot end is ended by the next start',
  async () => {
    const dataDir = await freshFolder()
    const first = writing(dataDir)
    await first.said('open')
    await expect.poll(() => first.acknowledged.length).toBeGreaterThan(20)
    const server = await serverOf(dataDir)
    const left = (await processesIn(filesOf(dataDir))).find((pid) => pid !== server) ?? 0
    process.kill(left, 'SIGSTOP')
    process.kill(server, 'SIGKILL')
    first.child.kill('SIGKILL')
    await first.gone
    const database = await openDatabase({ dataDir })
    expect(await beginningOf(left)).toBeUndefined()
    const found = await stored(dataDir)
    expect(first.acknowledged.filter((id) => !found.has(id))).toEqual([])
    await database.close()
  },
)

test('a note that names a stranger does not keep the server from starting', async () => {
  const dataDir = await freshFolder()
  await (await openDatabase({ dataDir })).close()
  const account = await accountFor(filesOf(dataDir))
  const stranger = spawn('sleep', ['600'], { stdio: 'ignore', ...account })
  afterAll(() => stranger.kill('SIGKILL'))
  const files = filesOf(dataDir)
  await writeFile(
    path.join(files, 'postmaster.pid'),
    `${stranger.pid}\n${files}\n1790000000\n5432\n${path.join(dataDir, 'run')}\n\n  1 1\nready   \n`,
  )
  const database = await openDatabase({ dataDir })
  await database.close()
  expect(await beginningOf(stranger.pid ?? 0)).toBeDefined()
})

test('a server that is killed alone is started again, and what was written is there', async () => {
  const dataDir = await freshFolder()
  const told: string[] = []
  const database = await openDatabase({ dataDir }, { onBackgroundError: ({ message }) => told.push(message) })
  const server = await serverOf(dataDir)
  process.kill(server, 'SIGKILL')
  await expect
    .poll(
      () =>
        database.ping().then(
          () => true,
          () => false,
        ),
      { timeout: 15_000 },
    )
    .toBe(true)
  expect(await serverOf(dataDir)).not.toBe(server)
  expect(told).toContain('the database server ended: starting it again')
  await database.close()
})

test('a path that is too long for a socket is no obstacle', async () => {
  const dataDir = path.join(await freshFolder('x'.repeat(60)), 'y'.repeat(60), 'data')
  const database = await openDatabase({ dataDir })
  await database.ping()
  const socket = (await serverNote(filesOf(dataDir)))?.socket ?? ''
  expect(path.dirname(socket)).toBe(tmpdir())
  expect((await stat(socket)).mode & 0o777).toBe(0o700)
  await database.close()
  await expect(stat(socket)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('the server takes no connection by TCP and writes everything to disk before it says so', async () => {
  const dataDir = await freshFolder()
  const database = await openDatabase({ dataDir })
  const socket = (await serverNote(filesOf(dataDir)))?.socket ?? ''
  const client = new pg.Client({ host: socket, port: 5432, user: 'postgres', database: 'postgres' })
  await client.connect()
  const { rows } = await client.query(
    `SELECT current_setting('listen_addresses') AS listens, current_setting('fsync') AS fsync,
            current_setting('synchronous_commit') AS commits, current_setting('full_page_writes') AS pages`,
  )
  await client.end()
  expect(rows).toEqual([{ listens: '', fsync: 'on', commits: 'on', pages: 'on' }])
  expect((await stat(filesOf(dataDir))).mode & 0o777).toBe(0o700)
  expect((await stat(path.join(dataDir, 'run'))).mode & 0o777).toBe(0o700)
  await database.close()
})

test('what is no database folder is left alone', async () => {
  const dataDir = await freshFolder()
  await mkdir(filesOf(dataDir), { recursive: true })
  await writeFile(path.join(filesOf(dataDir), 'precious.txt'), 'mine')
  await expect(openDatabase({ dataDir })).rejects.toThrow('is not a database folder')
  expect(await readFile(path.join(filesOf(dataDir), 'precious.txt'), 'utf8')).toBe('mine')
})

test('files of another version of PostgreSQL are left alone', async () => {
  const dataDir = await freshFolder()
  await mkdir(filesOf(dataDir), { recursive: true })
  await writeFile(path.join(filesOf(dataDir), 'PG_VERSION'), '17\n')
  await expect(openDatabase({ dataDir })).rejects.toThrow('was made by PostgreSQL 17, this program has 18')
})

test.runIf(process.getuid?.() === 0)('as root the server runs as an account that is not root', async () => {
  const dataDir = await freshFolder()
  const database = await openDatabase({ dataDir })
  const owner = await stat(`/proc/${await serverOf(dataDir)}`)
  expect(owner.uid).not.toBe(0)
  expect((await stat(filesOf(dataDir))).uid).toBe(owner.uid)
  await database.close()
})
