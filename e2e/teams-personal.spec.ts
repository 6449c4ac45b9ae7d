import { sign } from '../server/testing/entra/tokens.ts'
import { axe } from './axe.ts'
import { expect, type TeamsWindow, test } from './teams-host/fixtures.ts'
import type { TeamsWorld } from './teams-host/world.ts'
import { tomorrowInParis } from './tomorrow.ts'

/** An organization with two rooms in Paris, made by its first person. */
async function givenRooms(world: TeamsWorld, ...more: string[]) {
  const [ada, ...others] = world.organization('Ada Lind', ...more)
  if (!ada) throw new Error('nobody is there')
  const building = await world.api(ada, 'POST', 'buildings', { name: 'Main', zone: 'Europe/Paris' })
  const floor = await world.api(ada, 'POST', 'floors', { name: '1', buildingId: building.id })
  const room = (name: string, capacity: number) =>
    world.api(ada, 'POST', 'rooms', { name, capacity, floorId: floor.id })
  return { ada, others, aurora: await room('Aurora', 8), boreas: await room('Boreas', 4) }
}

const background = ({ app }: TeamsWindow) =>
  app.locator('main').evaluate((element) => getComputedStyle(element).backgroundColor)

test('the personal app opens on the schedule, signed in by Teams, and says when it is ready', async ({
  teams,
  world,
}) => {
  const { ada } = await givenRooms(world)
  const window = await teams(ada)
  await expect(window.app.getByRole('rowheader', { name: /^Aurora/ })).toBeVisible()
  await expect(window.page.locator('#cover')).toBeHidden()
  expect(await window.calls('appInitialization.appLoaded')).toHaveLength(1)
  expect(await window.calls('appInitialization.success')).toHaveLength(1)
  expect(await window.calls('appInitialization.failure')).toEqual([])
})

test('the tabs are those of Teams: the app shows no second navigation, and a way back from where a link leads', async ({
  teams,
  world,
}) => {
  const { ada, aurora } = await givenRooms(world)
  await world.api(ada, 'POST', 'reservations', { ...tomorrowInParis().time, roomId: aurora.id, title: 'Stand-up' })
  const { app, page, calls } = await teams(ada, { tab: 'my-reservations' })
  await app.getByRole('link', { name: 'Stand-up' }).click()
  await expect(app.getByRole('heading', { level: 1, name: 'Stand-up' })).toBeVisible()
  await expect(app.getByRole('navigation', { name: 'Main' })).toHaveCount(0)
  await app.getByRole('button', { name: 'Back' }).click()
  await expect(app.getByRole('heading', { level: 1, name: 'My reservations' })).toBeVisible()
  await expect(app.getByRole('button', { name: 'Back' })).toHaveCount(0)

  await app.getByRole('link', { name: 'Stand-up' }).click()
  await page.getByRole('button', { name: 'Back', exact: true }).first().click()
  await expect(app.getByRole('heading', { level: 1, name: 'My reservations' })).toBeVisible()
  expect(await calls('navigateBack')).toEqual([])
  await page.getByRole('button', { name: 'Back', exact: true }).first().click()
  await expect.poll(() => calls('navigateBack')).toHaveLength(1)
})

test('a room is booked with one click, and is in my reservations', async ({ teams, world }) => {
  const { ada } = await givenRooms(world)
  const find = await teams(ada, { tab: 'find' })
  await find.app.getByRole('button', { name: /^Book Boreas/ }).click()
  await expect(find.app.getByText(/^Boreas is booked/)).toBeAttached()
  const mine = await teams(ada, { tab: 'my-reservations' })
  await expect(mine.app.getByRole('listitem').filter({ hasText: 'Boreas' })).toBeVisible()
})

test('the theme is the one of Teams, also when it changes', async ({ teams, world }) => {
  const { ada } = await givenRooms(world)
  const window = await teams(ada, { theme: 'dark' })
  await expect(window.app.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await background(window)).toBe('rgb(41, 41, 41)')
  await window.setTheme('contrast')
  await expect.poll(() => background(window)).toBe('rgb(0, 0, 0)')
  await window.setTheme('default')
  await expect.poll(() => background(window)).toBe('rgb(255, 255, 255)')
})

test('the language is the one of Teams', async ({ teams, world }) => {
  const { ada } = await givenRooms(world)
  const { app } = await teams(ada, { tab: 'my-reservations', locale: 'fr-fr' })
  await expect(app.getByRole('heading', { level: 1, name: 'Mes réservations' })).toBeVisible()
})

test('a link into Teams opens the page it was shared for, and never one of somebody else', async ({ teams, world }) => {
  const { ada, aurora } = await givenRooms(world)
  const { id } = await world.api(ada, 'POST', 'reservations', {
    ...tomorrowInParis().time,
    roomId: aurora.id,
    title: 'Retrospective',
  })
  const there = await teams(ada, { sub: `/reservations/${id}` })
  await expect(there.app.getByRole('heading', { level: 1, name: 'Retrospective' })).toBeVisible()
  for (const sub of ['//elsewhere.example/', 'https://elsewhere.example/', 'javascript:alert(1)']) {
    const elsewhere = await teams(ada, { sub })
    await expect(elsewhere.app.getByRole('rowheader', { name: /^Aurora/ })).toBeVisible()
  }
})

