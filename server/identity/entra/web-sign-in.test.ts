import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { makeCertificate } from '../../testing/entra/certificate.ts'
import { givenDirectoryPerson, givenTenant } from '../../testing/entra/directory.ts'
import { createEntraApp } from '../../testing/entra/entra-app.ts'
import { ORIGIN } from '../../testing/test-app.ts'

const nordlicht = givenTenant('nordlicht.example')
const other = givenTenant('other.example')
const stranger = givenTenant('stranger.example')
const ada = givenDirectoryPerson(nordlicht, 'Ada Lind')
const bo = givenDirectoryPerson(nordlicht, 'Bo Berg')
const otto = givenDirectoryPerson(other, 'Otto Other')
const sven = givenDirectoryPerson(stranger, 'Sven Stranger')

const { standIn, visitor, clock, settled } = await createEntraApp({
  tenants: [nordlicht, other, stranger],
  env: () => ({ ENTRA_TENANTS: `${nordlicht.tid},${other.tid}` }),
})
standIn.visitor = ada
standIn.consents = 'accept'
afterEach(async () => {
  await settled()
  standIn.visitor = ada
  standIn.consents = 'accept'
  standIn.faults.authorize = undefined
  standIn.faults.token = undefined
  standIn.faults.keys = undefined
  ada.consented = true
})

const SESSION = 'booking_room_pro_session'
const me = async (browser: ReturnType<typeof visitor>) => (await browser.open('/api/v1/me')).json().person?.displayName

describe('signing in on the web', () => {
  test('goes to Entra ID with state, nonce and a proof key, and comes back signed in, to where one wanted to go', async () => {
    const browser = visitor()
    const begun = await browser.open('/auth/sign-in?return=/find%3Fseats%3D8')
    expect(begun.status).toBe(302)
    const asked = new URL(begun.location)
    expect(`${asked.origin}${asked.pathname}`).toBe(`${standIn.authority}/organizations/oauth2/v2.0/authorize`)
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      client_id: standIn.client.clientId,
      redirect_uri: `${ORIGIN}/auth/callback`,
      response_type: 'code',
      scope: `openid profile email ${standIn.authority}/User.Read`,
      state: expect.stringMatching(/^.{43}$/),
      nonce: expect.stringMatching(/^.{43}$/),
      code_challenge: expect.stringMatching(/^.{43}$/),
      code_challenge_method: 'S256',
    })
    const back = await browser.open(await browser.atEntra(begun.location))
    expect([back.status, back.location]).toEqual([302, '/find?seats=8'])
    expect(await me(browser)).toBe('Ada Lind')
  })

  test('keeps what it must remember in cookies that no script reads and no other site is sent', async () => {
    const browser = visitor()
    const begun = await browser.open('/auth/sign-in')
    expect(begun.cookies).toEqual([
      expect.stringMatching(/^booking_room_pro_sign_in_.{8}=[^;]+; Max-Age=900; Path=\/; HttpOnly; SameSite=Lax$/),
    ])
    expect(begun.headers['cache-control']).toBe('no-store')
    const back = await browser.open(await browser.atEntra(begun.location))
    expect(back.cookies).toEqual([
      expect.stringMatching(/^booking_room_pro_sign_in_.{8}=; Max-Age=0; Path=\/;.* HttpOnly; SameSite=Lax$/),
      expect.stringMatching(/^booking_room_pro_session=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/),
    ])
    expect([...browser.jar.keys()]).toEqual([SESSION])
    expect(back.headers['cache-control']).toBe('no-store')
  })

  test('uses cookies that no other host can write where it is reached by https', async () => {
    const publicUrl = 'https://rooms.nordlicht.example'
    const secure = await createEntraApp({ tenants: [nordlicht], publicUrl })
    secure.standIn.visitor = ada
    const browser = secure.visitor()
    const back = await browser.signIn()
    const set = back.cookies.find((text) => text.startsWith('__Host-booking_room_pro_session='))
    expect(set).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect(set).not.toMatch(/domain/i)
    expect(await me(browser)).toBe('Ada Lind')
    const planted = secure.visitor()
    planted.jar.set(SESSION, browser.jar.get(`__Host-${SESSION}`) ?? '')
    expect((await planted.open('/api/v1/me')).status, 'the name without the prefix is nobody’s').toBe(401)
    await secure.settled()
  })

  test('lets several windows that wake up together all sign in, and none of them fill the cookies', async () => {
    const browser = visitor()
    const begun = []
    for (let window = 0; window < 4; window++) begun.push(await browser.open(`/auth/sign-in?return=/rooms/${window}`))
    for (const [window, { location }] of begun.entries())
      expect((await browser.open(await browser.atEntra(location))).location).toBe(`/rooms/${window}`)
    for (let click = 0; click < 30; click++) await browser.open('/auth/sign-in')
    expect(browser.jar.size).toBeLessThanOrEqual(7)
  })

  test.each([
    '//evil.example',
    'https://evil.example/',
    '/\\evil.example',
    '/..//evil.example',
    '/%2e%2e//evil.example',
    '/\n/evil.example',
    'javascript:alert(1)',
  ])('never leads to another site, such as %j', async (wish) => {
    const browser = visitor()
    expect((await browser.signIn(`?return=${encodeURIComponent(wish)}`)).location).toBe('/')
    standIn.consents = 'decline'
    ada.consented = false
    const failed = await visitor().signIn(`?return=${encodeURIComponent(wish)}`)
    expect(failed.location).toBe('/sign-in?error=consent_declined&aadsts=65004')
  })

  test('can ask for another account, for consent, and for what Entra ID wanted to be asked', async () => {
    const claims = '{"access_token":{"capolids":{"essential":true,"values":["x"]}}}'
    const wish = `?prompt=consent&loginHint=ada.lind@nordlicht.example&claims=${encodeURIComponent(claims)}`
    const { location } = await visitor().open(`/auth/sign-in${wish}`)
    const asked = new URL(location).searchParams
    expect([asked.get('prompt'), asked.get('login_hint'), asked.get('claims')]).toEqual([
      'consent',
      'ada.lind@nordlicht.example',
      claims,
    ])
    expect((await visitor().open('/auth/sign-in?prompt=none')).status).toBe(400)
  })

  test('proves who we are by a certificate as well as by a secret', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'brp-certificate-'))
    afterAll(() => rmSync(folder, { recursive: true }))
    const made = makeCertificate()
    writeFileSync(join(folder, 'app.pem'), made.certificate)
    writeFileSync(join(folder, 'app.key'), made.privateKey)
    const certified = await createEntraApp({
      tenants: [nordlicht],
      certificate: new X509Certificate(made.certificate),
      env: () => ({
        ENTRA_CLIENT_CERTIFICATE: join(folder, 'app.pem'),
        ENTRA_CLIENT_CERTIFICATE_KEY: join(folder, 'app.key'),
      }),
    })
    certified.standIn.visitor = ada
    const browser = certified.visitor()
    await browser.signIn()
    expect(await me(browser)).toBe('Ada Lind')
    const bearer = await certified.inTeams(bo)
    expect((await bearer.post('/api/v1/me/profile')).body.person.profileReadAt).not.toBeNull()
    await certified.settled()
  })
})

