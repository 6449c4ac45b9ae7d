import pg from 'pg'
import { acrossOrganizations, type Database, inOrganization } from './in-organization.ts'
import { listenOn } from './listen.ts'
import { readMigrations } from './migration-files.ts'
import { typeParsers } from './types.ts'

/** Where the database is and as whom to log in. */
export type Connection = Pick<
  pg.ClientConfig,
  'connectionString' | 'host' | 'port' | 'user' | 'password' | 'database' | 'options'
>

export type Limits = {
  /** How many connections this process keeps at most. */
  poolSize?: number
  /** A statement that runs longer is cancelled. */
  statementTimeoutMs?: number
  /** How long to wait for a connection, a new one or one that others use. */
  connectionTimeoutMs?: number
}

export type ConnectOptions = Limits & {
  /** The role to act as: not the owner of the tables and no superuser, so that row-level security binds. */
  role?: string | undefined
  /** Connections break while nobody uses them (the server restarts); the pool replaces them, this is told. */
  onBackgroundError?: ((error: Error) => void) | undefined
}

export function connect(connection: Connection, options: ConnectOptions = {}): Database {
  const {
    role,
    poolSize = 20,
    statementTimeoutMs = 15_000,
    connectionTimeoutMs = 10_000,
    onBackgroundError = () => {},
  } = options
  const settings = {
    ...connection,
    application_name: 'booking-room-pro',
    options: startOptions(connection.options, role, statementTimeoutMs),
    types: typeParsers,
    connectionTimeoutMillis: connectionTimeoutMs,
    keepAlive: true,
  } satisfies pg.ClientConfig
  const pool = new pg.Pool({ ...settings, max: poolSize, idleTimeoutMillis: 60_000, pipeline: true })
  // Told once, by the connection, which may break idle or in use; unheard, either event would end the process.
  pool.on('connect', (client) => client.on('error', onBackgroundError))
  pool.on('error', () => {})
  const listener = listenOn({ ...settings, application_name: 'booking-room-pro listener' }, onBackgroundError)
  // Kept: an update that is being laid out must not make this process seem behind.
  let own: ReturnType<typeof readMigrations> | undefined
  return {
    inOrganization: (orgId, work) => inOrganization(pool, orgId, work),
    acrossOrganizations: (work) => acrossOrganizations(pool, work),
    listen: (channel, listening) => listener.listen(channel, listening),
    ping: async () => {
      await pool.query('SELECT 1')
    },
    pendingMigrations: async () => {
      const { rows } = await pool.query<{ name: string }>('SELECT name FROM schema_migrations')
      const applied = new Set(rows.map(({ name }) => name))
      own ??= readMigrations()
      return (await own).map(({ name }) => name).filter((name) => !applied.has(name))
    },
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: async () => {
      await listener.close()
      await pool.end()
    },
  }
}

/** As start options they hold from the first statement on and survive a RESET; ours come last, so they win. */
function startOptions(given: string | undefined, role: string | undefined, statementTimeoutMs: number): string {
  const own = [
    'TimeZone=UTC',
    'DateStyle=ISO',
    'search_path=public',
    `statement_timeout=${statementTimeoutMs}`,
    // planned once, not for each value asked with: the more there is, the better that looks to PostgreSQL, and took a third
    // of a day's schedule
    'plan_cache_mode=force_generic_plan',
    // a process that hangs between two statements must not hold rows for ever
    `idle_in_transaction_session_timeout=${statementTimeoutMs * 2}`,
    ...(role === undefined ? [] : [`role=${role}`]),
  ]
  return [given, ...own.map((setting) => `-c ${setting}`)].filter((part) => part !== undefined).join(' ')
}
