import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { statement } from '../db/statement.ts'
import { givenOrganization } from '../testing/given.ts'
import { readOperations } from '../testing/house/contract.ts'
import { givenHouse } from '../testing/house/house.ts'
import { goodRequest, written } from '../testing/house/request.ts'
import { createTestApp, ORIGIN } from '../testing/test-app.ts'

const testApp = await createTestApp({ now: '2026-11-23T08:00:00Z' })
const { app, db, clock, as, browser, cookieOf } = testApp
const started = clock.now
const organization = await givenOrganization(db)
const { orgId, administratorId, bookerId } = organization
const ada = await as({ orgId, personId: administratorId })
const bo = await as({ orgId, personId: bookerId })
const room = await organization.room('Aurora')
const managed = await organization.room('Borealis')
await organization.manager(managed, bookerId)

const url = '/api/v1/access-tokens'
const body = { name: 'Nightly report', scopes: ['read'] as string[] }
/** A script: no cookies and no Origin. */
const script = (token: string) => browser({ origin: '', authorization: `Bearer ${token}` })

async function tokenOf(person: typeof ada, scopes: string[], expiresInDays = 30) {
  const made = await person.post(url, { ...body, scopes, expiresInDays })
  if (made.status !== 201) throw new Error(made.text)
  return { ...made.body, script: script(made.body.token) }
}
const booking = (roomId: string, hour: number) => ({
  roomId,
  start: `2026-11-24T${hour}:00:00Z`,
  end: `2026-11-24T${hour}:30:00Z`,
  title: 'By a script',
})

describe('making a token', () => {
  test('shows it once, and keeps no more than its hash', async () => {
    const made = await bo.post(url, { ...body, name: ' Nightly report ' })
    expect(made.status).toBe(201)
    expect(made.headers['cache-control']).toContain('no-store')
    expect(made.body).toEqual({
      id: expect.any(String),
      name: 'Nightly report',
      scopes: ['read'],
      person: { id: bookerId, displayName: 'Bo Booker' },
      createdAt: '2026-11-23T08:00:00Z',
      expiresAt: '2027-02-21T08:00:00Z',
      lastUsedAt: null,
      token: expect.stringMatching(new RegExp(`^brp_${orgId.replaceAll('-', '')}_[A-Za-z0-9_-]{43}$`)),
    })
    const { token, ...shown } = made.body
    const { items } = (await bo.get(url)).body
    expect(items[0]).toEqual(shown)
    const rows = await db.inOrganization(orgId, (tx) =>
      tx.rows<{ row: string; hash: Buffer }>(
        statement('test-token-rows', 'SELECT t::text AS row, hash FROM access_tokens t WHERE org_id = $1'),
        [tx.orgId],
      ),
    )
    expect(rows.map(({ hash }) => hash.toString('hex'))).toEqual([createHash('sha256').update(token).digest('hex')])
    expect(rows.some(({ row }) => row.includes(token.slice(37)))).toBe(false)
  })

  test('gives no scope that its maker does not have', async () => {
    const refused = await bo.post(url, { ...body, scopes: ['read', 'administer'] })
    expect(refused.body).toMatchObject({ status: 403, code: 'not_allowed' })
    expect(refused.body.errors).toMatchObject([{ field: 'scopes', accepted: ['read', 'book', 'manage'] }])
    const viewer = await as({ orgId, personId: await organization.person('Vic Viewer', ['viewer']) })
    expect((await viewer.post(url, body)).status).toBe(403)
  })

  test.each([
    [{ scopes: [] }, 'scopes'],
    [{ scopes: ['read', 'read'] }, 'scopes'],
    [{ scopes: ['write'] }, 'scopes/0'],
    [{ name: ' ' }, 'name'],
    [{ expiresInDays: 0 }, 'expiresInDays'],
    [{ expiresInDays: 367 }, 'expiresInDays'],
    [{ forEver: true }, 'forEver'],
  ])('refuses %j', async (change, field) => {
    const answer = await bo.post(url, { ...body, ...change })
    expect(answer.status).toBe(400)
    expect(answer.body.errors.map((error: { field: string }) => error.field)).toContain(field)
  })

  test('ends at fifty', async () => {
    const maker = await as({ orgId, personId: await organization.person('Mia Maker') })
    for (let count = 0; count < 50; count++) expect((await maker.post(url, body)).status).toBe(201)
    expect((await maker.post(url, body)).body).toMatchObject({ status: 409, code: 'conflict' })
  })
})

