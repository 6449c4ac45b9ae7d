import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'

const { db, as } = await createTestApp()
const organization = await givenOrganization(db)
const bo = await as({ orgId: organization.orgId, personId: organization.bookerId })
for (let index = 0; index < 40; index++) await organization.room(`Room ${index}`)

const rooms = (encodings: string) => bo.get('/api/v1/rooms', { headers: { 'accept-encoding': encodings } })

test('a large answer travels as small as the browser can read it', async () => {
  const plain = await rooms('identity')
  const brotli = await rooms('gzip, deflate, br')
  const gzip = await rooms('gzip')
  expect([plain, brotli, gzip].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'br', 'gzip'])
  expect(brotliDecompressSync(brotli.bytes).toString()).toBe(plain.text)
  expect(gunzipSync(gzip.bytes).toString()).toBe(plain.text)
  expect(brotli.bytes.length).toBeLessThan(plain.bytes.length / 5)
  expect(brotli.headers.vary).toContain('accept-encoding')
})

test('a small answer is left alone', async () => {
  const me = await bo.get('/api/v1/me', { headers: { 'accept-encoding': 'br' } })
  expect(me.headers['content-encoding']).toBeUndefined()
})
