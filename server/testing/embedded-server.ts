import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import type { Connection } from '../db/database.ts'
import { accountFor } from '../db/embedded/account.ts'
import { findBinaries } from '../db/embedded/binaries.ts'
import { initialise, ownedFolder, SUPERUSER, start, stop } from '../db/embedded/cluster.ts'
import { guard } from '../db/embedded/guard.ts'
import { launcherFor } from '../db/embedded/launch.ts'
import { connectionOf, prepareDatabase } from '../db/open-database.ts'

export type TestServer = {
  /** Logs in as a superuser. */
  readonly admin: Connection
  /** A migrated database to clone. */
  readonly template: string
  /** The role the application acts as. */
  readonly role: string | undefined
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

/** One throw-away server for the whole run, or TEST_DATABASE_URL: the address of a superuser on a server 15 or newer. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.TEST_DATABASE_URL
  const { admin, stopServer } = url ? { admin: connectionOf(url), stopServer: async () => {} } : await throwAway()
  const template = `brp_template_${process.pid}`
  await run(admin, `CREATE DATABASE ${template}`)
  const role = await prepareDatabase(inDatabase(admin, template))
  project.provide('testServer', { admin, template, role })
  return async () => {
    await run(admin, `DROP DATABASE ${template} WITH (FORCE)`)
    await stopServer()
  }
}

type ThrowAway = {
  readonly admin: Connection
  pause(): Promise<void>
  resume(): Promise<void>
  stopServer(): Promise<void>
}

/** A server of its own, for tests that stop it. */
export async function throwAway(): Promise<ThrowAway> {
  const folder = await mkdtemp(path.join(tmpdir(), 'brp-test-'))
  const files = path.join(folder, 'files')
  const account = await accountFor(files)
  const binaries = await findBinaries(path.join(folder, 'lib'))
  const launcher = await launcherFor(account, binaries, files)
  const cluster = { files, socket: path.join(folder, 's'), log: path.join(folder, 'log'), binaries, launcher }
  await ownedFolder(folder, account)
  await ownedFolder(cluster.socket, account)
  await initialise(cluster)
  // it holds nothing that a power cut may not take
  const forgetful = { fsync: 'off', synchronous_commit: 'off', max_connections: '300' }
  let server = await start(cluster, forgetful)
  let { dismiss } = guard(server.pid ?? 0)
  const pause = async () => {
    await stop(server)
    dismiss()
  }
  return {
    admin: { host: cluster.socket, port: 5432, user: SUPERUSER, database: 'postgres' },
    pause,
    resume: async () => {
      server = await start(cluster, forgetful)
      dismiss = guard(server.pid ?? 0).dismiss
    },
    stopServer: async () => {
      await pause()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export async function run(connection: Connection, sql: string): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** The same server, another database. */
export function inDatabase(admin: Connection, database: string): Connection {
  if (admin.connectionString === undefined) return { ...admin, database }
  const url = new URL(admin.connectionString)
  url.pathname = `/${database}`
  return { ...admin, connectionString: url.href }
}
