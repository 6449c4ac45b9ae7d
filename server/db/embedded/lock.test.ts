import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lockFolder } from './lock.ts'
import { beginningOf, place } from './processes.ts'

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'brp-lock-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return folder
}

async function stranger(): Promise<{ pid: number; beginning: string; kill: () => Promise<void> }> {
  const child = spawn('sleep', ['600'], { stdio: 'ignore' })
  const pid = child.pid ?? 0
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await gone
  }
  afterAll(kill)
  return { pid, beginning: (await beginningOf(pid)) ?? '', kill }
}

/** The folder as another process left it. */
async function lockedBy(holder: object): Promise<{ folder: string; file: string }> {
  const folder = await emptyFolder()
  const file = path.join(folder, 'lock.7')
  await writeFile(file, JSON.stringify({ host: hostname(), place: await place(), ...holder }))
  return { folder, file }
}

async function locks(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith('lock'))
}

test('a second holder is told in one line who the first is', async () => {
  const folder = await emptyFolder()
  const lock = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toThrow(
    new RegExp(`^the data folder ${folder} is in use by process ${process.pid} on ${hostname()}: [^\\n]+$`),
  )
  await lock.release()
  expect(await readdir(folder)).toEqual([])
  await (await lockFolder(folder)).release()
})

test('a living process keeps its lock, a dead one loses it', async () => {
  const { kill, ...holder } = await stranger()
  const { folder } = await lockedBy(holder)
  await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${holder.pid} on`)
  await kill()
  const lock = await lockFolder(folder)
  expect(await locks(folder)).toEqual(['lock.8'])
  await lock.release()
})

test('a number that another process got since is no holder', async () => {
  const { pid } = await stranger()
  const { folder } = await lockedBy({ pid, beginning: 'long ago' })
  await (await lockFolder(folder)).release()
})

test('of many that find a dead holder at once, one gets the folder', async () => {
  const { folder } = await lockedBy({ pid: 1, beginning: 'never' })
  const tried = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)))
  const won = tried.filter((attempt) => attempt.status === 'fulfilled')
  expect(won).toHaveLength(1)
  for (const { value } of won) await value.release()
  expect(await readdir(folder)).toEqual([])
})

test('a holder in another container is judged by its beat: silent for long, it is gone', async () => {
  const { folder, file } = await lockedBy({ pid: process.pid, beginning: 'x', host: 'elsewhere', place: 'another' })
  const longAgo = new Date(Date.now() - 3_600_000)
  await utimes(file, longAgo, longAgo)
  await (await lockFolder(folder)).release()
})

test('a holder in another container whose lock is touched is alive', async () => {
  const { folder, file } = await lockedBy({ pid: 4242, beginning: 'x', host: 'elsewhere', place: 'another' })
  const beat = setInterval(() => void utimes(file, new Date(), new Date()), 300)
  await expect(lockFolder(folder)).rejects.toThrow('in use by process 4242 on elsewhere')
  clearInterval(beat)
})

test('a lock whose text a power cut took is no holder once it is silent', async () => {
  const { folder, file } = await lockedBy({})
  await writeFile(file, '')
  const longAgo = new Date(Date.now() - 3_600_000)
  await utimes(file, longAgo, longAgo)
  await (await lockFolder(folder)).release()
})