describe('an answer that is not the one we wait for signs nobody in', () => {
  const expired = '/sign-in?error=sign_in_expired'

  test('when it comes a second time', async () => {
    const browser = visitor()
    const begun = await browser.open('/auth/sign-in')
    const answer = await browser.atEntra(begun.location)
    const kept = new Map(browser.jar)
    expect((await browser.open(answer)).location).toBe('/')
    const again = await browser.open(answer)
    expect([again.location, again.cookies.some((text) => text.startsWith(SESSION))]).toEqual([expired, false])
    const thief = visitor()
    for (const [name, value] of kept) thief.jar.set(name, value)
    expect((await thief.open(answer)).location, 'also for who copied the cookie').toBe(`${expired}&aadsts=54005`)
    expect(thief.jar.has(SESSION)).toBe(false)
  })

  test('when somebody else began it: a link to another’s sign-in', async () => {
    const attacker = visitor()
    standIn.visitor = bo
    const answer = await attacker.atEntra((await attacker.open('/auth/sign-in')).location)
    const victim = visitor()
    expect((await victim.open(answer)).location).toBe(expired)
    await victim.open('/auth/sign-in')
    expect((await victim.open(answer)).location, 'also while the victim is signing in').toBe(expired)
    expect(victim.jar.has(SESSION)).toBe(false)
  })

  test('when its code was given to another sign-in (proof key)', async () => {
    const thief = visitor()
    const stolen = new URL(await thief.atEntra((await thief.open('/auth/sign-in')).location), ORIGIN)
    const browser = visitor()
    const own = new URL((await browser.open('/auth/sign-in')).location)
    stolen.searchParams.set('state', own.searchParams.get('state') ?? '')
    const { location } = await browser.open(`${stolen.pathname}${stolen.search}`)
    expect(location).toBe('/sign-in?error=other&aadsts=501481')
    expect(browser.jar.has(SESSION)).toBe(false)
  })

  test('when its ID token is for another sign-in (nonce)', async () => {
    const browser = visitor()
    const begun = await browser.open('/auth/sign-in')
    const altered = new URL(begun.location)
    altered.searchParams.set('nonce', 'another')
    expect((await browser.open(await browser.atEntra(altered.href))).location).toBe(expired)
    expect(browser.jar.has(SESSION)).toBe(false)
  })

  test('when it comes too late, is forged, or is empty', async () => {
    const browser = visitor()
    const begun = await browser.open('/auth/sign-in')
    const answer = await browser.atEntra(begun.location)
    const state = new URL(begun.location).searchParams.get('state') ?? ''
    const name = [...browser.jar.keys()][0] ?? ''
    browser.jar.set(name, 'forged')
    expect((await browser.open(answer)).location).toBe(expired)
    expect((await browser.open('/auth/callback')).location).toBe(expired)
    expect((await browser.open(`/auth/callback?state=${state}&code=x`)).location).toBe(expired)
    const slow = visitor()
    const late = await slow.atEntra((await slow.open('/auth/sign-in')).location)
    clock.now = clock.now.add({ minutes: 16 })
    expect((await slow.open(late)).location).toBe(expired)
    clock.now = clock.now.subtract({ minutes: 16 })
  })

  test('and a session is no attempt to sign in, nor the other way round', async () => {
    const browser = visitor()
    await browser.signIn()
    const session = browser.jar.get(SESSION) ?? ''
    await browser.open('/auth/sign-in')
    const [name = '', attempt = ''] = [...browser.jar].find(([known]) => known.includes('sign_in')) ?? []
    const swapped = visitor()
    swapped.jar.set(SESSION, attempt)
    expect((await swapped.open('/api/v1/me')).status).toBe(401)
    swapped.jar.set(name, session)
    expect((await swapped.open(`/auth/callback?state=${name.slice(-8)}&code=x`)).location).toBe(expired)
  })
})

