import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** The built app on a data folder, and somebody signed in to it. */
export interface BenchApp {
  readonly port: number
  readonly url: string
  readonly dataDir: string
  readonly cookie: string
  /** How long it took from its start until it answered. */
  readonly startedInMs: number
  readonly rooms: readonly { id: string; floorId: string; buildingId: string }[]
  /** A request as bytes, for `load`. */
  get(path: string): string
  post(path: string, body: object): string
  close(): Promise<void>
}

export async function startApp(dataDir: string, root = '.', nodeArguments: readonly string[] = []): Promise<BenchApp> {
  const began = performance.now()
  const child = spawn(process.execPath, [...nodeArguments, join(root, 'dist/server/main.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn' },
  })
  const port = await portOf(child)
  const url = `http://127.0.0.1:${port}`
  if (!(await fetch(`${url}/health/ready`)).ok) throw new Error('the app is not ready')
  const startedInMs = performance.now() - began
  const headers = { origin: url, 'content-type': 'application/json' }
  const body = JSON.stringify({ upn: 'person-1@large.example' })
  const signedIn = await fetch(`${url}/auth/demo`, { method: 'POST', headers, body })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const listed = (await (await fetch(`${url}/api/v1/rooms`, { headers: { cookie } })).json()) as {
    items: BenchApp['rooms']
  }
  const head = `Host: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nOrigin: ${url}\r\n`
  return {
    ...{ port, url, dataDir, cookie, startedInMs, rooms: listed.items },
    get: (path) => `GET ${path} HTTP/1.1\r\n${head}\r\n`,
    post: (path, sent) => {
      const text = JSON.stringify(sent)
      const length = Buffer.byteLength(text)
      return `POST ${path} HTTP/1.1\r\n${head}Content-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${text}`
    },
    close: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function portOf(child: ChildProcess): Promise<number> {
  if (!child.stdout) throw new Error('the app has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const port = / at http:\/\/localhost:(\d+)$/.exec(line)?.[1]
    if (port) {
      child.stdout.resume()
      return Number(port)
    }
  }
  throw new Error('the app ended before it served')
}

/** A data folder with a large organization in it. */
export function seed(dataDir: string, size: { rooms: number; days: number }, root = '.'): string {
  const options = ['--rooms', String(size.rooms), '--per-day', '8', '--days', String(size.days)]
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/server/seed.js'), ...options], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`seeding failed: ${stderr}`)
  return stdout.trim()
}
