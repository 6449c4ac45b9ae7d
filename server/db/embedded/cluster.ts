import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chown, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'

export type Cluster = {
  /** The folder of the database files. */
  readonly files: string
  /** The folder of the Unix socket, reachable for its owner only; that is what protects the login without password. */
  readonly socket: string
  readonly log: string
  readonly account: Account | undefined
  readonly binaries: Binaries
}

export const SUPERUSER = 'postgres'

const run = promisify(execFile)

/** Makes the files under another name and renames them, so that a start that is killed leaves no half database. */
export async function initialise({ files, account, binaries }: Cluster): Promise<void> {
  const fresh = `${files}.new`
  await rm(fresh, { recursive: true, force: true })
  await ownedFolder(fresh, account)
  await run(
    binaries.initdb,
    [
      ...['--pgdata', fresh, '--username', SUPERUSER, '--auth', 'trust', '--encoding', 'UTF8'],
      // the same order and case of letters on every machine, whatever its locales
      ...['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ],
    { ...account, env: binaries.env, cwd: '/' },
  )
  await rename(fresh, files)
}

export async function ownedFolder(folder: string, account: Account | undefined): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (account) await chown(folder, account.uid, account.gid)
}

/** Starts the server and answers when it takes connections. */
export async function start(cluster: Cluster, settings: Readonly<Record<string, string>> = {}): Promise<ChildProcess> {
  const { files, account, binaries } = cluster
  const all = {
    listen_addresses: '',
    unix_socket_directories: cluster.socket,
    unix_socket_permissions: '0700',
    port: '5432',
    max_connections: '64',
    // Errors go to who caused them. In the log they would keep what people typed.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    jit: 'off',
    ...settings,
  }
  // A file and not a pipe: it stays valid when this process is killed and the server goes on.
  const log = await open(cluster.log, 'w')
  try {
    const server = spawn(
      binaries.postgres,
      ['-D', files, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      // A session of its own: Ctrl-C in a terminal goes to the whole group, and the database must outlive the requests.
      { ...account, env: binaries.env, cwd: '/', detached: true, stdio: ['ignore', 'ignore', log.fd] },
    )
    await ready(server, cluster)
    return server
  } finally {
    await log.close()
  }
}

async function ready(server: ChildProcess, { socket, log }: Cluster): Promise<void> {
  let failure: Error | undefined
  server.once('error', (error) => {
    failure = error
  })
  for (;;) {
    if (failure) throw failure
    if (server.exitCode !== null || server.signalCode !== null) {
      throw new Error(`the database does not start: ${await lastWords(log)}`)
    }
    // recovery after a power cut may take its time, and says so by refusing connections
    if (await answers(socket)) return
    await new Promise((resume) => setTimeout(resume, 20))
  }
}

export async function answers(socket: string): Promise<boolean> {
  const client = new pg.Client({ host: socket, port: 5432, user: SUPERUSER, database: 'postgres' })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

async function lastWords(log: string): Promise<string> {
  const text = await readFile(log, 'utf8').catch(() => '')
  return text.trim().split('\n').slice(-3).join(' | ') || 'it says nothing'
}

/** Fast shutdown: open transactions roll back, everything committed is on disk. The last resort recovers at next start. */
export async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGINT')
  const lastResort = setTimeout(() => server.kill('SIGQUIT'), 20_000)
  await gone
  clearTimeout(lastResort)
}
