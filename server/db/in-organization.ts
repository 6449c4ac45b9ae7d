import type { Writable } from 'node:stream'
import type pg from 'pg'
import type { Listening } from './listen.ts'
import type { Parameter, Statement } from './statement.ts'

/** What a store may ask of an open transaction. */
class Transaction {
  #client: pg.PoolClient | undefined
  #failure: unknown
  #ended: Promise<pg.QueryResult> | undefined

  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  async rows<Row>(statement: Statement, parameters: readonly Parameter[] = []): Promise<Row[]> {
    return (await this.#send(statement, parameters)).rows as Row[]
  }

  /** The first row, where at most one is expected. */
  async row<Row>(statement: Statement, parameters: readonly Parameter[] = []): Promise<Row | undefined> {
    return (await this.#send(statement, parameters)).rows[0] as Row | undefined
  }

  /** The first column of the first row. */
  async value<Value>(statement: Statement, parameters: readonly Parameter[] = []): Promise<Value | undefined> {
    const result = await this.#send(statement, parameters)
    const column = result.fields[0]?.name
    return column === undefined ? undefined : (result.rows[0]?.[column] as Value | undefined)
  }

  /** How many rows a statement changed. */
  async count(statement: Statement, parameters: readonly Parameter[] = []): Promise<number> {
    return (await this.#send(statement, parameters)).rowCount ?? 0
  }

  /**
   * What `ask` sends is the last of this transaction: COMMIT travels right behind it, which saves a journey. Where one of
   * those statements fails, PostgreSQL makes a ROLLBACK of it; once they succeed, nothing takes them back.
   */
  last<T>(ask: () => Promise<T>): Promise<T> {
    const answer = ask()
    this.end().catch(() => {})
    return answer
  }

  /** Commits, unless that was sent already; answers what became of it, COMMIT or ROLLBACK. */
  async end(): Promise<string> {
    if (this.#client) {
      sendTogether(this.#client)
      this.#ended = this.#client.query('COMMIT')
      this.close()
    }
    return (await this.#ended)?.command ?? ''
  }

  /** After this the connection serves another organization, so a statement sent too late must not reach it. */
  close(): void {
    this.#client = undefined
  }

  async #send(statement: Statement, parameters: readonly Parameter[]): Promise<pg.QueryResult> {
    if (!this.#client) throw new Error(`statement ${statement.name} was sent after its transaction ended`)
    sendTogether(this.#client)
    try {
      // spread: the driver fills in its own fields
      return await this.#client.query({ ...statement, values: [...parameters] })
    } catch (error) {
      this.#failure ??= error
      // Of statements that left together the first that fails fails the others. Whichever is heard of first, the cause
      // must be told: retries and refusals are decided by it.
      throw (error as { code?: unknown }).code === '25P02' ? this.#failure : error
    }
  }
}

class OrganizationTransaction extends Transaction {
  /** The private field makes the type nominal: nothing else fits where a store asks for an `OrgTx`. */
  readonly #orgId: string

  constructor(client: pg.PoolClient, orgId: string) {
    super(client)
    this.#orgId = orgId
  }

  /** The organization whose rows this transaction sees, the `$1` of every statement. */
  get orgId(): string {
    return this.#orgId
  }
}

class JobTransaction extends Transaction {
  /** Nominal too: a job's handle must not pass for an organization's. */
  readonly #job = true

  get job(): boolean {
    return this.#job
  }
}

/** A transaction inside one organization. Only `inOrganization` makes one. */
export type OrgTx = OrganizationTransaction
/** A read-only transaction that sees which organizations exist and what their outboxes hold. */
export type JobTx = JobTransaction

/** The database as the rest of the server sees it. */
export type Database = {
  /** One transaction inside one organization; see `inOrganization` for what `work` may do. */
  inOrganization<T>(orgId: string, work: (tx: OrgTx) => Promise<T>): Promise<T>
  /** For background jobs only: read which organizations exist and what their outboxes hold. */
  acrossOrganizations<T>(work: (tx: JobTx) => Promise<T>): Promise<T>
  /** Hears what `pg_notify` tells: a hint, lost when nobody listens. What must not be lost stands in the outbox. */
  listen(channel: string, listening: Listening): Promise<() => Promise<void>>
  /** Answers when the database does. */
  ping(): Promise<void>
  /** Names of migrations that this program has and the database has not. */
  pendingMigrations(): Promise<string[]>
  /** For metrics: connections open, idle, and requests that wait for one. */
  connections(): { open: number; idle: number; waiting: number }
  close(): Promise<void>
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/**
 * Runs `work` in one transaction in which row-level security shows the rows of `orgId` and no others, commits it and
 * answers its value; any error rolls back. `work` may run again (deadlock, serialization failure), so it must do nothing
 * but speak to the database: effects belong to the outbox or after the commit.
 */
export async function inOrganization<T>(pool: pg.Pool, orgId: string, work: (tx: OrgTx) => Promise<T>): Promise<T> {
  // A literal, because on Citus only a literal SET LOCAL reaches the workers; hence the strict check before it.
  if (!UUID.test(orgId)) throw new TypeError('the id of an organization is not a UUID')
  const begin = `BEGIN; SET LOCAL app.org_id = '${orgId}'`
  return await retrying(() => transaction(pool, begin, (client) => new OrganizationTransaction(client, orgId), work))
}

/** For background jobs: which organizations are due. What they then do, they do `inOrganization`. */
export async function acrossOrganizations<T>(pool: pg.Pool, work: (tx: JobTx) => Promise<T>): Promise<T> {
  const begin = "BEGIN READ ONLY; SET LOCAL app.job = 'on'"
  return await retrying(() => transaction(pool, begin, (client) => new JobTransaction(client), work))
}

async function transaction<Tx extends Transaction, T>(
  pool: pg.Pool,
  begin: string,
  open: (client: pg.PoolClient) => Tx,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await connected(pool)
  const tx = open(client)
  let broken: unknown
  try {
    // Not awaited: the connection is pipelined, so BEGIN and the first statements travel together.
    sendTogether(client)
    const begun = client.query(begin)
    const [result] = await Promise.all([work(tx), begun])
    // PostgreSQL answers COMMIT of a failed transaction with ROLLBACK and no error: `work` must have swallowed one.
    if ((await tx.end()) !== 'COMMIT') throw new Error('the transaction had failed and was rolled back')
    return result
  } catch (error) {
    tx.close()
    await client.query('ROLLBACK').catch((rollbackError: unknown) => {
      broken = rollbackError
    })
    throw error
  } finally {
    // A connection whose ROLLBACK failed is in an unknown state: the pool throws it away.
    client.release(broken !== undefined)
  }
}

/**
 * The driver has no code for a connection that it did not get in time. It is the one of PostgreSQL for that (08001): the
 * server is too busy or away, and whoever asked may ask again.
 */
async function connected(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    throw Object.assign(error as Error, { code: (error as { code?: string }).code ?? '08001' })
  }
}

/** What is sent in one go of the event loop travels in one write, which costs this process more than all else it sends. */
function sendTogether(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  if (stream.writableCorked > 0) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}

const ATTEMPTS = 5

/** 40P01 deadlock and 40001 serialization failure ask for the whole transaction again. */
async function retrying<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt()
    } catch (error) {
      const code = (error as { code?: unknown } | null)?.code
      if ((code !== '40P01' && code !== '40001') || tried === ATTEMPTS) throw error
      // Rivals that retry in step would meet again.
      await new Promise((resume) => setTimeout(resume, Math.random() * 20 * tried))
    }
  }
}
