import type { ChildProcess } from 'node:child_process'
import { chown, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import type { Launcher } from './launch.ts'
import { serverNote } from './note.ts'

export type Cluster = {
  /** The folder of the database files. */
  readonly files: string
  /** The folder of the Unix socket, closed to other users: that is what protects a login without password. */
  readonly socket: string
  readonly log: string
  readonly binaries: Binaries
  readonly launcher: Launcher
}

export const SUPERUSER = 'postgres'

/** Makes the files under another name and renames them, so that a start that is killed leaves no half database. */
export async function initialise({ files, binaries, launcher }: Cluster): Promise<void> {
  const fresh = `${files}.new`
  await rm(fresh, { recursive: true, force: true })
  await ownedFolder(fresh, launcher.account)
  await launcher.run(binaries.initdb, [
    ...['--pgdata', fresh, '--username', SUPERUSER, '--auth', 'trust', '--encoding', 'UTF8'],
    // the same order and case of letters on every machine, whatever its locales
    ...['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
  ])
  await rename(fresh, files)
}

export async function ownedFolder(folder: string, account: Account | undefined): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (account) await chown(folder, account.uid, account.gid)
}

export type Settings = Readonly<Record<string, string>>

const SETTINGS: Settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  port: '5432',
  max_connections: '64',
  // Errors go to who caused them. In the log they would keep what people typed.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
  // compiling pays for queries of seconds, and there are none
  jit: 'off',
}

/** Starts the server and answers when it takes connections. */
export async function start(cluster: Cluster, own: Settings = {}): Promise<ChildProcess> {
  const { files, socket, log, binaries, launcher } = cluster
  const settings = { ...SETTINGS, unix_socket_directories: socket, ...own }
  // A file and not a pipe: it stays valid when this process is killed before the server.
  const output = await open(log, 'w', 0o600)
  try {
    if (launcher.account) await output.chown(launcher.account.uid, launcher.account.gid)
    const server = launcher.spawn(
      binaries.postgres,
      ['-D', files, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      // A session of its own: Ctrl-C in a terminal goes to the whole group, and the database must outlive the requests.
      { detached: true, stdio: ['ignore', 'ignore', output.fd] },
    )
    await ready(server, cluster)
    return server
  } finally {
    await output.close()
  }
}

async function ready(server: ChildProcess, { files, log }: Cluster): Promise<void> {
  let failure: Error | undefined
  server.once('error', (error) => {
    failure = error
  })
  for (;;) {
    if (failure) throw failure
    if (hasEnded(server)) throw new Error(`the database does not start: ${await lastWords(log)}`)
    // recovery after a power cut may take its time
    const note = await serverNote(files)
    if (note?.pid === server.pid && note?.ready) return
    await new Promise((resume) => setTimeout(resume, 5))
  }
}

async function lastWords(log: string): Promise<string> {
  const text = await readFile(log, 'utf8').catch(() => '')
  return text.trim().split('\n').slice(-3).join(' | ') || 'it says nothing'
}

export function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null
}

/** Fast shutdown: open transactions roll back, everything committed is on disk. The last resort recovers at next start. */
export async function stop(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGINT')
  const lastResort = setTimeout(() => server.kill('SIGQUIT'), 20_000)
  await gone
  clearTimeout(lastResort)
}
