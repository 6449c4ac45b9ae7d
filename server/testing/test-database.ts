import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { type Connection, connect, type Limits } from '../db/database.ts'
import type { Database } from '../db/in-organization.ts'
import { inDatabase, run } from './embedded-server.ts'

export type TestDatabase = Database & {
  /** Logs in as a superuser, whom row-level security does not bind: for tests about the database itself. */
  readonly admin: Connection
}

/**
 * A database of its own for a test file, cloned from the migrated template in about 0.1 s and dropped after the file.
 * Call it at the top of the file: `const database = await createTestDatabase()`.
 */
export async function createTestDatabase(limits: Limits = {}): Promise<TestDatabase> {
  const { admin, template, role } = inject('testServer')
  const name = `brp_test_${randomBytes(6).toString('hex')}`
  await run(admin, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  const own = inDatabase(admin, name)
  const database = connect(own, { poolSize: 10, ...limits, role })
  afterAll(async () => {
    await database.close()
    await run(admin, `DROP DATABASE ${name} WITH (FORCE)`)
  })
  return { ...database, admin: own }
}

/** A database without tables, for tests of how tables come into it. */
export async function createEmptyDatabase(): Promise<Connection> {
  const { admin } = inject('testServer')
  const name = `brp_empty_${randomBytes(6).toString('hex')}`
  await run(admin, `CREATE DATABASE ${name}`)
  afterAll(() => run(admin, `DROP DATABASE ${name} WITH (FORCE)`))
  return inDatabase(admin, name)
}

/** As `DATABASE_URL` says it to a process of its own. */
export function urlOf({ connectionString, options, host, port, user, database }: Connection): string {
  const url = new URL(connectionString ?? `postgres://${user}@localhost:${port}/${database}`)
  // of a socket, whose path is no name of a host
  if (!connectionString && host) url.searchParams.set('host', host)
  if (options) url.searchParams.set('options', options)
  return url.href
}
