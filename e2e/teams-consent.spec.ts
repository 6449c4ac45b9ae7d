import type { DirectoryPerson } from '../server/testing/entra/directory.ts'
import { axe } from './axe.ts'
import { expect, type TeamsWindow, test } from './teams-host/fixtures.ts'
import { APP, type TeamsWorld } from './teams-host/world.ts'
import { tomorrowInParis } from './tomorrow.ts'

/** A picture of one pixel. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

const picturesIn = process.env.PICTURES

/** Somebody whom Microsoft would have to ask first. */
function givenCautious(world: TeamsWorld): DirectoryPerson {
  const [carla] = world.organization('Carla Cautious')
  if (!carla) throw new Error('nobody is there')
  return Object.assign(carla, { consented: false, jobTitle: 'Keeper of keys', officeLocation: 'Tower 3' })
}

async function openProfile({ app }: TeamsWindow): Promise<void> {
  await app.getByRole('button', { name: /^Account of/ }).click()
  await app.getByRole('menuitem', { name: 'My profile' }).click()
  await expect(app.getByRole('heading', { level: 1, name: 'My profile' })).toBeVisible()
}

/** Follows the app's question into the window that opens for it. */
async function answer(window: TeamsWindow, person: DirectoryPerson, word: 'Accept' | 'Cancel'): Promise<void> {
  const opening = window.page.context().waitForEvent('page')
  await window.app.getByRole('button', { name: 'Let it ask' }).click()
  const popup = await opening
  await popup.getByRole('link', { name: `${person.name} (${person.upn})` }).click()
  const closed = popup.waitForEvent('close')
  await popup.getByRole('link', { name: word }).click()
  await closed
}

test('who has not consented is signed in all the same, is asked in a window of its own, and then is known', async ({
  teams,
  world,
}) => {
  const carla = givenCautious(world)
  const window = await teams(carla)
  await openProfile(window)
  const { app, page } = window
  await expect(app.getByText('Microsoft wants to ask you first')).toBeVisible()
  await expect(app.getByText('Keeper of keys')).toHaveCount(0)

  await answer(window, carla, 'Cancel')
  await expect(app.getByText('It was not answered, so nothing was read.')).toBeVisible()

  await answer(window, carla, 'Accept')
  await expect(app.getByText('Keeper of keys')).toBeVisible()
  await expect(app.getByText('Tower 3')).toBeVisible()
  await expect(app.getByText('Microsoft wants to ask you first')).toHaveCount(0)
  expect(await page.context().cookies(APP), 'no session of the browser beside the one of Teams').toEqual([])
})

const hint = ({ app }: TeamsWindow) => app.getByText('Only your name is known here.')

test('on the schedule a line at its foot says that Microsoft would tell more, and goes when it has', async ({
  teams,
  world,
}) => {
  const carla = Object.assign(givenCautious(world), { photo: PHOTO })
  const window = await teams(carla)
  await expect(hint(window)).toBeVisible()
  expect(await axe(window.frame())).toEqual([])
  await answer(window, carla, 'Accept')
  await expect(hint(window)).toHaveCount(0)
  // What it told is there at once.
  await expect(window.app.getByRole('button', { name: 'Account of Carla Cautious' }).locator('img')).toBeVisible()
})

test('who waves that line away, or says no to Microsoft, is not asked again, on no device', async ({
  teams,
  world,
}) => {
  for (const how of ['waves it away', 'says no']) {
    const carla = givenCautious(world)
    const window = await teams(carla)
    await expect(hint(window)).toBeVisible()
    if (how === 'says no') await answer(window, carla, 'Cancel')
    else await window.app.getByRole('button', { name: 'Do not ask again' }).click()
    await expect(hint(window)).toHaveCount(0)
    await expect(window.app.getByText('You can still allow it in My profile.').first()).toBeVisible()

    const seen = world.internet.seen.length
    const another = await teams(carla)
    await expect(another.app.getByRole('button', { name: 'Account of Carla Cautious' })).toBeVisible()
    await openProfile(another)
    // It is asked there: nothing before it has.
    await expect(another.app.getByText('Microsoft wants to ask you first')).toBeVisible()
    const asked = world.internet.seen.slice(seen).filter(({ path }) => path === '/api/v1/me/profile')
    expect(asked).toHaveLength(1)
  }
})

/** Ada, who has a picture, Bo, who has none, and what she booked. */
async function givenPicture(world: TeamsWorld) {
  const [ada, bo] = world.organization('Ada Lind', 'Bo Berg')
  if (!ada || !bo) throw new Error('nobody is there')
  ada.photo = PHOTO
  const building = await world.api(ada, 'POST', 'buildings', { name: 'Main', zone: 'Europe/Paris' })
  const floor = await world.api(ada, 'POST', 'floors', { name: '1', buildingId: building.id })
  const room = await world.api(ada, 'POST', 'rooms', { name: 'Aurora', capacity: 8, floorId: floor.id })
  const { time } = tomorrowInParis()
  const { id } = await world.api(ada, 'POST', 'reservations', { ...time, roomId: room.id, title: 'Stand-up' })
  await world.api(bo, 'GET', 'me')
  return { ada, bo, id }
}

