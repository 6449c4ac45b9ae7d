import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Connection } from '../database.ts'
import { embeddedDatabase, filesOf, startEmbedded } from '../embedded/embedded-server.ts'
import { DataFolderInUse } from '../embedded/lock.ts'
import { serverNote } from '../embedded/note.ts'
import { connectionOf, type Place } from '../open-database.ts'
import { BackupError } from './backup-file.ts'

/** A backup of a folder that holds none would make one first. */
export async function requireDatabase(place: Place): Promise<void> {
  if ('databaseUrl' in place) return
  const files = await stat(path.join(filesOf(place.dataDir), 'PG_VERSION')).catch(
    (error: NodeJS.ErrnoException) => error,
  )
  if (files instanceof Error && files.code === 'ENOENT')
    throw new BackupError(`there is no database in ${place.dataDir}: say with DATA_DIR where it is`)
}

/** The database of a running app, through the socket in its data folder; where none runs, it is started for the while. */
export async function withDatabase<T>(place: Place, work: (connection: Connection) => Promise<T>): Promise<T> {
  if ('databaseUrl' in place) return await work(connectionOf(place.databaseUrl))
  const started = await startEmbedded(place.dataDir).catch((error: unknown) => {
    if (error instanceof DataFolderInUse) return undefined
    throw error
  })
  try {
    return await work(await embeddedDatabase(started?.connection ?? (await socketOf(place.dataDir))))
  } catch (error) {
    if ((error as { code?: string }).code !== 'EACCES') throw error
    throw new BackupError(`the database in ${place.dataDir} is open to the account that runs the app and to root only`)
  } finally {
    await started?.close()
  }
}

async function socketOf(dataDir: string): Promise<Connection> {
  const note = await serverNote(filesOf(await realpath(dataDir)))
  if (!note?.ready) throw new BackupError(`the app in ${dataDir} is starting or ending: try again in a moment`)
  return { host: note.socket, port: 5432, user: 'postgres', database: 'postgres' }
}
