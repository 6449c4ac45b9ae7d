import { type ChildProcess, spawn } from 'node:child_process'
import { readdir, readFile, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { accountFor } from '../db/embedded/account.ts'
import { launcherFor } from '../db/embedded/launch.ts'
import { SESSION_COOKIE } from '../identity/session-cookie.ts'

const PROGRAMS = new URL('../', import.meta.url)

/** The app as a process of its own, leader of its process group: what tests stop and kill. */
export type AppProcess = {
  readonly url: string
  readonly child: ChildProcess
  /** Everything it said, line by line. */
  readonly said: readonly string[]
  /** The code it ended with; null when a signal ended it. */
  readonly ended: Promise<number | null>
  /** Headers of a browser in which this person of the demo is signed in. */
  signIn(upn: string): Promise<Record<string, string>>
}

/** Ended with the file of tests, also where a test fails before it ends them: a hook set within a test is not heard. */
const running = new Set<ChildProcess>()
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts the app on a data folder and answers when it serves. `ordinary` runs it as no root where this process is root. */
export async function startAppProcess(dataDir: string, env: NodeJS.ProcessEnv = {}, ordinary = false) {
  const { child, said, ended } = await launch('main', [], { ...env, DATA_DIR: dataDir }, ordinary)
  running.add(child)
  const url = await new Promise<string>((resolve, reject) => {
    const look = (line: string): void => {
      const port = / at http:\/\/localhost:(\d+)$/.exec(line)?.[1]
      if (port) resolve(`http://127.0.0.1:${port}`)
    }
    listen(child, look)
    void ended.then((code) => reject(new Error(`it ended with ${code} and said:\n${said.join('\n')}`)))
  })
  const signIn = async (upn: string) => {
    const headers = { origin: url, 'content-type': 'application/json' }
    const answer = await fetch(`${url}/auth/demo`, { method: 'POST', headers, body: JSON.stringify({ upn }) })
    if (answer.status !== 204) throw new Error(`${upn} does not get in: ${answer.status} ${await answer.text()}`)
    const cookie = answer.headers.getSetCookie().find((text) => text.startsWith(SESSION_COOKIE))
    return { ...headers, cookie: cookie?.split(';')[0] ?? '' }
  }
  return { url, child, said, ended, signIn } satisfies AppProcess
}

/** Runs a program of the operator to its end: `main` where its start is to be refused, `backup`, `restore`. */
export async function runProgram(program: string, args: readonly string[], env: NodeJS.ProcessEnv, ordinary = false) {
  const { child, said, ended } = await launch(program, args, env, ordinary)
  running.add(child)
  return { code: await ended, said }
}

async function launch(program: string, args: readonly string[], env: NodeJS.ProcessEnv, ordinary: boolean) {
  const file = fileURLToPath(new URL(`${program}.ts`, PROGRAMS))
  const all = { ...inherited(), HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'info', ...env }
  const child = await spawnNode(['--import', import.meta.resolve('tsx'), file, ...args], all, ordinary)
  const said: string[] = []
  listen(child, (line) => said.push(line))
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  return { child, said, ended }
}

async function spawnNode(args: string[], env: NodeJS.ProcessEnv, ordinary: boolean) {
  const options = { detached: true, stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'] }
  if (!ordinary) return spawn(process.execPath, args, { ...options, env })
  const dataDir = env.DATA_DIR ?? ''
  // The checkout may be in a folder that is closed to others, like the data of a root: passed through the same way.
  const program = { initdb: args[2] ?? '', postgres: args[2] ?? '', env: env as Record<string, string> }
  const launcher = await launcherFor(await accountFor(dataDir), program, dataDir)
  return launcher.spawn(process.execPath, args, options)
}

function listen({ stdout, stderr }: ChildProcess, hear: (line: string) => void): void {
  if (stdout) createInterface({ input: stdout }).on('line', hear)
  if (stderr) createInterface({ input: stderr }).on('line', hear)
}

/** Nothing of the developer's own settings for the app may reach the one under test. */
const inherited = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(PATH|HOME|TMPDIR|TZ|LANG|LC_ALL)$/.test(name)))

/** A process with all that descend from it, through whatever sessions and groups of their own. */
export async function family(pid: number): Promise<number[]> {
  const parents = new Map<number, number>()
  for (const name of await readdir('/proc')) {
    const text = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '') : ''
    const parent = text.slice(text.lastIndexOf(')') + 2).split(' ')[1]
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const found = [pid]
  for (const one of found) for (const [child, parent] of parents) if (parent === one) found.push(child)
  return found
}

export const ownerOf = async (pid: number) => (await stat(`/proc/${pid}`)).uid
