import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { askAsStranger, checkAddresses } from './check-addresses.ts'
import { writeManifest } from './manifest.ts'

/** What each page answers; everything else is a page. */
const answers: Record<string, { status: number; type?: string }> = {
  '/terms': { status: 404 },
  '/help': { status: 302 },
  '/about': { status: 200, type: 'application/json' },
}
const asked: (string | undefined)[] = []
const server = createServer((request, response) => {
  asked.push(request.headers.cookie)
  const { status, type = 'text/html; charset=utf-8' } = answers[request.url ?? ''] ?? { status: 200 }
  response.writeHead(status, { 'content-type': type, location: '/sign-in' }).end()
})
await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
afterAll(() => void server.close())

const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const manifest = writeManifest({
  publicUrl: here,
  clientId: '6f0c2a0e-7a43-4a52-9b0f-3f6b8e0f9d11',
  appId: 'd2c7a3d4-51b1-4a66-8c55-0e2f5a1f7c20',
  version: '1.0.0',
  operatorName: 'Nordlicht',
  operatorUrl: 'https://www.nordlicht.example',
})

test('every page of ours is opened by a stranger, and what does not come is named', async () => {
  expect((await checkAddresses(manifest, askAsStranger)).sort()).toEqual([
    `developer.termsOfUseUrl: ${here}/terms answers 404`,
    `publisherDocsUrl: ${here}/help answers 302`,
    `staticTabs[3].contentUrl: ${here}/help answers 302`,
    `staticTabs[3].websiteUrl: ${here}/help answers 302`,
    `staticTabs[4].contentUrl: ${here}/about is application/json, no page`,
    `staticTabs[4].websiteUrl: ${here}/about is application/json, no page`,
  ])
  expect(asked.filter(Boolean)).toEqual([])
})

test('a server that is away is a fault of each page', async () => {
  const faults = await checkAddresses(manifest, () => Promise.reject(new Error('connect ECONNREFUSED')))
  expect(faults).toHaveLength(14)
  expect(faults[0]).toMatch(/does not answer: connect ECONNREFUSED$/)
})