test('a token that ended is replaced without anybody seeing it', async ({ teams, world }) => {
  const { ada } = await givenRooms(world)
  const { entra, tokens } = world
  let asked = 0
  tokens.from = async (person) => {
    asked += 1
    const now = Math.floor(Date.now() / 1000)
    const ended = { ...entra.claims(person), iat: now - 7200, nbf: now - 7200, exp: now - 3600 }
    return asked === 1 ? sign(ended, entra.keys.current) : entra.teamsToken(person)
  }
  const { app } = await teams(ada)
  await expect(app.getByRole('rowheader', { name: /^Aurora/ })).toBeVisible()
  expect(asked).toBeGreaterThanOrEqual(2)
})

test('when Teams does not say who it is, the app says so to Teams and to the person, and trying again helps', async ({
  teams,
  world,
}) => {
  const { ada } = await givenRooms(world)
  const given = world.tokens.from
  world.tokens.from = () => Promise.reject(new Error('resourceDisabled'))
  const { app, page, calls } = await teams(ada)
  await expect(page.locator('#cover')).toContainText('There was a problem reaching this app')
  expect((await calls('appInitialization.failure')).map(({ args }) => args.slice(0, 2))).toEqual([
    ['AuthFailed', 'resourceDisabled'],
  ])
  await expect(app.getByText(/Teams did not say who you are/)).toBeAttached()
  world.tokens.from = given
  await app.getByRole('button', { name: 'Try again' }).dispatchEvent('click')
  await expect(app.getByRole('rowheader', { name: /^Aurora/ })).toBeVisible()
  await expect(page.locator('#cover')).toBeHidden()
})

test('when the server is not there, or the app itself, Teams is told so, and not any more once the app is in use', async ({
  teams,
  world,
  console,
}) => {
  console.allow(/Failed to load resource|Failed to fetch|dynamically imported module|net::ERR_FAILED/)
  const { ada } = await givenRooms(world)
  const window = await teams(ada, { tab: 'help' })
  const { app, page, calls, frame } = window
  await expect(app.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
  const failures = async () => (await calls('appInitialization.failure')).map(({ args }) => args[0])

  await page.route('**/api/v1/me', (route) => route.abort())
  await page.reload()
  await expect.poll(failures).toEqual(['Other'])
  await expect(page.locator('#cover')).toContainText('There was a problem reaching this app')
  await page.unroute('**/api/v1/me')

  await page.route(/\/assets\/frame-.*\.js/, (route) => route.abort())
  await page.reload()
  await expect.poll(failures).toEqual(['Other'])
  await page.unroute(/\/assets\/frame-.*\.js/)

  await page.reload()
  await expect.poll(() => calls('appInitialization.success')).toHaveLength(1)
  const refused = page.waitForResponse(/\/api\/v1\/me$/)
  await page.route('**/api/v1/me', (route) =>
    route.fulfill({ status: 400, contentType: 'application/problem+json', body: '{"status":400,"code":"passing"}' }),
  )
  // Word of it makes the app ask again who is there.
  await world.api(ada, 'POST', 'people', { displayName: 'Ivy', upn: 'ivy@nordlicht.example' })
  await refused
  await frame().evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await expect(app.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
  expect(await failures()).toEqual([])
})

test('a page that is no host of Microsoft’s may not show the app', async ({ browse, console }) => {
  console.allow(/frame-ancestors|ERR_BLOCKED_BY_RESPONSE/)
  const page = await browse('https://elsewhere.example/')
  const frame = page.frames().find((one) => one !== page.mainFrame())
  await expect.poll(() => frame?.url()).toMatch(/^chrome-error:/)
})

test('where a frame may keep nothing, neither cookies nor storage, all works as long as the window', async ({
  teams,
  world,
}) => {
  const { ada } = await givenRooms(world)
  const { app, frame } = await teams(ada, { tab: 'schedule' })
  // Kept on the device where that is allowed.
  await app.getByRole('radio', { name: 'Week' }).click()
  await expect(app.getByRole('radio', { name: 'Week' })).toBeChecked()
  const cookie = await frame().evaluate(() => {
    Reflect.set(document, 'cookie', 'kept=1; SameSite=None; Secure')
    return document.cookie
  })
  expect(cookie).toBe('')
})

for (const [theme, width] of [
  ['default', 390],
  ['dark', 360],
  ['contrast', 390],
] as const)
  test(`on a phone of ${width} pixels nothing is cut off, and axe finds nothing, in the ${theme} theme`, async ({
    teams,
    world,
  }) => {
    const { ada, aurora } = await givenRooms(world)
    await world.api(ada, 'POST', 'reservations', { ...tomorrowInParis().time, roomId: aurora.id, title: 'Planning' })
    for (const [tab, ready] of [
      ['schedule', 'Aurora'],
      ['find', 'Aurora'],
      ['my-reservations', 'Planning'],
      ['help', 'How to book a room'],
      ['about-app', 'Nordlicht IT'],
    ] as const) {
      const { app, frame } = await teams(ada, { tab, theme }, { viewport: { width, height: 844 } })
      await expect(app.getByText(ready).first()).toBeVisible()
      const wide = await frame().evaluate(() => document.documentElement.scrollWidth)
      expect(wide, `${tab} does not scroll sideways`).toBeLessThanOrEqual(width)
      expect(await axe(frame()), tab).toEqual([])
    }
  })
