import type { ChildProcess } from 'node:child_process'
import { mkdir, readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { OperatorError } from '../../operator-error.ts'
import type { Connection } from '../database.ts'
import { accountFor } from './account.ts'
import { findBinaries } from './binaries.ts'
import { type Cluster, hasEnded, initialise, ownedFolder, SUPERUSER, start, stop } from './cluster.ts'
import { guard } from './guard.ts'
import { launcherFor } from './launch.ts'
import { endLeftover, endOrphans } from './leftover.ts'
import { lockFolder } from './lock.ts'
import { clearSocket, removeSocketFolder, socketFolder } from './socket.ts'

export type EmbeddedServer = { readonly connection: Connection; close(): Promise<void> }

const MAJOR = '18'

/** Starts the database of a data folder, which from then on belongs to this process. */
export async function startEmbedded(
  dataDir: string,
  onBackgroundError: (error: Error) => void = () => {},
): Promise<EmbeddedServer> {
  const dataFolder = await existing(dataDir)
  const lock = await lockFolder(dataFolder)
  try {
    const cluster = await clusterOf(dataFolder)
    await prepareFiles(cluster)
    const running = await keepRunning(cluster, onBackgroundError)
    return {
      connection: { host: cluster.socket, port: 5432, user: SUPERUSER, database: 'postgres' },
      close: async () => {
        await running.close()
        await removeSocketFolder(cluster.socket)
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

const DATABASE = 'booking_room_pro'

/** Our database on an embedded server, made when it is missing. */
export async function embeddedDatabase(server: Connection): Promise<Connection> {
  const client = new pg.Client(server)
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
    return { ...server, database: DATABASE }
  } finally {
    await client.end()
  }
}

async function existing(dataDir: string): Promise<string> {
  const made = await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const dataFolder = await realpath(dataDir)
  // Made by us, then its owner is who serves the files; a folder that was given stays as it was given.
  if (made !== undefined) await ownedFolder(dataFolder, await accountFor(filesOf(dataFolder)))
  return dataFolder
}

export function filesOf(dataFolder: string): string {
  return path.join(dataFolder, 'postgresql')
}

async function clusterOf(dataFolder: string): Promise<Cluster> {
  const files = filesOf(dataFolder)
  const account = await accountFor(files)
  const binaries = await findBinaries(path.join(dataFolder, 'lib'))
  const launcher = await launcherFor(account, binaries, files)
  const socket = await socketFolder(dataFolder, account)
  return { files, socket, log: path.join(dataFolder, 'postgresql.log'), binaries, launcher }
}

async function prepareFiles(cluster: Cluster): Promise<void> {
  const version = await readFile(path.join(cluster.files, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version === undefined) {
    const found = await stat(cluster.files).catch(() => undefined)
    if (found)
      throw new OperatorError(`${cluster.files} is not a database folder: move it away, or choose another DATA_DIR`)
    await initialise(cluster)
  } else if (version.trim() !== MAJOR) {
    throw new OperatorError(`${cluster.files} was made by PostgreSQL ${version.trim()}, this program has ${MAJOR}`)
  } else {
    await endLeftover(cluster.files)
    await clearSocket(cluster.socket)
  }
}

/** A server that ends without being asked (the kernel needed its memory) is started again; the pool finds it by itself. */
async function keepRunning(
  cluster: Cluster,
  onBackgroundError: (error: Error) => void,
): Promise<{ close(): Promise<void> }> {
  let closing = false
  let server: ChildProcess | undefined
  let restarting: Promise<void> | undefined

  async function run(): Promise<void> {
    const started = await startPatiently(cluster)
    const { dismiss } = guard(started.pid ?? 0)
    started.once('exit', () => {
      dismiss()
      if (closing) return
      onBackgroundError(new Error('the database server ended: starting it again'))
      restarting = runAgain()
    })
    server = started
  }

  async function runAgain(): Promise<void> {
    while (!closing) {
      try {
        return await run()
      } catch (error) {
        onBackgroundError(error as Error)
        await new Promise((resume) => setTimeout(resume, 1_000))
      }
    }
  }

  // the last chance where this process ends without closing, as after an uncaught exception
  const lastChance = (): void => {
    if (server && !hasEnded(server)) server.kill('SIGINT')
  }
  await run()
  process.once('exit', lastChance)
  return {
    close: async () => {
      closing = true
      await restarting
      if (server) await stop(server)
      process.off('exit', lastChance)
    },
  }
}

const PATIENCE_MS = 20_000
const UNAIDED_MS = 3_000

/**
 * Processes of a killed server end by themselves, each after its present statement; until then PostgreSQL refuses to start.
 * Those that do not are ended.
 */
async function startPatiently(cluster: Cluster): Promise<ChildProcess> {
  const began = Date.now()
  for (;;) {
    try {
      return await start(cluster)
    } catch (error) {
      if (!/shared memory block/.test((error as Error).message) || Date.now() - began > PATIENCE_MS) throw error
      if (Date.now() - began > UNAIDED_MS) await endOrphans(cluster.files)
      await new Promise((resume) => setTimeout(resume, 50))
    }
  }
}
