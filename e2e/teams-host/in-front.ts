import { request as forward, type IncomingMessage, type ServerResponse } from 'node:http'

/** Hands a request on to the app and its answer back, as Caddy or nginx in front of the app do. */
export function standInFront(address: string, name: string, request: IncomingMessage, response: ServerResponse): void {
  const onward = forward(
    new URL(request.url ?? '/', address),
    {
      method: request.method ?? 'GET',
      headers: {
        ...request.headers,
        'x-forwarded-for': '203.0.113.7',
        'x-forwarded-proto': 'https',
        'x-forwarded-host': name,
      },
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    },
  )
  onward.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()))
  response.on('close', () => onward.destroy())
  request.pipe(onward)
}
