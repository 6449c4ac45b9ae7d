import { type ChildProcess, execFile, type SpawnOptions, spawn } from 'node:child_process'
import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { OperatorError } from '../../operator-error.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'

/** How the binaries are run: as whom, and through what. */
export type Launcher = {
  readonly account: Account | undefined
  run(file: string, args: readonly string[]): Promise<void>
  spawn(file: string, args: readonly string[], options: SpawnOptions): ChildProcess
}

/**
 * As an ordinary user the binaries just run. As root they run as `account`; where that account cannot pass through a
 * folder above the data or the binaries (`mktemp -d` and /root are closed to others), it is lent the one capability that
 * looks past the permissions of folders.
 */
export async function launcherFor(
  account: Account | undefined,
  binaries: Binaries,
  dataFolder: string,
): Promise<Launcher> {
  const { env } = binaries
  const closed = account && ((await closedTo(account, dataFolder)) ?? (await closedTo(account, binaries.postgres)))
  if (account && closed !== undefined) {
    const through = await lending(account, closed)
    return {
      account,
      run: (file, args) => runToEnd('setpriv', [...through, file, ...args], { env: { ...env, PATH: SYSTEM_PATH } }),
      spawn: (file, args, options) =>
        spawn('setpriv', [...through, file, ...args], { ...options, env: { ...env, PATH: SYSTEM_PATH }, cwd: '/' }),
    }
  }
  return {
    account,
    run: (file, args) => runToEnd(file, args, { ...account, env }),
    spawn: (file, args, options) => spawn(file, args, { ...options, ...account, env, cwd: '/' }),
  }
}

const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

async function runToEnd(file: string, args: readonly string[], options: SpawnOptions): Promise<void> {
  try {
    await promisify(execFile)(file, args, { ...options, cwd: '/' })
  } catch (error) {
    const { stderr = '', code } = error as { stderr?: string; code?: unknown }
    if (code === 'ENOENT') {
      throw new OperatorError(
        `${file} does not run here: it is made for Linux with glibc (not Alpine); set DATABASE_URL`,
      )
    }
    throw new OperatorError(`${path.basename(file)} failed: ${stderr.trim() || (error as Error).message}`, {
      cause: error,
    })
  }
}

/** The first folder on the way to `target` that `account` may not enter. */
async function closedTo(account: Account, target: string): Promise<string | undefined> {
  const parts = (await realpath(path.dirname(target))).split(path.sep)
  for (let depth = 1; depth <= parts.length; depth++) {
    const folder = parts.slice(0, depth).join(path.sep) || path.sep
    const { mode, uid, gid } = await stat(folder)
    const enter = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & enter) === 0) return folder
  }
  return undefined
}

/** Bits of a capability set, as the kernel prints them. */
const CAPABILITIES = { dac_read_search: 1n << 2n, dac_override: 1n << 1n }

/** Reading alone where this process may lend it; containers often keep only the wider one. */
async function lending(account: Account, closed: string): Promise<string[]> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '')
  const own = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? '0'}`)
  const lent = (['dac_read_search', 'dac_override'] as const).find((name) => (own & CAPABILITIES[name]) !== 0n)
  const available = await promisify(execFile)('setpriv', ['--version']).then(
    () => true,
    () => false,
  )
  if (!lent || !available) {
    throw new OperatorError(
      `the database runs as account ${account.uid}, which may not enter ${closed}: open that folder (chmod o+x), ` +
        'move DATA_DIR and the program elsewhere, start as an ordinary user, or set DATABASE_URL',
    )
  }
  return [
    ...[`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'],
    ...[`--inh-caps=-all,+${lent}`, `--ambient-caps=-all,+${lent}`, `--bounding-set=-all,+${lent}`],
    '--no-new-privs',
  ]
}