describe('bearing a token', () => {
  test('needs no cookie and no Origin, and acts in the name of its person', async () => {
    const { script: nightly } = await tokenOf(bo, ['read', 'book'])
    expect((await nightly.get('/api/v1/me')).body.person.id).toBe(bookerId)
    const booked = await nightly.post('/api/v1/reservations', booking(room, 13))
    expect([booked.status, booked.body.organizer?.id]).toEqual([201, bookerId])
    expect(booked.headers['set-cookie']).toBeUndefined()
  })

  test('wins over a cookie, and is not excused by one', async () => {
    const { token } = await tokenOf(bo, ['read'])
    const cookie = await cookieOf({ orgId, personId: administratorId })
    const asBoth = browser({ cookie, origin: ORIGIN, authorization: `Bearer ${token}` })
    expect((await asBoth.get('/api/v1/me')).body.person.id).toBe(bookerId)
    const forged = browser({ cookie, origin: ORIGIN, authorization: `Bearer ${token}x` })
    expect((await forged.get('/api/v1/me')).status).toBe(401)
  })

  test('that was never given, is cut, or is of another organization is refused', async () => {
    const { token } = await tokenOf(bo, ['read'])
    const other = await givenOrganization(db, { name: 'Südwind' })
    const elsewhere = token.replace(orgId.replaceAll('-', ''), other.orgId.replaceAll('-', ''))
    for (const text of ['brp_', 'brp_x', token.slice(0, -1), `${token}A`, token.toUpperCase(), elsewhere, 'eyJhbGciOi'])
      expect((await script(text).get('/api/v1/me')).body, text).toMatchObject({ status: 401, code: 'not_signed_in' })
  })

  test('ends when it expires', async () => {
    const { script: nightly } = await tokenOf(bo, ['read'], 1)
    clock.now = started.add({ hours: 23, minutes: 59, seconds: 59 })
    expect((await nightly.get('/api/v1/me')).status).toBe(200)
    clock.now = started.add({ hours: 24 })
    expect((await nightly.get('/api/v1/me')).status).toBe(401)
    clock.now = started
  })

  test('ends with its revocation, at once', async () => {
    const { id, script: nightly } = await tokenOf(bo, ['read'])
    expect((await nightly.get('/api/v1/me')).status).toBe(200)
    expect((await bo.delete(`${url}/${id}`)).status).toBe(204)
    expect((await nightly.get('/api/v1/me')).status).toBe(401)
    expect((await bo.delete(`${url}/${id}`)).status).toBe(404)
  })

  test('ends with its person: who was deactivated has no script left', async () => {
    const personId = await organization.person('Lea Leaver')
    const { script: nightly } = await tokenOf(await as({ orgId, personId }), ['read'])
    await ada.patch(`/api/v1/people/${personId}`, { active: false })
    expect((await nightly.get('/api/v1/me')).status).toBe(401)
  })

  test('is noted to ten minutes, so that a busy script does not write at each request', async () => {
    const { id, script: nightly } = await tokenOf(bo, ['read'])
    const used = async (minutes: number) => {
      clock.now = started.add({ minutes })
      await nightly.get('/api/v1/me')
      const { items } = (await bo.get(url)).body
      return items.find((item: { id: string }) => item.id === id).lastUsedAt
    }
    expect([await used(0), await used(1), await used(10), await used(11)]).toEqual([
      '2026-11-23T08:00:00Z',
      '2026-11-23T08:00:00Z',
      '2026-11-23T08:00:00Z',
      '2026-11-23T08:11:00Z',
    ])
    clock.now = started
  })
})

