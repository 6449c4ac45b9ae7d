import { mkdtemp, rm, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Account } from './account.ts'
import { ownedFolder } from './cluster.ts'

/** The kernel keeps the whole path of a socket in so many bytes, one of them a zero: 108 on Linux, 104 on macOS. */
const LONGEST = process.platform === 'linux' ? 107 : 103
const PREFIX = 'booking-room-pro-'

/** In the data folder; where its path is too long for a socket, a private folder under the system's for short-lived files. */
export async function socketFolder(dataFolder: string, account: Account | undefined): Promise<string> {
  const beside = path.join(dataFolder, 'run')
  const fits = Buffer.byteLength(path.join(beside, '.s.PGSQL.5432')) <= LONGEST
  const folder = fits ? beside : await mkdtemp(path.join(tmpdir(), PREFIX))
  await ownedFolder(folder, account)
  return folder
}

/** What a server that is gone may have left: the number in its lock may be a zombie's or a stranger's by now. */
export async function clearSocket(folder: string): Promise<void> {
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) await rm(path.join(folder, name), { force: true })
}

/** Only one made under the system's folder: the other belongs to the data. */
export async function removeSocketFolder(folder: string): Promise<void> {
  if (path.dirname(folder) !== tmpdir() || !path.basename(folder).startsWith(PREFIX)) return
  await rmdir(folder).catch(() => {})
}