describe('what goes wrong at Entra ID is told by a code', () => {
  test.each([
    ['access_denied', 65004, 'consent_declined'],
    ['consent_required', 65001, 'consent_declined'],
    ['access_denied', 90094, 'consent_needs_administrator'],
    ['interaction_required', 50105, 'not_assigned'],
    ['access_denied', 53003, 'blocked_by_policy'],
    ['unauthorized_client', 700016, 'app_not_known'],
    ['server_error', 90033, 'other'],
  ])('%s, AADSTS%i: %s', async (error, aadsts, code) => {
    standIn.faults.authorize = { error, aadsts }
    const browser = visitor()
    expect((await browser.signIn('?return=/find')).location).toBe(
      `/sign-in?error=${code}&aadsts=${aadsts}&return=%2Ffind`,
    )
    expect(browser.jar.has(SESSION)).toBe(false)
  })

  test('and nothing of what the address says is passed on', async () => {
    const browser = visitor()
    const state = new URL((await browser.open('/auth/sign-in')).location).searchParams.get('state')
    const words = encodeURIComponent('<b>Call 0800 12345 now</b>')
    const { location } = await browser.open(`/auth/callback?state=${state}&error=${words}&error_description=${words}`)
    expect(location).toBe('/sign-in?error=other')
  })

  test('consent that was declined can be asked for again, or the sign-in go on without the profile', async () => {
    ada.consented = false
    standIn.consents = 'decline'
    const browser = visitor()
    expect((await browser.signIn()).location).toBe('/sign-in?error=consent_declined&aadsts=65004')
    await browser.signIn('?profile=no')
    expect(await me(browser)).toBe('Ada Lind')
  })

  test('an organization that may not sign in here', async () => {
    standIn.visitor = otto
    expect((await visitor().signIn()).location, 'the second of the list may').toBe('/')
    standIn.visitor = sven
    expect((await visitor().signIn()).location).toBe('/sign-in?error=tenant_not_allowed')
  })

  test('with one organization only, Entra ID itself refuses all others', async () => {
    const single = await createEntraApp({
      tenants: [nordlicht, other],
      env: () => ({ ENTRA_TENANTS: nordlicht.tid }),
    })
    single.standIn.visitor = otto
    await expect(single.visitor().signIn()).rejects.toThrow(/AADSTS50020/)
    single.standIn.visitor = ada
    const browser = single.visitor()
    await browser.signIn()
    expect(await me(browser)).toBe('Ada Lind')
    await single.settled()
  })

  test('a secret that is wrong, and an Entra ID that is away', async () => {
    const secret = standIn.client.clientSecret
    standIn.client.clientSecret = 'another'
    expect((await visitor().signIn()).location).toBe('/sign-in?error=secret_refused&aadsts=7000215')
    standIn.client.clientSecret = secret
    standIn.faults.token = 500
    expect((await visitor().signIn()).location).toBe('/sign-in?error=entra_unavailable')
    const away = await createEntraApp({ tenants: [nordlicht] })
    await away.standIn.close()
    expect((await away.visitor().open('/auth/sign-in?return=/find')).location).toBe(
      '/sign-in?error=entra_unavailable&return=%2Ffind',
    )
  })
})

