import { describe, expect, test } from 'vitest'
import { statement } from '../db/statement.ts'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'

const { db, as } = await createTestApp()
const organization = await givenOrganization(db)
const { orgId, administratorId, bookerId, buildingId, floorId } = organization
const ada = await as({ orgId, personId: administratorId })
const bo = await as({ orgId, personId: bookerId })
const other = await givenOrganization(db, { name: 'Südwind' })
const stranger = await as({ orgId: other.orgId, personId: other.administratorId })

const namesOf = (answer: { body: { items: { name: string }[] } }) => answer.body.items.map(({ name }) => name)

const catalogues = [
  { path: '/api/v1/buildings', first: { name: 'Annex', zone: 'Asia/Tokyo' }, whole: { address: '' } },
  { path: '/api/v1/floors', first: { name: 'Attic', buildingId }, whole: {} },
  { path: '/api/v1/equipment', first: { name: 'Screen' }, whole: { icon: 'other' } },
  { path: '/api/v1/tags', first: { name: 'Guests', emoji: '🤝' }, whole: { colour: null, active: true } },
]

describe.each(catalogues)('$path', ({ path, first, whole }) => {
  const add = (name: string) => ada.post(path, { ...first, name })

  test('adds, reads, changes and removes', async () => {
    const added = await ada.post(path, first)
    expect(added.status).toBe(201)
    expect(added.body).toEqual({ ...first, ...whole, id: added.body.id, version: 1 })
    const url = String(added.headers.location)
    expect((await bo.get(url)).body).toEqual(added.body)
    expect((await bo.get(path)).body.items).toContainEqual(added.body)
    const changed = await ada.patch(url, { name: '  Changed  ' }, { headers: { 'if-match': '"1"' } })
    expect(changed.body).toEqual({ ...added.body, name: 'Changed', version: 2 })
    expect(changed.headers.etag).toBe('"2"')
    expect((await bo.get(url)).body).toEqual(changed.body)
    expect((await ada.delete(url)).status).toBe(204)
    expect((await bo.get(url)).status).toBe(404)
  })

  test('is changed by administrators only', async () => {
    const { body } = await add('Kept')
    for (const refused of [
      await bo.post(path, { ...first, name: 'By a booker' }),
      await bo.patch(`${path}/${body.id}`, { name: 'By a booker' }),
      await bo.delete(`${path}/${body.id}`),
      await bo.post(`${path}/order`, { ids: [body.id] }),
    ])
      expect(refused).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    expect((await bo.get(`${path}/${body.id}`)).body).toEqual(body)
  })

  test('is unknown to other organizations', async () => {
    const { body } = await add('Ours')
    for (const answer of [
      await stranger.get(`${path}/${body.id}`),
      await stranger.patch(`${path}/${body.id}`, { name: 'Theirs' }),
      await stranger.delete(`${path}/${body.id}`),
      await stranger.post(`${path}/order`, { ids: [body.id] }),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } })
    expect(namesOf(await stranger.get(path))).not.toContain('Ours')
  })

  test.each(['', ' \t', '\u200b', '\u2060\ufeff\u00ad', '\u3164'])(
    'takes no name that shows nothing: %j',
    async (name) => {
      const { body } = await add(`Named ${JSON.stringify(name)}`)
      for (const refused of [await add(name), await ada.patch(`${path}/${body.id}`, { name })]) {
        expect(refused).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
        expect(refused.body.errors).toContainEqual(expect.objectContaining({ field: 'name' }))
      }
      expect((await bo.get(`${path}/${body.id}`)).body).toEqual(body)
    },
  )

  test('takes a name once, without minding its case', async () => {
    const { body } = await add('Twice')
    const taken = { status: 409, body: { code: 'conflict', errors: [{ field: 'name', code: 'taken' }] } }
    expect(await add('TWICE')).toMatchObject(taken)
    const another = await add('Another')
    expect(await ada.patch(`${path}/${another.body.id}`, { name: 'twice' })).toMatchObject(taken)
    expect((await ada.patch(`${path}/${body.id}`, { name: 'tWiCe' })).status).toBe(200)
  })

  test('refuses a change made from an older version, and shows the present one', async () => {
    const { body } = await add('Read by two')
    const url = `${path}/${body.id}`
    const headers = { 'if-match': '"1"' }
    await ada.patch(url, { name: 'Read by two, changed by one' }, { headers })
    const present = { name: 'Read by two, changed by one', version: 2 }
    expect(await ada.patch(url, { name: 'Late' }, { headers })).toMatchObject({ status: 412, body: { present } })
    expect(await ada.delete(url, { headers })).toMatchObject({ status: 412, body: { code: 'stale', present } })
  })

  test('keeps the order it is given; what is not named follows', async () => {
    const ids: Record<string, string> = {}
    for (const name of ['z1', 'z2', 'z3', 'z4']) ids[name] = (await add(name)).body.id
    const ours = async () => namesOf(await bo.get(path)).filter((name) => /^z\d$/.test(name))
    expect(await ours()).toEqual(['z1', 'z2', 'z3', 'z4'])
    expect((await ada.post(`${path}/order`, { ids: [ids.z3, ids.z1] })).status).toBe(204)
    expect(await ours()).toEqual(['z3', 'z1', 'z2', 'z4'])
    const unknown = await ada.post(`${path}/order`, { ids: [ids.z4, '019a6b1e-7c00-7000-8000-000000000099'] })
    expect(unknown).toMatchObject({ status: 404, body: { errors: [{ field: 'ids' }] } })
    expect(await ours(), 'a refused order changes nothing').toEqual(['z3', 'z1', 'z2', 'z4'])
  })

  test('names the field of a body that is wrong', async () => {
    for (const [body, field] of [
      [{ ...first, name: '' }, 'name'],
      [{ ...first, name: '   ' }, 'name'],
      [{ ...first, name: 'x'.repeat(101) }, 'name'],
      [{ ...first, size: 3 }, 'size'],
      [{}, 'name'],
    ] as const) {
      const answer = await ada.post(path, body)
      expect(answer.status, JSON.stringify(body)).toBe(400)
      expect(answer.body.errors.map((error: { field: string }) => error.field)).toContain(field)
    }
    const nul = await ada.post(path, { ...first, name: 'a\0b' })
    expect(nul.status).toBe(400)
  })

  test('leaves word of every change for open windows', async () => {
    const { body } = await add('Told')
    const words = await db.inOrganization(orgId, (tx) =>
      tx.rows<{ kind: string }>(
        statement('test-words', "SELECT kind FROM outbox WHERE org_id = $1 AND payload->'ids' ? $2"),
        [tx.orgId, body.id],
      ),
    )
    expect(words).toEqual([{ kind: path.split('/').at(-1) }])
  })
})

