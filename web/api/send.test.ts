import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, expect, test } from 'vitest'
import { authorizeWith, send } from './send.ts'

/** Takes no token "bad" or "one of many", and remembers what it was asked. */
const asked: { authorization: string | undefined; body: string }[] = []
const STATUS: Readonly<Record<string, number>> = { 'Bearer bad': 401, 'Bearer one of many': 429 }
const server = createServer(async (request, response) => {
  asked.push({ authorization: request.headers.authorization, body: await text(request) })
  const { authorization } = request.headers
  if (authorization === 'Bearer one of many') response.setHeader('www-authenticate', 'Bearer error="invalid_token"')
  response.writeHead(STATUS[authorization ?? ''] ?? 200).end()
})
await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
afterAll(() => void server.close())
afterEach(() => {
  asked.length = 0
  authorizeWith(undefined)
})

const booking = () =>
  new Request(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { method: 'POST', body: '{"room":1}' })

test('without a token of the host, a request goes as it is', async () => {
  expect((await send(booking())).status).toBe(200)
  expect(asked).toEqual([{ authorization: undefined, body: '{"room":1}' }])
})

test('with one, it carries the token', async () => {
  authorizeWith(async () => 'good')
  expect((await send(booking())).status).toBe(200)
  expect(asked).toEqual([{ authorization: 'Bearer good', body: '{"room":1}' }])
})

test.each(['bad', 'one of many'])(
  'a token refused as %s is replaced once, and the request goes again with all it said',
  async (refusable) => {
    authorizeWith(async (refused) => (refused ? 'good' : refusable))
    expect((await send(booking())).status).toBe(200)
    expect(asked).toEqual([
      { authorization: `Bearer ${refusable}`, body: '{"room":1}' },
      { authorization: 'Bearer good', body: '{"room":1}' },
    ])
  },
)

test('where the host has no other, the refusal stands', async () => {
  authorizeWith(async () => 'bad')
  expect((await send(booking())).status).toBe(401)
  expect(asked).toHaveLength(1)
})

test('when the host attests nobody, nothing is sent', async () => {
  authorizeWith(() => Promise.reject(new Error('resourceRequiresConsent')))
  await expect(send(booking())).rejects.toThrow('resourceRequiresConsent')
  expect(asked).toEqual([])
})
