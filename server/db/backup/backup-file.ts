import { createReadStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { pipeline as piped } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { OperatorError } from '../../operator-error.ts'

/**
 * A backup is lines of JSON, compressed with gzip, so that it can be looked into with `zcat`. The first line is the
 * header; a line `{"table": …, "organization": …}` begins a table; the rows that follow are as PostgreSQL writes them; the
 * last line says how many they were, so that half a file never passes for a whole one.
 */
const FORMAT = 'booking-room-pro backup 1'

export type Header = {
  readonly format: string
  readonly version: string
  readonly createdAt: string
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[]
}

export type Section = { readonly table: string; readonly organization: string | null }

export const headerLine = (header: Omit<Header, 'format'>) => `${JSON.stringify({ format: FORMAT, ...header })}\n`

/** What an operator did wrong with a backup or cannot do with it, told in one line. */
export class BackupError extends OperatorError {
  override readonly name = 'BackupError'
}

/** Under its name there is only ever a whole backup; what it holds is personal, so it is closed to others. */
export async function writeLines(file: string, lines: AsyncIterable<string>): Promise<void> {
  if (await stat(file).catch(() => undefined)) throw new BackupError(`${file} exists already: choose another name`)
  const draft = `${file}.part`
  const handle = await open(draft, 'w', 0o600).catch((error: Error) => {
    throw new BackupError(`${file} cannot be written: ${error.message}`)
  })
  try {
    await piped(Readable.from(lines), createGzip({ level: 6 }), handle.createWriteStream({ flush: true }))
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

export type Backup = { readonly file: string; readonly header: Header; readonly lines: AsyncIterable<string> }

/** The file with what it says of itself; the lines after that are read as they are asked for, once. */
export async function openBackup(file: string): Promise<Backup> {
  const lines = readLines(file)
  const first = await lines.next()
  try {
    const header = JSON.parse(first.value ?? '') as Header
    if (header.format === FORMAT) return { file, header, lines }
  } catch {
    // Not one of ours.
  }
  throw new BackupError(`${file} is not a backup of Booking Room Pro`)
}

const DAMAGE: Record<string, string> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read by this account',
  EISDIR: 'is a folder',
  Z_BUF_ERROR: 'is cut off: it is no whole backup',
  Z_DATA_ERROR: 'is not a backup of Booking Room Pro, or is damaged',
}

async function* readLines(file: string): AsyncGenerator<string> {
  const text = createGunzip()
  // the callback, because without one a failure of the file would end the process
  pipeline(createReadStream(file), text, () => {})
  text.setEncoding('utf8')
  let rest = ''
  try {
    for await (const chunk of text as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    const damage = DAMAGE[(error as { code?: string }).code ?? '']
    throw damage ? new BackupError(`${file} ${damage}`) : error
  }
  if (rest !== '') throw new BackupError(`${file} ${DAMAGE.Z_BUF_ERROR}`)
}
