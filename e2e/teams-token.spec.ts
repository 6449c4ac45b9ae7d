import { expect, type TeamsWindow, test } from './teams-host/fixtures.ts'
import { nearlyEnded } from './teams-host/nearly-ended.ts'
import type { TeamsWorld } from './teams-host/world.ts'
import { tomorrowInParis } from './tomorrow.ts'

/** Longer than the server takes to notice that a token has ended by which a stream of events was opened. */
const NOTICED = { timeout: 60_000 }

async function givenRooms(world: TeamsWorld) {
  const [ada, bo] = world.organization('Ada Lind', 'Bo Berg')
  if (!ada || !bo) throw new Error('nobody is there')
  const building = await world.api(ada, 'POST', 'buildings', { name: 'Main', zone: 'Europe/Paris' })
  const floor = await world.api(ada, 'POST', 'floors', { name: '1', buildingId: building.id })
  const room = (name: string) => world.api(ada, 'POST', 'rooms', { name, capacity: 8, floorId: floor.id })
  const [, boreas] = [await room('Aurora'), await room('Boreas')]
  return { ada, bo, boreas }
}

/** Tomorrow evening in Paris, which nobody is proposed. */
const tomorrowEvening = () => tomorrowInParis(21).time

const refusing = (reason: string) => () => Promise.reject(new Error(reason))

/** The streams of events that were opened since now, in order. */
function streamsOf({ internet }: TeamsWorld) {
  const begin = internet.seen.length
  return () => internet.seen.slice(begin).filter(({ path }) => path === '/api/v1/events')
}

async function writeTomorrow({ app }: TeamsWindow, title: string) {
  await app.getByRole('button', { name: 'Next day' }).click()
  await app.getByRole('button', { name: 'New reservation' }).click()
  await app.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill(title)
}
const book = ({ app }: TeamsWindow) =>
  app.getByRole('dialog').getByRole('button', { name: 'Book', exact: true }).click()
const reservation = ({ app }: TeamsWindow, title: string) =>
  app.getByRole('gridcell', { name: new RegExp(`^${title}`), includeHidden: true })
const signedOut = ({ app }: TeamsWindow) => app.getByText('You are signed out for the moment')

test('a token that ends while somebody writes is replaced: the stream comes back, and nothing is lost or said', async ({
  teams,
  world,
}) => {
  test.slow()
  const { ada, bo, boreas } = await givenRooms(world)
  const given = world.tokens.from
  world.tokens.from = nearlyEnded(world)
  const streams = streamsOf(world)
  const window = await teams(ada)
  await writeTomorrow(window, 'Begun before')
  await expect.poll(() => streams()[0]?.open).toBe(true)

  let giveOut = () => {}
  const held = new Promise<void>((resolve) => {
    giveOut = resolve
  })
  world.tokens.from = async (person, claims) => {
    await held
    return given(person, claims)
  }
  await expect.poll(() => streams()[0]?.open, NOTICED).toBe(false)
  await world.api(bo, 'POST', 'reservations', { ...tomorrowEvening(), roomId: boreas.id, title: 'Made meanwhile' })
  giveOut()

  await expect.poll(() => streams().at(-1)?.open).toBe(true)
  expect(streams().at(-1)?.authorization).not.toBe(streams()[0]?.authorization)
  await expect(reservation(window, 'Made meanwhile')).toBeAttached()
  await expect(window.app.getByRole('alert')).toHaveCount(0)
  await expect(signedOut(window)).toHaveCount(0)
  await expect(window.app.getByRole('dialog').getByRole('textbox', { name: 'Title' })).toHaveValue('Begun before')
  await book(window)
  await expect(reservation(window, 'Begun before')).toBeVisible()
  expect(await window.calls('appInitialization.failure')).toEqual([])
})

test('where no new token can be had, the app says so, keeps what is there, and goes on as soon as there is one', async ({
  teams,
  world,
}) => {
  test.slow()
  const { ada, bo, boreas } = await givenRooms(world)
  world.tokens.from = nearlyEnded(world)
  const window = await teams(ada)
  const { app } = window
  await writeTomorrow(window, 'Written in vain')
  world.tokens.from = refusing('resourceDisabled')
  await book(window)
  await expect(app.getByRole('dialog').getByText(/Teams did not say who you are/)).toBeVisible()
  await expect(app.getByRole('dialog').getByRole('textbox', { name: 'Title' })).toHaveValue('Written in vain')
  world.tokens.from = nearlyEnded(world)
  await book(window)
  await expect(reservation(window, 'Written in vain')).toBeVisible()

  world.tokens.from = refusing('resourceDisabled')
  await expect(signedOut(window)).toBeVisible(NOTICED)
  await expect(reservation(window, 'Written in vain')).toBeVisible()
  await world.api(bo, 'POST', 'reservations', { ...tomorrowEvening(), roomId: boreas.id, title: 'Made meanwhile' })
  const again = app.getByRole('button', { name: 'Try again' })
  await again.click()
  await expect(signedOut(window)).toBeVisible()
  world.tokens.from = nearlyEnded(world)
  await again.click()
  await expect(signedOut(window)).toHaveCount(0)
  await expect(reservation(window, 'Made meanwhile')).toBeVisible()
  expect(await window.calls('appInitialization.failure'), 'the app is not taken away').toEqual([])
})

test('where Microsoft wants to ask something before there is a new token, it is asked in a window, and all goes on', async ({
  teams,
  world,
}) => {
  const { ada, bo } = await givenRooms(world)
  // With a token that has ended nothing could be read of him.
  const readAt = async () => (await world.api(bo, 'GET', 'me')).person.profileReadAt
  await expect.poll(readAt).not.toBeNull()
  world.tokens.from = nearlyEnded(world)
  const streams = streamsOf(world)
  const window = await teams(bo)
  const { app, page } = window
  await expect(app.getByRole('rowheader', { name: /^Aurora/ })).toBeVisible()
  await expect.poll(() => streams().at(-1)?.open).toBe(true)
  bo.consented = false
  const given = nearlyEnded(world)
  world.tokens.from = (person) =>
    bo.consented ? given(person, undefined) : Promise.reject(new Error('resourceRequiresConsent'))
  const { person } = await world.api(bo, 'GET', 'me')
  // Word of it has the app ask who Bo is by now.
  await world.api(ada, 'PATCH', `people/${person.id}`, { roles: ['approver'] })
  await expect(app.getByText('Microsoft wants to ask you first')).toBeVisible()
  await expect(app.getByRole('rowheader', { name: /^Aurora/ })).toBeVisible()
  const opening = page.context().waitForEvent('page')
  await app.getByRole('button', { name: 'Let it ask' }).click()
  const popup = await opening
  await popup.getByRole('link', { name: `${bo.name} (${bo.upn})` }).click()
  const closed = popup.waitForEvent('close')
  await popup.getByRole('link', { name: 'Accept' }).click()
  await closed
  await expect(app.getByText('Microsoft wants to ask you first')).toHaveCount(0)
  await expect(app.getByRole('button', { name: 'Account of Bo Berg' })).toBeVisible()
})
