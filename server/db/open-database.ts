import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { OperatorError } from '../operator-error.ts'
import { type Connection, type ConnectOptions, connect } from './database.ts'
import { embeddedDatabase, startEmbedded } from './embedded/embedded-server.ts'
import type { Database } from './in-organization.ts'
import { migrate, oneAtATime } from './migrate.ts'
import { prepareRole } from './role.ts'

/** A server somewhere, or the embedded one in a folder. */
export type Place = { readonly databaseUrl: string } | { readonly dataDir: string }

export const placeOf = ({ databaseUrl, dataDir }: { databaseUrl: string | undefined; dataDir: string }): Place =>
  databaseUrl ? { databaseUrl } : { dataDir }

type Options = Omit<ConnectOptions, 'role'>

const PATIENCE_MS = 1_000

/** A database that is migrated, and connections to it that row-level security binds. */
export async function openDatabase(place: Place, options: Options = {}): Promise<Database> {
  if ('databaseUrl' in place) return await open(connectionOf(place.databaseUrl), options)
  const server = await startEmbedded(place.dataDir, options.onBackgroundError)
  try {
    const database = await open(await embeddedDatabase(server.connection), options)
    return {
      ...database,
      close: async () => {
        // A statement that waits on its own is ended with the server: those who asked for it are gone by now.
        const closed = database.close()
        await Promise.race([closed, setTimeout(PATIENCE_MS, undefined, { ref: false })])
        await server.close()
        await closed
      },
    }
  } catch (error) {
    await server.close()
    throw error
  }
}

async function open(connection: Connection, options: Options): Promise<Database> {
  const role = await prepareDatabase(connection)
  return connect(connection, { ...options, role })
}

/** A start option inside the address would replace those of `connect`, the role among them; beside it they add up. */
export function connectionOf(databaseUrl: string): Connection {
  const url = new URL(databaseUrl)
  const options = url.searchParams.get('options') ?? ''
  url.searchParams.delete('options')
  return { connectionString: url.href, options }
}

const OLDEST = 150_000

/** Migrates, as the login; answers the role to act as. */
export async function prepareDatabase(connection: Connection): Promise<string | undefined> {
  const client = new pg.Client({
    ...connection,
    application_name: 'booking-room-pro migrations',
    options: `${connection.options ?? ''} -c search_path=public -c TimeZone=UTC -c statement_timeout=0`,
  })
  await client.connect()
  try {
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::integer AS version",
    )
    if ((rows[0]?.version ?? 0) < OLDEST) throw new OperatorError('the database server is older than PostgreSQL 15')
    return await oneAtATime(client, async () => {
      await migrate(client)
      return await prepareRole(client)
    })
  } finally {
    await client.end()
  }
}
