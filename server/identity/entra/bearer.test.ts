import { afterEach, describe, expect, test, vi } from 'vitest'
import { givenDirectoryPerson, givenGuest, givenTenant } from '../../testing/entra/directory.ts'
import { createEntraApp } from '../../testing/entra/entra-app.ts'
import { forge } from '../../testing/entra/forge.ts'

const nordlicht = givenTenant('nordlicht.example')
const other = givenTenant('other.example')
const [early, late] = [givenTenant('early.example'), givenTenant('late.example')]
const ada = givenDirectoryPerson(nordlicht, 'Ada Lind', {
  mail: 'ada@nordlicht.example',
  jobTitle: 'Head of rooms',
  officeLocation: 'Oslo 3.14',
  preferredLanguage: 'nb-no',
})
const bo = givenDirectoryPerson(nordlicht, 'Bo Berg')
const otto = givenDirectoryPerson(other, 'Otto Other')

const { app, standIn, visitor, bearing, inTeams, clock, settled } = await createEntraApp({
  tenants: [nordlicht, other, early, late],
})
const BEAT_MS = 20_000
const started = clock.now
await (await inTeams(ada)).get('/api/v1/me')
await (await inTeams(otto)).get('/api/v1/me')
await settled()
afterEach(async () => {
  await settled()
  standIn.faults.graph = undefined
  standIn.faults.token = undefined
  for (const person of [ada, bo]) Object.assign(person, { consented: true, needsSecondFactor: false })
  clock.now = started
  vi.useRealTimers()
})

