import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'
import { wordsLeft } from '../testing/words-left.ts'

const { db, app, as } = await createTestApp()
const organization = await givenOrganization(db)
const { orgId, administratorId, bookerId } = organization
const ada = await as({ orgId, personId: administratorId })
const bo = await as({ orgId, personId: bookerId })
const managerId = await organization.person('Mia Manager', ['viewer'])
const mia = await as({ orgId, personId: managerId })
const other = await givenOrganization(db, { name: 'Südwind' })
const stranger = await as({ orgId: other.orgId, personId: other.administratorId })

const given = async (name: string) => {
  const id = await organization.room(name)
  return { id, url: `/api/v1/rooms/${id}/picture` }
}
const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } })
const photo = await drawn(2400, 1200).jpeg().toBuffer()
const put = (url: string, file: Buffer, type = 'image/jpeg', headers = {}, who = ada) =>
  who.send({ method: 'PUT', url, payload: file, headers: { 'content-type': type, ...headers } })

describe('PUT /api/v1/rooms/{id}/picture', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('keeps %s as WebP of at most 1200 pixels', async (format) => {
    const file = await drawn(2400, 1200).toFormat(format).toBuffer()
    const { id, url } = await given(`Aurora ${format}`)
    const answer = await put(url, file, `image/${format}`)
    expect(answer.body).toMatchObject({ id, picture: `${url}?version=2`, version: 2 })
    expect(answer.headers.etag).toBe('"2"')
    const kept = await bo.get(answer.body.picture)
    expect(kept.status).toBe(200)
    expect(kept.headers['content-type']).toBe('image/webp')
    expect(await sharp(kept.bytes).metadata()).toMatchObject({ format: 'webp', width: 1200, height: 600 })
  })

  test('turns it upright and keeps nothing of what the camera wrote', async () => {
    const { url } = await given('Borealis')
    const where = { IFD0: { Copyright: 'secret', Model: 'Camera' } }
    const turned = await drawn(300, 200).withExif(where).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    await put(url, turned)
    const kept = await sharp((await bo.get(url)).bytes).metadata()
    expect(kept).toMatchObject({ width: 200, height: 300 })
    expect([kept.exif, kept.orientation, kept.icc]).toEqual([undefined, undefined, undefined])
  })

  test('makes a small picture no larger', async () => {
    const { url } = await given('Corona')
    await put(url, await drawn(40, 30).png().toBuffer(), 'image/png')
    expect(await sharp((await bo.get(url)).bytes).metadata()).toMatchObject({ width: 40, height: 30 })
  })

  test('is for administrators and the room’s managers, and unknown to other organizations', async () => {
    const { id, url } = await given('Draco')
    expect(await put(url, photo, 'image/jpeg', {}, bo)).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    expect(await put(url, photo, 'image/jpeg', {}, stranger)).toMatchObject({ status: 404 })
    await organization.manager(id, managerId)
    expect((await put(url, photo, 'image/jpeg', {}, mia)).status).toBe(200)
    for (const answer of [await stranger.get(url), await stranger.delete(url)]) expect(answer.status).toBe(404)
    expect((await bo.delete(url)).status).toBe(403)
    expect((await app.inject(url)).statusCode).toBe(401)
  })

  test('refuses a file that is no picture, or a broken one, and keeps the one before', async () => {
    const { url } = await given('Eridanus')
    await put(url, photo)
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    const animated = Buffer.from('GIF89a…')
    for (const [file, code] of [
      [svg, 'format'],
      [animated, 'format'],
      [photo.subarray(0, photo.length / 2), 'broken'],
      [Buffer.concat([photo.subarray(0, 3), Buffer.alloc(500, 7)]), 'broken'],
    ] as const) {
      const answer = await put(url, file)
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'picture', code }] } })
    }
    expect((await bo.get(url)).headers.etag).toBe('"2"')
  })

  test('refuses a small file that would unfold into a huge picture', async () => {
    const { url } = await given('Fornax')
    const bomb = await drawn(9000, 6000).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.length).toBeLessThan(500_000)
    const answer = await put(url, bomb, 'image/png')
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'picture', code: 'too_many_pixels' }] } })
  })

  test('takes 5 MB at most, some types, and never nothing', async () => {
    const { url } = await given('Gemini')
    expect(await put(url, Buffer.alloc(5 * 1024 * 1024 + 1))).toMatchObject({
      status: 413,
      body: { code: 'too_large' },
    })
    const json = await ada.put(url, { picture: 'none' })
    expect(json).toMatchObject({ status: 415, body: { code: 'unsupported_media_type' } })
    expect((await put(url, photo, 'image/gif')).status).toBe(415)
    expect(await put(url, Buffer.alloc(0))).toMatchObject({ status: 400, body: { errors: [{ field: 'body' }] } })
    expect((await ada.put(url, undefined)).status).toBe(400)
  })

  test('refuses one meant for an older version of the room, and leaves word of one it takes', async () => {
    const { id, url } = await given('Hydra')
    await ada.patch(`/api/v1/rooms/${id}`, { capacity: 3 })
    expect((await put(url, photo, 'image/jpeg', { 'if-match': '"1"' })).status).toBe(412)
    expect(await wordsLeft(db, orgId, () => put(url, photo, 'image/jpeg', { 'if-match': '"2"' }))).toEqual(['rooms'])
  })
})

describe('GET /api/v1/rooms/{id}/picture', () => {
  test('is kept by the browser under its version, and asked about without one', async () => {
    const { url } = await given('Indus')
    await put(url, photo)
    const named = await bo.get(`${url}?version=2`)
    expect(named.headers).toMatchObject({
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      etag: '"2"',
    })
    for (const address of [url, `${url}?version=1`])
      expect((await bo.get(address)).headers['cache-control']).toBe('private, no-cache')
    const same = await bo.get(url, { headers: { 'if-none-match': '"2"' } })
    expect([same.status, same.text]).toEqual([304, ''])
    expect(await bo.get(`${url}?version=x`)).toMatchObject({ status: 400, body: { errors: [{ field: 'version' }] } })
  })

  test('another picture never has an address that stood for one before', async () => {
    const { id, url } = await given('Lyra')
    const first = (await put(url, photo)).body.picture
    const gone = await ada.delete(url)
    expect(gone.body).toMatchObject({ id, picture: null, version: 3 })
    expect((await bo.get(first)).status).toBe(404)
    expect((await put(url, photo)).body.picture).not.toBe(first)
  })
})
