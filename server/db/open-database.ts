import pg from 'pg'
import { type Connection, type ConnectOptions, connect } from './database.ts'
import type { Database } from './in-organization.ts'
import { migrate, oneAtATime } from './migrate.ts'
import { prepareRole } from './role.ts'

/** A database that is migrated, and connections that row-level security binds. */
export async function openServer(
  connection: Connection,
  options: Omit<ConnectOptions, 'role'> = {},
): Promise<Database> {
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
    if ((rows[0]?.version ?? 0) < OLDEST) throw new Error('the database server is older than PostgreSQL 15')
    return await oneAtATime(client, async () => {
      await migrate(client)
      return await prepareRole(client)
    })
  } finally {
    await client.end()
  }
}
