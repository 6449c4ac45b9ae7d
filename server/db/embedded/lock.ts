import { randomUUID } from 'node:crypto'
import { link, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { OperatorError } from '../../operator-error.ts'
import { beginningOf, place } from './processes.ts'

/** Who holds a data folder. */
type Holder = { readonly pid: number; readonly beginning: string; readonly host: string; readonly place: string }

export type Lock = { release(): Promise<void> }

export class DataFolderInUse extends OperatorError {
  override readonly name = 'DataFolderInUse'
}

const NAME = /^lock\.(\d+)$/
const BEAT_MS = 3_000
/** A holder on another machine or in another container cannot be looked at: it is gone when its lock has not been touched for this long. */
const SILENCE_MS = 10_000

/**
 * Takes the folder for this process. A lock is a file `lock.N` and the highest N holds the folder; to take over from a
 * dead holder is to create N + 1, which only one of several rivals can do.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  const self: Holder = {
    pid: process.pid,
    beginning: (await beginningOf(process.pid)) ?? '',
    host: hostname(),
    place: await place(),
  }
  for (;;) {
    const held = await highest(folder)
    if (held > 0) await refuseWhileAlive(folder, held, self)
    const file = path.join(folder, `lock.${held + 1}`)
    if (!(await create(file, self))) continue
    if ((await highest(folder)) > held + 1) {
      // a rival went further while this process slept between looking and creating
      await rm(file, { force: true })
      continue
    }
    await removeOlder(folder, held + 1)
    return holding(file)
  }
}

function holding(file: string): Lock {
  const beat = setInterval(() => {
    const now = new Date()
    utimes(file, now, now).catch(() => {})
  }, BEAT_MS)
  beat.unref()
  return {
    async release() {
      clearInterval(beat)
      await rm(file, { force: true })
    },
  }
}

/** The number of the lock that counts, 0 for none. */
async function highest(folder: string): Promise<number> {
  const numbers = (await readdir(folder)).map((name) => Number(NAME.exec(name)?.[1] ?? 0))
  return Math.max(0, ...numbers)
}

async function removeOlder(folder: string, number: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (Number(NAME.exec(name)?.[1] ?? number) < number) await rm(path.join(folder, name), { force: true })
  }
}

/** Written whole under another name first: nobody ever reads half a lock. False when a rival was faster. */
async function create(file: string, holder: Holder): Promise<boolean> {
  const draft = `${file}.${randomUUID()}.draft`
  await writeFile(draft, `${JSON.stringify(holder)}\n`, { mode: 0o644 })
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

async function refuseWhileAlive(folder: string, number: number, self: Holder): Promise<void> {
  const file = path.join(folder, `lock.${number}`)
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return
  const holder = parse(text)
  const alive =
    holder.place === self.place && holder.host === self.host
      ? (await beginningOf(holder.pid)) === holder.beginning
      : await isTouched(file)
  if (!alive) return
  throw new DataFolderInUse(
    `the data folder ${folder} is in use by process ${holder.pid} on ${holder.host}: stop it, or choose another DATA_DIR`,
  )
}

/** After a power cut the file may be there and its text may not. */
function parse(text: string): Holder {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return { pid: 0, beginning: '', host: 'an unknown machine', place: '' }
  }
}

async function isTouched(file: string): Promise<boolean> {
  const touched = async (): Promise<number> => (await stat(file).catch(() => undefined))?.mtimeMs ?? 0
  const before = await touched()
  if (Math.abs(Date.now() - before) > SILENCE_MS * 6) return false
  const until = Date.now() + SILENCE_MS
  while (Date.now() < until) {
    await new Promise((resume) => setTimeout(resume, 250))
    if ((await touched()) > before) return true
  }
  return false
}
