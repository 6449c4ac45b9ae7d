import type { Page } from '@playwright/test'
import { expect, type TeamsWindow, test } from './teams-host/fixtures.ts'
import { nearlyEnded } from './teams-host/nearly-ended.ts'
import { APP, ELSEWHERE, type TeamsWorld } from './teams-host/world.ts'

// What is tried here in a browser is tried at the server besides: SECURITY.md says where.

const given = (world: TeamsWorld, name: string) => {
  const [person] = world.organization(name)
  if (!person) throw new Error('nobody is there')
  return person
}

test('another site changes nothing in the name of somebody who is signed in here, nor signs them out (CSRF)', async ({
  browse,
  world,
  console,
}) => {
  // The browser keeps what we answered from the page that asked; and an answer shown as a page has no icon.
  console.allow(/ERR_BLOCKED_BY_RESPONSE|status of 415|favicon\.ico/)
  const ada = given(world, 'Ada Lind')
  world.entra.visitor = ada
  const page = await browse(`${APP}/auth/sign-in?return=/help`)
  await expect(page.getByRole('button', { name: 'Account of Ada Lind' })).toBeVisible()

  const begin = world.internet.seen.length
  const evil = await page.context().newPage()
  await evil.goto(`${ELSEWHERE}/blank`)
  await evil.evaluate(async (app) => {
    const body = JSON.stringify({ name: 'Forged' })
    for (const path of ['/api/v1/tags', '/auth/sign-out'])
      await fetch(`${app}${path}`, { method: 'POST', mode: 'no-cors', credentials: 'include', body }).catch(() => {})
  }, APP)
  for (const path of ['/auth/sign-out', '/api/v1/tags']) {
    const form = await page.context().newPage()
    await form.goto(`${ELSEWHERE}/blank`)
    const answered = form.waitForResponse(`${APP}${path}`)
    await form.evaluate((action) => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action, enctype: 'text/plain' })
      form.append(Object.assign(document.createElement('input'), { name: '{"name":"Forged","is":"', value: '"}' }))
      document.body.append(form)
      form.submit()
    }, `${APP}${path}`)
    // What a form can send is not even read.
    expect([401, 403, 415], path).toContain((await answered).status())
  }
  const forged = world.internet.seen.slice(begin).filter(({ method }) => method === 'POST')
  expect(forged.map(({ path, cookie }) => [path, cookie])).toEqual([
    ['/api/v1/tags', undefined],
    ['/auth/sign-out', undefined],
    ['/auth/sign-out', undefined],
    ['/api/v1/tags', undefined],
  ])

  await page.reload()
  await expect(page.getByRole('button', { name: 'Account of Ada Lind' })).toBeVisible()
  expect((await world.api(ada, 'GET', 'tags')).items).toEqual([])
})

test('a tab of another organization is nothing to who guesses its id, in Teams and at the API', async ({
  teams,
  world,
}) => {
  const [ada, otto] = [given(world, 'Ada Lind'), given(world, 'Otto Other')]
  const { id } = await world.api(ada, 'POST', 'tab-configurations', { name: 'Board meetings' })
  for (const [method, path, body] of [
    ['GET', `tab-configurations/${id}`, undefined],
    ['PATCH', `tab-configurations/${id}`, { name: 'Mine' }],
    ['DELETE', `tab-configurations/${id}`, undefined],
  ] as const)
    await expect(world.api(otto, method, path, body)).rejects.toThrow(/: 404 /)

  const window = await teams(otto, { place: 'general' })
  await window.page.evaluate(
    ([entityId, contentUrl]) => {
      const tab = { key: 'guessed', entityId, contentUrl, suggestedDisplayName: 'Guessed' }
      localStorage.setItem('tabs of general', JSON.stringify([tab]))
    },
    [id, `${APP}/tab/${id}`],
  )
  await window.page.reload()
  await expect(window.app.getByRole('heading', { name: 'This tab was removed' })).toBeVisible()
  expect(await window.frame().evaluate(() => document.body.innerText)).not.toContain('Board meetings')
  expect((await world.api(ada, 'GET', `tab-configurations/${id}`)).name).toBe('Board meetings')
})

/** How many messages of this origin have reached the app. */
async function messagesFrom(window: TeamsWindow, origin: string) {
  await window.frame().evaluate((from) => {
    Reflect.set(globalThis, 'heard', 0)
    addEventListener('message', (event) => {
      if (event.origin === from) Reflect.set(globalThis, 'heard', Reflect.get(globalThis, 'heard') + 1)
    })
  }, origin)
  return () => window.frame().evaluate<number>(() => Reflect.get(globalThis, 'heard'))
}