describe('a session', () => {
  const idOf = (browser: ReturnType<typeof visitor>) => browser.jar.get(SESSION) ?? ''

  test('is a new one at each sign-in, and ends the one that was open (fixation)', async () => {
    const attacker = visitor()
    standIn.visitor = bo
    await attacker.signIn()
    const victim = visitor()
    victim.jar.set(SESSION, idOf(attacker))
    standIn.visitor = ada
    await victim.signIn()
    expect(idOf(victim)).not.toBe(idOf(attacker))
    expect(await me(victim)).toBe('Ada Lind')
    expect((await attacker.open('/api/v1/me')).status, 'the planted one is good for nothing').toBe(401)
  })

  test('lasts while it is used, at most a week, and half a day without use', async () => {
    const started = clock.now
    const busy = visitor()
    await busy.signIn()
    const idle = visitor()
    await idle.signIn()
    const first = idOf(busy)
    for (let hour = 0; hour < 7 * 24 - 1; hour += 6) {
      clock.now = started.add({ hours: hour })
      expect((await busy.open('/api/v1/me')).status, `after ${hour} hours`).toBe(200)
    }
    expect(idOf(busy)).not.toBe(first)
    expect((await idle.open('/api/v1/me')).status).toBe(401)
    clock.now = started.add({ hours: 7 * 24, seconds: 1 })
    expect((await busy.open('/api/v1/me')).status).toBe(401)
    clock.now = started
  })

  test('is not sealed anew at every request', async () => {
    const browser = visitor()
    await browser.signIn()
    expect((await browser.open('/api/v1/me')).cookies).toEqual([])
    clock.now = clock.now.add({ minutes: 16 })
    expect((await browser.open('/api/v1/me')).cookies).toHaveLength(1)
    expect((await browser.open('/api/v1/me')).cookies).toEqual([])
    clock.now = clock.now.subtract({ minutes: 16 })
  })

  test('changes nothing for another site (CSRF)', async () => {
    const browser = visitor()
    await browser.signIn()
    for (const origin of [undefined, 'null', 'https://evil.example', `${ORIGIN}.evil.example`])
      expect(
        (await browser.open('/api/v1/me/profile', { method: 'POST', ...(origin ? { origin } : {}) })).json(),
      ).toMatchObject({
        status: 403,
        code: 'wrong_origin',
      })
  })
})

describe('signing out', () => {
  const out = (browser: ReturnType<typeof visitor>) =>
    browser.open('/auth/sign-out', { method: 'POST', origin: ORIGIN })

  test('goes on at Entra ID, which forgets the person and comes back to our page', async () => {
    const browser = visitor()
    await browser.signIn()
    const { status, json } = await out(browser)
    expect(status).toBe(200)
    const next = new URL(json().next)
    expect(`${next.origin}${next.pathname}`).toBe(`${standIn.authority}/organizations/oauth2/v2.0/logout`)
    expect(await browser.atEntra(next.href)).toBe('/sign-in')
    expect(standIn.signedOut).toBe(1)
    expect(browser.jar.size).toBe(0)
    expect((await browser.open('/api/v1/me')).status).toBe(401)
  })

  test('ends every copy of the session, renewed or not', async () => {
    const browser = visitor()
    await browser.signIn()
    const thief = visitor()
    thief.jar.set(SESSION, browser.jar.get(SESSION) ?? '')
    clock.now = clock.now.add({ minutes: 20 })
    expect(await me(thief)).toBe('Ada Lind')
    await out(browser)
    expect((await thief.open('/api/v1/me')).status).toBe(401)
    clock.now = clock.now.subtract({ minutes: 20 })
  })

  test('is nothing that another site can do, and nothing that needs a session', async () => {
    const browser = visitor()
    await browser.signIn()
    expect((await browser.open('/auth/sign-out', { method: 'POST', origin: 'https://evil.example' })).status).toBe(403)
    expect(await me(browser)).toBe('Ada Lind')
    expect((await out(visitor())).status).toBe(200)
  })
})

test('the sign-in page asks how people sign in here', async () => {
  expect((await visitor().open('/auth')).json()).toEqual({ kind: 'entra' })
  expect((await visitor().open('/auth/demo')).status, 'nobody is whom they like').toBe(404)
})