describe('what something still needs', () => {
  const needed = (by: string, count: number) => ({ status: 409, body: { code: 'in_use', neededBy: { [by]: count } } })

  test('stays: a building with floors, a floor with rooms', async () => {
    await organization.room('Aurora')
    const floors = (await bo.get('/api/v1/floors')).body.items.length
    expect(await ada.delete(`/api/v1/buildings/${buildingId}`)).toMatchObject(needed('floors', floors))
    expect(await ada.delete(`/api/v1/floors/${floorId}`)).toMatchObject(needed('rooms', 1))
  })

  test('stays: a tag that reservations carry', async () => {
    const tag = (await ada.post('/api/v1/tags', { name: 'Board' })).body
    const roomId = await organization.room('Borealis')
    const booked = await bo.post('/api/v1/reservations', {
      roomId,
      start: '2026-11-24T09:00:00Z',
      end: '2026-11-24T10:00:00Z',
      title: 'Board',
      tagId: tag.id,
    })
    expect(booked.status).toBe(201)
    expect(await ada.delete(`/api/v1/tags/${tag.id}`)).toMatchObject(needed('reservations', 1))
    expect((await ada.patch(`/api/v1/tags/${tag.id}`, { active: false })).status).toBe(200)
  })
})

describe('what a schema cannot see', () => {
  test.each([
    ['/api/v1/buildings', { name: 'Atlantis', zone: 'Europe/Atlantis' }, 400, 'zone'],
    ['/api/v1/buildings', { name: 'Offset', zone: '+02:00' }, 400, 'zone'],
    ['/api/v1/floors', { name: 'Nowhere', buildingId: '019a6b1e-7c00-7000-8000-000000000099' }, 404, 'buildingId'],
    ['/api/v1/tags', { name: 'Two', emoji: '🤝🤝' }, 400, 'emoji'],
    ['/api/v1/tags', { name: 'Letter', emoji: 'A' }, 400, 'emoji'],
    ['/api/v1/tags', { name: 'Colour', colour: 'red' }, 400, 'colour'],
    ['/api/v1/equipment', { name: 'Odd', icon: 'unicorn' }, 400, 'icon'],
  ])('%s refuses %j', async (path, body, status, field) => {
    const answer = await ada.post(path, body)
    expect(answer.status).toBe(status)
    expect(answer.body.errors[0].field).toBe(field)
  })

  test.each(['👩🏽‍💻', '🇯🇵', '1️⃣', '❤️'])('%s is one emoji', async (emoji) => {
    expect((await ada.post('/api/v1/tags', { name: emoji, emoji })).status).toBe(201)
  })
})
