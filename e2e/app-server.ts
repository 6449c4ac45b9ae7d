import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'

/** The built app on a port and a data folder of its own: what people get from `npm start`. */
export type AppServer = {
  readonly url: string
  /** What it logged as an error since it was last asked. */
  faults(): string[]
  /** Sends the signal and waits for the end; SIGTERM is how it is asked to finish. */
  stop(signal?: NodeJS.Signals): Promise<void>
}

const PATIENCE_MS = 60_000

/** `env` is what its operator says; with a PUBLIC_URL it stands behind a proxy, and `url` is where the proxy finds it. */
export async function startApp(dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<AppServer> {
  const port = env.PUBLIC_URL ? await freePort() : 0
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited(), DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'warn', ...env },
  })
  const said: string[] = []
  const faults: string[] = []
  const url = await new Promise<string>((resolve, reject) => {
    const give = (reason: string) => reject(new Error(`${reason}. It said:\n${said.join('\n')}`))
    const timer = setTimeout(() => give('the app did not start in time'), PATIENCE_MS)
    const hear = (line: string) => {
      said.push(line)
      const address = / is at (https?:\/\/\S+)$/.exec(line)?.[1]
      if (address) resolve(`http://127.0.0.1:${port || new URL(address).port}`)
      if (isFault(line)) faults.push(line)
    }
    createInterface({ input: child.stdout }).on('line', hear)
    createInterface({ input: child.stderr }).on('line', hear)
    child.once('exit', (code) => give(`the app ended with ${code}`))
    child.once('error', reject)
    child.once('exit', () => clearTimeout(timer))
  })
  return { url, faults: () => faults.splice(0), stop: (signal = 'SIGTERM') => end(child, signal) }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** A line of the log at level "error" or above, or something that is no log line on its way to the console. */
function isFault(line: string): boolean {
  if (!line.startsWith('{')) return false
  const { level } = JSON.parse(line) as { level?: number }
  return (level ?? 0) >= 50
}

/** Nothing of the developer's own settings for the app may reach the one under test. */
const inherited = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(PATH|HOME|TMPDIR|TZ|LANG|LC_ALL)$/.test(name)))

/** A data folder as it was when the app that made it stopped. `cp` keeps the owner, who may be PostgreSQL's account. */
export const copyData = (from: string, to: string) => promisify(execFile)('cp', ['-a', from, to])
