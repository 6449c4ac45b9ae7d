import { execFile } from 'node:child_process'
import { readdir, readFile, readlink } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * When the process with this number began, in the system's own terms: a number that is used again began later. Undefined
 * when there is no such process, or only its zombie, which holds nothing.
 */
export async function beginningOf(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return await beginningByPs(pid)
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // the name stands in parentheses and may hold spaces and parentheses itself
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state, beginning] = [fields[0], fields[19]]
  return state === 'Z' || state === 'X' ? undefined : beginning
}

async function beginningByPs(pid: number): Promise<string | undefined> {
  const { stdout } = await run('ps', ['-o', 'state=,lstart=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  const [state = '', ...beginning] = stdout.trim().split(/\s+/)
  return state === '' || state.startsWith('Z') ? undefined : beginning.join(' ')
}

/** Whether the process is a PostgreSQL server that works in this folder. */
export async function servesFolder(pid: number, folder: string): Promise<boolean> {
  if ((await beginningOf(pid)) === undefined) return false
  // a server lives in its folder, also after the folder was moved under it
  if (process.platform === 'linux') return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === folder
  const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return stdout.includes(folder)
}

/** The processes that work in this folder, as all of a server do. Only Linux can tell; elsewhere there seem to be none. */
export async function processesIn(folder: string): Promise<number[]> {
  if (process.platform !== 'linux') return []
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const found = await Promise.all(pids.map((pid) => servesFolder(pid, folder)))
  return pids.filter((_, index) => found[index])
}

/** What tells this machine, and inside it this container, from others: process numbers mean something only in there. */
export async function place(): Promise<string> {
  if (process.platform !== 'linux') return process.platform
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '')
  return `${boot.trim()} ${namespace}`
}
