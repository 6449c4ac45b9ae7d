import type { ServerResponse } from 'node:http'

/** What a window may leave unread before it is taken for gone: it comes back and asks for everything. */
const UNREAD_BYTES = 1024 * 1024

/** Server-sent events (HTML Living Standard, 9.2) on an answer that stays open. */
export function openEventStream(response: ServerResponse, headers: Record<string, unknown>) {
  response.writeHead(200, {
    ...(headers as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // nginx would gather what it passes on
    'x-accel-buffering': 'no',
  })
  response.write('retry: 1000\n\n')
  const write = (text: string) => {
    if (response.writableEnded) return
    if (response.writableLength > UNREAD_BYTES) response.destroy()
    else response.write(text)
  }
  return {
    /** JSON has no line break of its own, so one line carries it. */
    tell: (data: string) => write(`data: ${data}\n\n`),
    /** A comment, so that neither side nor a proxy between them takes silence for an end. */
    beat: () => write(':\n\n'),
    end: () => {
      if (!response.writableEnded) response.end()
    },
  }
}