describe('the token of Teams', () => {
  test('is all a request needs: no cookie, and no Origin for what changes something', async () => {
    const page = await inTeams(ada)
    const { status, body } = await page.post('/api/v1/tags', { name: 'Workshop' })
    expect([status, body.name]).toEqual([201, 'Workshop'])
    expect((await page.get('/api/v1/me')).headers['set-cookie'], 'and none is set').toBeUndefined()
  })

  test('says whose organization it is: another sees nothing', async () => {
    const { body: tag } = await (await inTeams(ada)).post('/api/v1/tags', { name: 'Ours' })
    expect((await (await inTeams(otto)).patch(`/api/v1/tags/${tag.id}`, { name: 'Theirs' })).status).toBe(404)
  })

  test('wins over a cookie, and is not excused by one', async () => {
    const browser = visitor()
    standIn.visitor = ada
    await browser.signIn()
    const cookie = [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const both = bearing(await standIn.teamsToken(otto), { cookie })
    expect((await both.get('/api/v1/me')).body.person.displayName).toBe('Otto Other')
    for (const token of ['', 'x', await forge.unknownKid(standIn.claims(ada))])
      expect((await bearing(token, { cookie }).get('/api/v1/me')).status).toBe(401)
    const proxy = bearing('', { cookie, authorization: 'Basic cHJveHk6c2VjcmV0' })
    expect((await proxy.get('/api/v1/me')).body.person.displayName, 'a proxy’s own password').toBe('Ada Lind')
  })

  test('that is refused says why, as RFC 6750 has it', async () => {
    const { status, headers, body } = await bearing(await forge.unknownKid(standIn.claims(ada))).get('/api/v1/me')
    expect([status, body.code]).toEqual([401, 'not_signed_in'])
    expect(headers['www-authenticate']).toBe(
      'Bearer error="invalid_token", error_description="it is signed by an unknown key"',
    )
  })

  test('is checked once and remembered, but not longer than it lasts', async () => {
    const token = await standIn.teamsToken(ada)
    const page = bearing(token)
    expect((await page.get('/api/v1/me')).status).toBe(200)
    clock.now = started.add({ minutes: 59 })
    expect((await page.get('/api/v1/me')).status).toBe(200)
    clock.now = started.add({ minutes: 62 })
    expect((await page.get('/api/v1/me')).status).toBe(401)
  })

  test('stands for what its person may do now, not when it was checked', async () => {
    const page = await inTeams(bo)
    const { body: me } = await page.get('/api/v1/me')
    const administrator = await inTeams(ada)
    expect((await page.post('/api/v1/tags', { name: 'Mine' })).status).toBe(403)
    await administrator.patch(`/api/v1/people/${me.person.id}`, { roles: ['administrator'] })
    expect((await page.post('/api/v1/tags', { name: 'Mine' })).status).toBe(201)
    await administrator.patch(`/api/v1/people/${me.person.id}`, { active: false })
    expect((await page.get('/api/v1/me')).status).toBe(401)
    clock.now = started.add({ seconds: 1 })
    expect((await (await inTeams(bo)).get('/api/v1/me')).body).toMatchObject({ status: 403, code: 'person_inactive' })
    await administrator.patch(`/api/v1/people/${me.person.id}`, { active: true, roles: ['booker'] })
  })

  test('administers while the directory gives its bearer the role, and so does what they made with it', async () => {
    const rita = givenDirectoryPerson(nordlicht, 'Rita Rotating', { appRoles: ['Administrator'] })
    const first = await inTeams(rita)
    expect((await first.post('/api/v1/tags', { name: 'While it lasts' })).status).toBe(201)
    const made = await first.post('/api/v1/access-tokens', { name: 'Nightly report', scopes: ['administer'] })
    const script = bearing(made.body.token)
    expect((await script.post('/api/v1/tags', { name: 'By a script' })).status).toBe(201)
    rita.appRoles = []
    const next = await inTeams(rita)
    expect((await next.get('/api/v1/me')).body.person.roles).toEqual(['booker'])
    for (const page of [next, first, script])
      expect((await page.post('/api/v1/tags', { name: 'No longer' })).body).toMatchObject({ status: 403 })
  })

  test('makes an organization in the time zone that the first device tells, and in the usual one where it tells none', async () => {
    const first = async (tenant: typeof early, name: string, zone: string) => {
      const person = bearing(await standIn.teamsToken(givenDirectoryPerson(tenant, name)), { 'time-zone': zone })
      return (await person.get('/api/v1/organization')).body.zone
    }
    expect(await first(early, 'Erika Early', 'Asia/Tokyo')).toBe('Asia/Tokyo')
    expect(await first(early, 'Elias Early', 'America/New_York'), 'who comes later moves nothing').toBe('Asia/Tokyo')
    expect(await first(late, 'Lena Late', 'Europe/Atlantis')).toBe('UTC')
  })

  test('of a guest is of the organization that invited them', async () => {
    const gwen = givenGuest(nordlicht, other, 'Gwen Guest')
    const { body } = await (await inTeams(gwen)).get('/api/v1/me')
    expect(body.organization.id).toBe(nordlicht.tid)
    expect(body.person).toMatchObject({ displayName: 'Gwen Guest', guest: true, roles: ['viewer'] })
    const { body: people } = await (await inTeams(ada)).get('/api/v1/people', { query: { q: 'gwen' } })
    expect(people.items, 'administrators see who is a guest').toMatchObject([{ guest: true, roles: ['viewer'] }])
  })
})

describe('the profile', () => {
  /** A new token, and what is known of its bearer after it was first used. */
  async function afterLogin(person: typeof ada) {
    clock.now = clock.now.add({ seconds: 1 })
    const page = await inTeams(person)
    const { status } = await page.get('/api/v1/me')
    await settled()
    const { body } = await page.get('/api/v1/me')
    return { status, ...body.person }
  }

  test('is read from Graph after the first request of a session', async () => {
    expect(await afterLogin(ada)).toMatchObject({
      displayName: 'Ada Lind',
      mail: 'ada@nordlicht.example',
      jobTitle: 'Head of rooms',
      officeLocation: 'Oslo 3.14',
      locale: 'nb-NO',
      guest: false,
      profileReadAt: started.toString(),
    })
  })

  test('is read with User.Read alone, in the name of the person, at the token endpoint of their tenant', async () => {
    clock.now = started.add({ hours: 2 })
    standIn.seen.length = 0
    await afterLogin(otto)
    const exchange = standIn.seen.find(({ path }) => path.endsWith('/token'))
    expect(exchange?.path).toBe(`/${other.tid}/oauth2/v2.0/token`)
    expect(exchange?.form.get('requested_token_use')).toBe('on_behalf_of')
    expect(exchange?.form.get('scope')).toBe(`${standIn.authority}/User.Read`)
    expect(standIn.seen.find(({ path }) => path === '/v1.0/me')?.query.get('$select')).toBe(
      'displayName,mail,jobTitle,officeLocation,preferredLanguage,userType',
    )
  })

  test('is read at most once an hour, however many tokens there are', async () => {
    clock.now = started.add({ hours: 4 })
    standIn.seen.length = 0
    for (let token = 0; token < 5; token++) await afterLogin(ada)
    expect(standIn.asked('/v1.0/me')).toBe(1)
    clock.now = clock.now.add({ hours: 1 })
    await afterLogin(ada)
    expect(standIn.asked('/v1.0/me')).toBe(2)
  })

  test('is what Graph says by now', async () => {
    clock.now = started.add({ hours: 7 })
    Object.assign(ada, {
      jobTitle: null,
      officeLocation: 'Bergen\u0000 1',
      mail: null,
      preferredLanguage: 'no language at all',
    })
    expect(await afterLogin(ada)).toMatchObject({
      mail: 'ada@nordlicht.example',
      jobTitle: null,
      officeLocation: 'Bergen 1',
      locale: null,
    })
  })

  test.each([401, 403, 429, 500, 'garbage'] as const)('keeps nobody out when Graph answers %s', async (fault) => {
    standIn.faults.graph = fault
    const newcomer = givenDirectoryPerson(nordlicht, `Newcomer ${fault}`, { jobTitle: 'Newcomer' })
    expect(await afterLogin(newcomer)).toMatchObject({
      status: 200,
      displayName: `Newcomer ${fault}`,
      jobTitle: null,
      profileReadAt: null,
    })
  })

  test('keeps nobody waiting when Graph or the exchange hangs', async () => {
    for (const fault of ['graph', 'token'] as const) {
      standIn.faults[fault] = 'slow'
      const newcomer = givenDirectoryPerson(nordlicht, `Patient ${fault}`)
      const { status, body } = await (await inTeams(newcomer)).get('/api/v1/me')
      expect([status, body.person.displayName]).toEqual([200, `Patient ${fault}`])
      await settled()
      standIn.faults[fault] = undefined
    }
  })

  test('keeps nobody out who has not consented', async () => {
    bo.consented = false
    clock.now = started.add({ hours: 2 })
    expect(await afterLogin(bo)).toMatchObject({ status: 200, displayName: 'Bo Berg' })
  })

  test('is read after each sign-in on the web, too', async () => {
    standIn.visitor = givenDirectoryPerson(nordlicht, 'Wendy Web', { jobTitle: 'Web designer' })
    const browser = visitor()
    await browser.signIn()
    await settled()
    expect((await browser.open('/api/v1/me')).json().person).toMatchObject({ jobTitle: 'Web designer' })
  })
})

describe('POST /api/v1/me/profile', () => {
  test('says when consent is missing, and reads the profile once it is given', async () => {
    const carl = givenDirectoryPerson(nordlicht, 'Carl Cautious', { jobTitle: 'Careful', consented: false })
    const page = await inTeams(carl)
    const refused = await page.post('/api/v1/me/profile')
    expect(refused.body).toMatchObject({
      status: 403,
      code: 'consent_required',
      signInAt: '/auth/sign-in?for=consent&prompt=consent',
    })
    const popup = visitor()
    standIn.visitor = carl
    standIn.consents = 'accept'
    const begun = await popup.open(refused.body.signInAt)
    const ended = await popup.open(await popup.atEntra(begun.location))
    expect(ended.location).toBe('/consent/end')
    expect([...popup.jar.keys()], 'no session of the browser beside the one of Teams').toEqual([])
    for (const { headers } of [begun, ended]) expect(headers['cross-origin-opener-policy']).toBe('unsafe-none')
    expect((await page.post('/api/v1/me/profile')).body.person).toMatchObject({ jobTitle: 'Careful' })
  })

  test('tells the window that asked when consent was declined', async () => {
    standIn.visitor = givenDirectoryPerson(nordlicht, 'Dan Declining', { consented: false })
    standIn.consents = 'decline'
    const popup = visitor()
    expect((await popup.signIn('?for=consent&prompt=consent')).location).toBe(
      '/consent/end?error=consent_declined&aadsts=65004',
    )
    standIn.consents = 'accept'
  })

  test('hands on what Entra ID wants to be asked, to be given back to it', async () => {
    const dora = givenDirectoryPerson(nordlicht, 'Dora Double', { needsSecondFactor: true })
    const page = await inTeams(dora)
    const { body } = await page.post('/api/v1/me/profile')
    expect(body).toMatchObject({ status: 403, code: 'interaction_required' })
    expect(JSON.parse(body.claims)).toHaveProperty('access_token.capolids')
    const asked = new URL((await visitor().open(`${body.signInAt}&claims=${encodeURIComponent(body.claims)}`)).location)
    expect(asked.searchParams.get('claims')).toBe(body.claims)
  })

  test('says when Graph does not answer; what was known stays', async () => {
    clock.now = started.add({ hours: 10 })
    const page = await inTeams(ada)
    await page.get('/api/v1/me')
    await settled()
    const before = (await page.get('/api/v1/me')).body
    clock.now = clock.now.add({ minutes: 2 })
    standIn.faults.graph = 500
    const { headers, body } = await page.post('/api/v1/me/profile')
    expect(body).toMatchObject({ status: 503, code: 'unavailable' })
    expect(headers['retry-after']).toBe('30')
    expect((await page.get('/api/v1/me')).body).toEqual(before)
  })

  test('reads it also with a token in its last minute', async () => {
    const page = await inTeams(givenDirectoryPerson(nordlicht, 'Lars Last', { jobTitle: 'Punctual' }))
    clock.now = started.add({ minutes: 59, seconds: 59 })
    const { status, body } = await page.post('/api/v1/me/profile')
    expect([status, body.person.jobTitle]).toEqual([200, 'Punctual'])
  })

  test('with a token that we still take and Entra ID no longer asks for the next one, which then does', async () => {
    const tardy = givenDirectoryPerson(nordlicht, 'Tara Tardy', { jobTitle: 'Careful' })
    const page = await inTeams(tardy)
    clock.now = started.add({ minutes: 60, seconds: 30 })
    expect((await page.get('/api/v1/rooms')).status, 'clocks differ').toBe(200)
    await settled()
    const { body, headers } = await page.post('/api/v1/me/profile')
    expect(body).toMatchObject({ status: 401, code: 'not_signed_in' })
    expect(headers['www-authenticate'], 'by which the app knows to ask Teams').toContain('error="invalid_token"')
    const next = await inTeams(tardy)
    expect((await next.post('/api/v1/me/profile')).body.person).toMatchObject({ jobTitle: 'Careful' })
  })

  test('does not ask Graph again within a minute', async () => {
    const page = await inTeams(ada)
    await page.post('/api/v1/me/profile')
    standIn.seen.length = 0
    for (let click = 0; click < 3; click++) expect((await page.post('/api/v1/me/profile')).status).toBe(200)
    expect(standIn.asked('/v1.0/me')).toBe(0)
  })

  test('sends who is signed in by a cookie to sign in again: there is no token to ask with', async () => {
    const browser = visitor()
    standIn.visitor = givenDirectoryPerson(nordlicht, 'Cookie Carrier')
    await browser.signIn()
    await settled()
    clock.now = clock.now.add({ minutes: 2 })
    const answer = await browser.open('/api/v1/me/profile', { method: 'POST', origin: 'http://localhost' })
    expect(answer.json()).toMatchObject({ code: 'interaction_required', signInAt: '/auth/sign-in' })
  })
})

test('a stream of events ends with the token that it was opened with', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const streamWith = async (token: string) => {
    const { body } = await fetch(`${address}/api/v1/events`, { headers: { authorization: `Bearer ${token}` } })
    let text = ''
    const ended = (async () => {
      for await (const piece of body?.pipeThrough(new TextDecoderStream()) ?? []) text += piece
    })()
    return { ended, text: () => text }
  }
  const stream = await streamWith(await standIn.teamsToken(ada))
  await expect.poll(stream.text).toContain('retry:')
  vi.advanceTimersByTime(BEAT_MS)
  await expect.poll(stream.text).toContain(':\n\n')
  clock.now = started.add({ hours: 2 })
  const next = await streamWith(await standIn.teamsToken(ada))
  vi.advanceTimersByTime(BEAT_MS)
  await stream.ended
  await expect.poll(next.text).toContain(':\n\n')
})