test('a colleague is shown by their picture in Teams, and who has none by their initials', async ({ teams, world }) => {
  const { bo, id } = await givenPicture(world)
  const { app } = await teams(bo, { sub: `/reservations/${id}` })
  await expect(app.getByRole('heading', { level: 1, name: 'Stand-up' })).toBeVisible()
  const picture = app.getByRole('main').locator('.fui-Avatar img')
  await expect(picture).toBeVisible()
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1)
  await expect(app.getByRole('button', { name: 'Account of Bo Berg' }).locator('img')).toHaveCount(0)
})

test('on the web one is shown by one’s picture, too, in the menu and in the list of people', async ({
  browse,
  world,
}) => {
  const { ada } = await givenPicture(world)
  world.entra.visitor = ada
  const page = await browse(`${APP}/auth/sign-in?return=/admin/people`)
  await expect(page.getByRole('button', { name: 'Account of Ada Lind' }).locator('img')).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'Bo Berg' })).toBeVisible()
  await expect(page.getByRole('main').locator('.fui-Avatar img')).toHaveCount(1)
})

test('where Teams gives no token before Microsoft has asked, the app has it ask, and goes on', async ({
  teams,
  world,
}) => {
  const carla = givenCautious(world)
  const given = world.tokens.from
  world.tokens.from = (person, claims) =>
    carla.consented ? given(person, claims) : Promise.reject(new Error('resourceRequiresConsent'))
  const window = await teams(carla)
  const { app, page, calls } = window
  await expect(app.getByRole('heading', { name: 'Microsoft wants to ask you first' })).toBeVisible()
  await expect(page.locator('#cover')).toBeHidden()
  expect(await calls('appInitialization.expectedFailure')).not.toEqual([])
  expect(await calls('appInitialization.failure')).toEqual([])
  await answer(window, carla, 'Cancel')
  await expect(app.getByText('It was not answered.')).toBeVisible()
  await answer(window, carla, 'Accept')
  await expect(app.getByRole('button', { name: 'Account of Carla Cautious' })).toBeVisible()
})

test('what Microsoft wants to be told is handed on to it', async ({ teams, world }) => {
  const [dora] = world.organization('Dora Double')
  if (!dora) throw new Error('nobody is there')
  dora.needsSecondFactor = true
  const window = await teams(dora)
  await openProfile(window)
  const before = world.entra.seen.length
  const opening = window.page.context().waitForEvent('page')
  await window.app.getByRole('button', { name: 'Let it ask' }).click()
  const popup = await opening
  await expect(popup.getByRole('link', { name: `Dora Double (${dora.upn})` })).toBeVisible()
  const asked = world.entra.seen.slice(before).find(({ path }) => path.endsWith('/authorize'))
  expect(JSON.parse(asked?.query.get('claims') ?? '{}')).toHaveProperty('access_token.capolids')
  expect(asked?.query.get('login_hint')).toBe(dora.upn)
  await popup.close()
  await expect(window.app.getByText('It was not answered, so nothing was read.')).toBeVisible()
})

test('who somebody is is what the token says, whatever the page around the app claims', async ({ teams, world }) => {
  const [ada, bo] = world.organization('Ada Lind', 'Bo Berg')
  if (!ada || !bo) throw new Error('nobody is there')
  const given = world.tokens.from
  // The page around it says Ada; the token is Bo's.
  world.tokens.from = (_, claims) => given(bo, claims)
  const { app } = await teams(ada)
  await expect(app.getByRole('button', { name: 'Account of Bo Berg' })).toBeVisible()
  await expect(app.getByRole('button', { name: 'Account of Ada Lind' })).toHaveCount(0)
})

test('the page on which the window ends says so where nothing waits for it', async ({ browse }) => {
  const page = await browse(`${APP}/consent/end`)
  await expect(page.getByText('You can close this window.')).toBeVisible()
  const policyOf = async (path: string) => (await page.goto(`${APP}${path}`))?.headers()['cross-origin-opener-policy']
  expect(await policyOf('/sign-in'), 'only where a popup ends').toBe('same-origin')
  expect(await policyOf('/consent/end?error=consent_declined')).toBe('unsafe-none')
  await expect(page.getByText('You did not allow your profile to be read')).toBeVisible()
})

test('on the plain web the profile is read by signing in again', async ({ browse, world }) => {
  const [wendy] = world.organization('Wendy Web')
  if (!wendy) throw new Error('nobody is there')
  world.entra.visitor = wendy
  const page = await browse(`${APP}/auth/sign-in?return=/profile`)
  await expect(page.getByRole('heading', { name: 'Wendy Web' })).toBeVisible()
  wendy.jobTitle = 'Web designer'
  await page.getByRole('link', { name: 'Sign in again to read it anew' }).click()
  await expect(page.getByText('Web designer')).toBeVisible()
})

for (const theme of ['default', 'dark', 'contrast'] as const)
  test(`at 390 pixels my profile is whole, and axe finds nothing, in the ${theme} theme`, async ({ teams, world }) => {
    const window = await teams(givenCautious(world), { theme }, { viewport: { width: 390, height: 844 } })
    await openProfile(window)
    await expect(window.app.getByText('Microsoft wants to ask you first')).toBeVisible()
    const width = await window.frame().evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(390)
    expect(await axe(window.frame())).toEqual([])
    if (picturesIn) await window.page.screenshot({ path: `${picturesIn}/profile-${theme}.png` })
  })