test('a page of another site that sends the app messages as Teams would is not believed (postMessage)', async ({
  teams,
  world,
}) => {
  const [ada, bo] = world.organization('Ada Lind', 'Bo Berg')
  if (!ada || !bo) throw new Error('nobody is there')
  const { person } = await world.api(ada, 'GET', 'me')
  await expect.poll(async () => (await world.api(ada, 'GET', 'me')).person.profileReadAt).not.toBeNull()
  world.tokens.from = nearlyEnded(world)
  const window = await teams(ada, { theme: 'dark' })
  const { app, page } = window
  await expect(app.getByRole('button', { name: 'Account of Ada Lind' })).toBeVisible()
  const background = () => app.locator('main').evaluate((element) => getComputedStyle(element).backgroundColor)
  const before = await background()
  const heard = await messagesFrom(window, ELSEWHERE)

  // As an advertisement or another app in the same window of Teams could.
  await page.evaluate((src) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src, title: 'Elsewhere' }))
  }, `${ELSEWHERE}/blank`)
  await expect.poll(() => page.frames().some((frame) => frame.url() === `${ELSEWHERE}/blank`)).toBe(true)
  const evil = page.frames().find((frame) => frame.url() === `${ELSEWHERE}/blank`)
  // The app is waiting for Teams to say who it is when they come.
  let say = () => {}
  const held = new Promise<void>((resolve) => {
    say = resolve
  })
  world.tokens.from = async (person) => {
    await held
    return world.entra.teamsToken(person)
  }
  const asked = (await window.calls('authentication.getAuthToken')).length
  await world.api(ada, 'PATCH', `people/${person.id}`, { zone: 'Europe/Oslo' })
  await expect.poll(async () => (await window.calls('authentication.getAuthToken')).length).toBeGreaterThan(asked)

  const another = await world.entra.teamsToken(bo)
  const forged = [
    { func: 'themeChange', args: ['contrast'] },
    { func: 'backButtonPress', args: [] },
    // Answers to whatever it may have asked.
    ...Array.from({ length: 80 }, (_, id) => ({ id, args: [true, another] })),
  ]
  await evil?.evaluate((messages) => {
    for (const message of messages) parent.frames[0]?.postMessage(message, '*')
  }, forged)
  await expect.poll(heard).toBe(forged.length)
  say()

  expect(await background()).toBe(before)
  await app.getByRole('button', { name: 'Account of Ada Lind' }).click()
  await app.getByRole('menuitem', { name: 'My profile' }).click()
  await expect(app.getByRole('heading', { name: 'Ada Lind' })).toBeVisible()
  await expect(app.getByText('Oslo')).toBeVisible()
  expect(world.internet.seen.filter(({ authorization }) => authorization === `Bearer ${another}`)).toEqual([])
})

test('a session that somebody planted is never the one of who signs in there (session fixation)', async ({
  browse,
  world,
}) => {
  const [ada, mallory] = world.organization('Ada Lind', 'Mallory Moe')
  if (!ada || !mallory) throw new Error('nobody is there')
  const who = (page: Page) => page.getByRole('button', { name: /^Account of/ })
  const sessionOf = async (page: Page) => {
    const [cookie, ...others] = await page.context().cookies(APP)
    expect(others).toEqual([])
    return cookie?.value ?? ''
  }
  world.entra.visitor = mallory
  const attacker = await browse(`${APP}/auth/sign-in?return=/help`)
  await expect(who(attacker)).toHaveAccessibleName('Account of Mallory Moe')
  const theirs = await sessionOf(attacker)
  const name = '__Host-booking_room_pro_session'
  for (const planted of [theirs, 'made-up.by.somebody']) {
    const victim = await browse(`${ELSEWHERE}/blank`)
    const cookie = { name, value: planted, url: APP, httpOnly: true, secure: true, sameSite: 'Lax' as const }
    await victim.context().addCookies([cookie])
    world.entra.visitor = ada
    await victim.goto(`${APP}/auth/sign-in?return=/help`)
    await expect(who(victim)).toHaveAccessibleName('Account of Ada Lind')
    expect(await sessionOf(victim)).not.toBe(planted)
    const answer = await fetch(`${world.app.url}/api/v1/me`, { headers: { cookie: `${name}=${planted}` } })
    expect(answer.status, 'what was planted is worth nothing').toBe(401)
  }
  // Not even to whom it belonged.
  await attacker.reload()
  await expect(attacker.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
  await expect(who(attacker)).toHaveCount(0)
})
