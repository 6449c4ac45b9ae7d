import { execFile } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { OperatorError } from '../../operator-error.ts'

/** As whom the server process runs where this process is root, as whom PostgreSQL refuses to run. */
export type Account = { readonly uid: number; readonly gid: number }

const run = promisify(execFile)

/** Undefined as an ordinary user: then the database runs as the same user. */
export async function accountFor(files: string): Promise<Account | undefined> {
  const self = process.getuid?.()
  const owner = await stat(files).catch(() => undefined)
  if (self !== 0) {
    if (owner && self !== undefined && owner.uid !== self) {
      throw new OperatorError(
        `${files} belongs to account ${owner.uid}: start as that account or as root, or choose another DATA_DIR`,
      )
    }
    return undefined
  }
  // files that have an owner keep it, whatever accounts have come to the machine since
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return (await known()) ?? (await create())
}

async function known(): Promise<Account | undefined> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n')
  for (const wanted of ['booking-room-pro', 'postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${wanted}:`))?.split(':')
    const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])]
    if (uid > 0 && gid > 0) return { uid, gid }
  }
  return undefined
}

async function create(): Promise<Account> {
  const useradd = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'booking-room-pro']
  await run('useradd', useradd).catch(() => undefined)
  const made = await known()
  if (made) return made
  throw new OperatorError(
    'PostgreSQL does not run as root, and this machine has no account "postgres" or "nobody" to run it as: ' +
      'add one, start as an ordinary user, or set DATABASE_URL',
  )
}