describe('scopes', () => {
  const refused = { status: 403, code: 'insufficient_scope' }

  test('let a token do what they say and nothing else', async () => {
    const reader = (await tokenOf(ada, ['read'])).script
    const booker = (await tokenOf(ada, ['read', 'book'])).script
    const keeper = (await tokenOf(ada, ['administer'])).script
    expect((await reader.get('/api/v1/rooms')).status).toBe(200)
    expect((await reader.post('/api/v1/reservations', booking(room, 10))).body).toMatchObject(refused)
    expect((await booker.post('/api/v1/reservations', booking(room, 11))).status).toBe(201)
    expect((await booker.post('/api/v1/tags', { name: 'By a script' })).body).toMatchObject(refused)
    expect((await keeper.post('/api/v1/tags', { name: 'By a script' })).status).toBe(201)
    expect((await keeper.post('/api/v1/reservations', booking(room, 12))).body).toMatchObject(refused)
    const looked = await keeper.get('/api/v1/rooms')
    expect(looked.body).toMatchObject(refused)
    expect(looked.headers['www-authenticate']).toBe('Bearer error="insufficient_scope", scope="read"')
  })

  test('make of an administrator no more than they say: others’ reservations and secrets stay others’ (rule 31)', async () => {
    const secret = (
      await bo.post('/api/v1/reservations', { ...booking(room, 14), title: 'Redundancies', private: true })
    ).body
    const whole = (await tokenOf(ada, ['read', 'book', 'administer'])).script
    const narrow = (await tokenOf(ada, ['read', 'book'])).script
    expect((await whole.get(`/api/v1/reservations/${secret.id}`)).text).toContain('Redundancies')
    expect((await narrow.get(`/api/v1/reservations/${secret.id}`)).text).not.toContain('Redundancies')
    const change = { headers: { 'if-match': '*' } }
    expect((await narrow.patch(`/api/v1/reservations/${secret.id}`, { title: 'Mine' }, change)).status).toBe(403)
    expect((await narrow.get('/api/v1/people')).body.items[0].upn).toBeNull()
    expect((await whole.get('/api/v1/people')).body.items[0].upn).not.toBeNull()
  })

  test('to manage reach as far as the rooms one manages', async () => {
    const keeper = (await tokenOf(bo, ['read', 'manage'])).script
    const change = { headers: { 'if-match': '*' } }
    expect((await keeper.patch(`/api/v1/rooms/${managed}`, { description: 'Kept' }, change)).status).toBe(200)
    expect((await keeper.patch(`/api/v1/rooms/${room}`, { description: 'Kept' }, change)).status).toBe(403)
  })

  test('never reach tokens: none makes, lists or revokes one', async () => {
    const { id, script: all } = await tokenOf(ada, ['read', 'book', 'manage', 'administer'])
    expect((await all.get(url)).body).toMatchObject(refused)
    expect((await all.post(url, body)).body).toMatchObject(refused)
    expect((await all.delete(`${url}/${id}`)).body).toMatchObject(refused)
  })
})

describe('with a token that only reads', async () => {
  const house = await givenHouse(testApp, 'Nordlicht')
  const unsafe = (await readOperations(app)).filter(({ open, method }) => !open && method !== 'GET')
  const { token } = (await house.administrator.post(url, body)).body
  // Its use is noted now and not again for a while.
  await script(token).get('/api/v1/me')

  test.each(unsafe.map((operation) => [operation.id, operation] as const))(
    '%s changes nothing',
    async (_, operation) => {
      const before = await house.fingerprint()
      const answer = await script(token).send(written(operation, goodRequest(operation, house)))
      expect(answer.body).toMatchObject({ status: 403, code: 'insufficient_scope' })
      expect(await house.fingerprint()).toBe(before)
    },
  )
})

describe('whose tokens one sees', () => {
  test('one’s own; administrators everybody’s', async () => {
    const { id } = await tokenOf(bo, ['read'])
    const ids = (answer: { body: { items: { id: string }[] } }) => answer.body.items.map((item) => item.id)
    expect(ids(await bo.get(url))).toContain(id)
    expect(ids(await ada.get(url))).not.toContain(id)
    expect(ids(await ada.get(url, { query: { of: 'everybody' } }))).toContain(id)
    expect((await bo.get(url, { query: { of: 'everybody' } })).body).toMatchObject({ status: 403, code: 'not_allowed' })
  })

  test('and whose one revokes', async () => {
    const [one, other] = [await tokenOf(bo, ['read']), await tokenOf(bo, ['read'])]
    const colleague = await as({ orgId, personId: await organization.person('Carl Colleague') })
    expect((await colleague.delete(`${url}/${one.id}`)).body).toMatchObject({ status: 403, code: 'not_allowed' })
    expect((await one.script.get('/api/v1/me')).status).toBe(200)
    expect((await ada.delete(`${url}/${other.id}`)).status).toBe(204)
    expect((await other.script.get('/api/v1/me')).status).toBe(401)
  })
})
