import pg from 'pg'
import type { Connection } from '../database.ts'
import { BackupError } from './backup-file.ts'

/** A session for long work on everything: in UTC, without the limits that requests of people have. */
export async function asOperator<T>(connection: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    ...connection,
    application_name: 'booking-room-pro operator',
    options: `${connection.options ?? ''} -c TimeZone=UTC -c DateStyle=ISO -c search_path=public -c statement_timeout=0`,
  })
  // a connection that breaks is told by the statement that needed it
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } catch (error) {
    throw explained(error)
  } finally {
    await client.end()
  }
}

/** What the database refuses because of who asks or what the file says; anything else is a fault of ours. */
function explained(error: unknown): unknown {
  const { code = '', message } = error as { code?: string; message: string }
  if (code === '42501') return new BackupError(`the login may not do this: ${message}`)
  if (/^2[23]/.test(code)) return new BackupError(`the backup is damaged: ${message}`)
  return error
}
