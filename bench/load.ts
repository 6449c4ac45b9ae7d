import { connect, type Socket } from 'node:net'

/** What came of asking for a while: how many a second, and how long one took, in milliseconds. */
export interface Load {
  readonly rate: number
  readonly p50: number
  readonly p99: number
  readonly statuses: Readonly<Record<number, number>>
}

type Ask = (request: string) => Promise<number>

/** Asks over and over on so many connections at once. `next` makes the request that is sent next. */
export async function load(port: number, connections: number, seconds: number, next: () => string): Promise<Load> {
  const asking = await Promise.all(Array.from({ length: connections }, () => connection(port)))
  const took: number[] = []
  const statuses: Record<number, number> = {}
  const began = performance.now()
  const until = began + seconds * 1_000
  await Promise.all(
    asking.map(async ({ ask }) => {
      for (let now = performance.now(); now < until; ) {
        const status = await ask(next())
        const after = performance.now()
        took.push(after - now)
        statuses[status] = (statuses[status] ?? 0) + 1
        now = after
      }
    }),
  )
  const rate = took.length / ((performance.now() - began) / 1_000)
  for (const { close } of asking) close()
  return { rate, p50: quantile(took, 0.5), p99: quantile(took, 0.99), statuses }
}

/** Sends these at the same moment, each on a connection of its own; how long each took, and its status. */
export async function volley(requests: readonly string[], open: readonly { ask: Ask }[]) {
  const began = performance.now()
  return await Promise.all(
    requests.map(async (request, index) => {
      const status = await open[index]?.ask(request)
      return { status, took: performance.now() - began }
    }),
  )
}

/**
 * HTTP/1.1 over one socket, kept open and asked one thing at a time. Written here because a client that does more would
 * take the processor from the server it measures.
 */
export async function connection(port: number): Promise<{ ask: Ask; close: () => void }> {
  const socket = await opened(port)
  let chunks: Buffer[] = []
  let waiting: { resolve: (status: number) => void; reject: (error: Error) => void } | undefined
  let missing = -1
  let status = 0
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    if (missing < 0) {
      const head = Buffer.concat(chunks)
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      const text = head.toString('latin1', 0, end)
      status = Number(text.slice(9, 12))
      const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1]
      if (length === undefined && status !== 204) throw new Error(`an answer without a length: ${text}`)
      missing = Number(length ?? 0) - (head.length - end - 4)
    } else missing -= chunk.length
    if (missing > 0) return
    chunks = []
    missing = -1
    waiting?.resolve(status)
  })
  socket.on('error', (error) => waiting?.reject(error))
  socket.on('close', () => waiting?.reject(new Error('the server closed the connection')))
  const ask: Ask = (request) =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject }
      socket.write(request)
    })
  return { ask, close: () => socket.destroy() }
}

const opened = (port: number) =>
  new Promise<Socket>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.setNoDelay(true)
    socket.once('error', reject)
  })

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (values: readonly number[]) => quantile(values, 0.5)
