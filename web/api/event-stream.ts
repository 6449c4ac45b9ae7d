import { type ApiProblem, isApiProblem, problemOf } from './problem.ts'
import { send } from './send.ts'

type Listener = {
  onOpen: () => void
  onMessage: (data: string) => void
  /** The stream ended or never came, because of what. It is not opened again: the caller knows when. */
  onLost: (problem: ApiProblem | undefined) => void
}

/**
 * Server-sent events over fetch: EventSource cannot say who is asking but by a cookie, and in a frame of another site
 * there is none. Returns how to stop.
 */
export function openEventStream(address: string, { onOpen, onMessage, onLost }: Listener): () => void {
  const stop = new AbortController()
  const listen = async () => {
    const request = new Request(address, { headers: { accept: 'text/event-stream' }, signal: stop.signal })
    const response = await send(request)
    if (!response.ok || !response.body) throw problemOf(response, undefined)
    onOpen()
    for await (const data of readEvents(response.body)) if (!stop.signal.aborted) onMessage(data)
  }
  void listen()
    .catch((reason: unknown) => (isApiProblem(reason) ? reason : undefined))
    .then((problem) => {
      if (!stop.signal.aborted) onLost(problem || undefined)
    })
  return () => stop.abort()
}

/** The data of each event of a stream; comments and the other fields are for programs that need them. */
export async function* readEvents(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let data: string[] = []
  for await (const line of readLines(stream)) {
    if (line === '') {
      if (data.length > 0) yield data.join('\n')
      data = []
    } else if (line === 'data' || line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''))
  }
}

/** Lines may end in CR, LF or both, and a piece may end between the two, or within a character. */
async function* readLines(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  const reader = stream.getReader()
  let rest = ''
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      rest += decoder.decode(piece.value, { stream: true })
      const whole = rest.endsWith('\r') ? rest.slice(0, -1) : rest
      const lines = whole.split(/\r\n|\r|\n/)
      rest = (lines.pop() ?? '') + rest.slice(whole.length)
      yield* lines
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}
