import { expect, type TeamsWindow, test } from './teams-host/fixtures.ts'
import { placesToldIn } from './teams-host/places.ts'
import { APP, TEAMS, type TeamsWorld } from './teams-host/world.ts'
import { tomorrowInParis } from './tomorrow.ts'

/** An organization with a room in Paris, and a reservation in it tomorrow at ten there. */
async function givenReservation(world: TeamsWorld, more: object = {}) {
  const [ada, bo] = world.organization('Ada Lind', 'Bo Berg')
  if (!ada || !bo) throw new Error('nobody is there')
  const building = await world.api(ada, 'POST', 'buildings', { name: 'Main', zone: 'Europe/Paris' })
  const floor = await world.api(ada, 'POST', 'floors', { name: '1st floor', buildingId: building.id })
  const room = await world.api(ada, 'POST', 'rooms', { name: 'Aurora', capacity: 8, floorId: floor.id })
  const { day, time } = tomorrowInParis()
  const { id } = await world.api(ada, 'POST', 'reservations', {
    ...time,
    roomId: room.id,
    title: 'Stand-up & <coffee>',
    ...more,
  })
  return { ada, bo, room, id, day }
}

/** A tab of these rooms in a channel, set up by whoever looks. */
async function setUp({ page, app }: TeamsWindow) {
  await page.getByRole('button', { name: 'Add a tab' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(app.getByRole('rowheader', { name: /^Aurora/ })).toBeVisible()
}

const share = async ({ app }: TeamsWindow, item: string) => {
  await app.getByRole('button', { name: 'Share' }).first().click()
  await app.getByRole('menuitem', { name: item }).click()
}
const titled = ({ app }: TeamsWindow, name: string) => app.getByRole('heading', { level: 1, name })
const contextOf = (link: string) => JSON.parse(new URL(link).searchParams.get('context') ?? '{}')

test('from the personal app a reservation, a room and a day are linked to, and the links open them', async ({
  teams,
  world,
}) => {
  const { ada, bo, room, id, day } = await givenReservation(world)
  const window = await teams(ada, { sub: `/reservations/${id}` })
  await expect(titled(window, 'Stand-up & <coffee>')).toBeVisible()
  await share(window, 'Copy link for the browser')
  await expect.poll(window.copied).toEqual({ 'text/plain': `${APP}/reservations/${id}` })
  await share(window, 'Copy link for Teams')
  await expect.poll(async () => (await window.copied())['text/plain']).toContain('/l/entity/')
  const { 'text/plain': toReservation = '' } = await window.copied()
  expect(new URL(toReservation).searchParams.get('webUrl')).toBe(`${APP}/reservations/${id}`)

  await window.app.getByRole('region', { name: 'Where' }).getByRole('link', { name: 'Aurora' }).click()
  await expect(titled(window, 'Aurora')).toBeVisible()
  await share(window, 'Copy link for Teams')
  await expect
    .poll(async () => contextOf((await window.copied())['text/plain'] ?? ''))
    .toEqual({
      subEntityId: `/rooms/${room.id}`,
    })
  const { 'text/plain': toRoom = '' } = await window.copied()

  await window.follow(`${TEAMS}/l/entity/${world.manifest.id}/schedule`, ada)
  await window.app.getByRole('button', { name: 'Next day' }).click()
  await expect(window.app.getByRole('gridcell', { name: /^Stand-up/ })).toBeVisible()
  await share(window, 'Copy link for Teams')
  await expect
    .poll(async () => contextOf((await window.copied())['text/plain'] ?? '').subEntityId)
    .toBe(`/schedule?view=day&date=${day}`)
  const { 'text/plain': toDay = '' } = await window.copied()

  await window.follow(toReservation, bo)
  await expect(titled(window, 'Stand-up & <coffee>')).toBeVisible()
  await window.app.getByRole('button', { name: 'Back' }).click()
  await expect(window.app.getByRole('grid'), 'there is a way back to the tab').toBeVisible()
  await window.follow(toRoom, bo)
  await expect(titled(window, 'Aurora')).toBeVisible()
  await window.follow(toDay, bo)
  await expect(window.app.getByRole('gridcell', { name: /^Stand-up/ })).toBeVisible()
  await expect(window.app.getByRole('button', { name: 'Back' })).toHaveCount(0)
})

test('from the tab of a channel a link leads colleagues into this tab, and no request of the app names the channel', async ({
  teams,
  world,
  host,
}) => {
  const { ada, bo, id, day } = await givenReservation(world)
  const window = await teams(ada, { place: 'launch' })
  await setUp(window)
  const { items } = await world.api(ada, 'GET', 'tab-configurations')
  const [tab] = items
  await window.app.getByRole('button', { name: 'Next day' }).click()
  await share(window, 'Copy link to this tab')
  await expect
    .poll(async () => contextOf((await window.copied())['text/plain'] ?? ''))
    .toEqual({
      subEntityId: `/tab/${tab.id}?view=day&date=${day}`,
      channelId: '19:launch@thread.tacv2',
    })
  const { 'text/plain': toDay = '' } = await window.copied()
  expect(new URL(toDay).pathname).toBe(`/l/entity/${world.manifest.id}/${tab.id}`)
  expect(placesToldIn(new URL(toDay).searchParams.get('webUrl') ?? '')).toEqual([])

  await window.app.getByRole('gridcell', { name: /^Stand-up/ }).click()
  const card = window.app.getByRole('dialog', { name: /^Stand-up/ })
  await card.getByRole('button', { name: 'Share' }).click()
  await window.app.getByRole('menuitem', { name: 'Copy link to this tab' }).click()
  await expect
    .poll(async () => contextOf((await window.copied())['text/plain'] ?? '').subEntityId)
    .toBe(`/reservations/${id}`)
  const { 'text/plain': toReservation = '' } = await window.copied()

  // Whoever follows it comes into the tab: what they may do is what the tab lets them, and back is its schedule.
  await world.api(ada, 'PATCH', `tab-configurations/${tab.id}`, { permissions: 'owners' })
  await window.follow(toReservation, bo)
  await expect(titled(window, 'Stand-up & <coffee>')).toBeVisible()
  await window.app.getByRole('button', { name: 'Back' }).click()
  await expect(window.app.getByText('Liftoff', { exact: true })).toBeVisible()
  await expect(window.app.getByRole('button', { name: 'New reservation' })).toHaveCount(0)
  await window.follow(toDay, bo)
  await expect(window.app.getByRole('gridcell', { name: /^Stand-up/ })).toBeVisible()

  expect(await host.complaints(), 'our server hears of no channel').toEqual([])
})

test('from a chat a link leads into its tab', async ({ teams, world }) => {
  const { ada, bo } = await givenReservation(world)
  const window = await teams(ada, { place: 'chat' })
  await setUp(window)
  await share(window, 'Copy link to this tab')
  await expect
    .poll(async () => contextOf((await window.copied())['text/plain'] ?? '').chatId)
    .toBe('19:chat@unq.gbl.spaces')
  await window.follow((await window.copied())['text/plain'] ?? '', bo)
  await expect(window.app.getByRole('rowheader', { name: /^Aurora/ })).toBeVisible()
})

test('a link that somebody wrote by hand leads to no page that links are not made for', async ({ teams, world }) => {
  const { ada } = await givenReservation(world)
  const window = await teams(ada, { place: 'general' })
  await setUp(window)
  const { items } = await world.api(ada, 'GET', 'tab-configurations')
  const written = (sub: string, tab: string, more: object = {}) =>
    `${TEAMS}/l/entity/${world.manifest.id}/${tab}?${new URLSearchParams({ context: JSON.stringify({ subEntityId: sub, ...more }) })}`
  for (const sub of [
    '/admin/people',
    '/access-tokens',
    '/auth/sign-out',
    '//elsewhere.example/schedule',
    '/reservations/1',
  ]) {
    await window.follow(written(sub, 'schedule'), ada)
    await expect(window.app.getByRole('rowheader', { name: /^Aurora/ })).toBeVisible()
    expect(new URL(window.frame().url()).origin + new URL(window.frame().url()).pathname, sub).toBe(`${APP}/schedule`)
  }
  // A tab of a channel holds nothing that is the person's own, whatever a link says.
  await window.follow(written('/my-reservations', items[0].id, { channelId: '19:general@thread.tacv2' }), ada)
  await expect(window.app.getByText('Allhands', { exact: true })).toBeVisible()
  await expect(window.app.getByRole('rowheader', { name: /^Aurora/ })).toBeVisible()
})

const sharing = ({ page }: TeamsWindow) => page.getByRole('dialog', { name: 'Share to a chat' })
const sentOf = (window: TeamsWindow) => window.ask<{ content: Record<string, string>[] }[]>('sent')

test('a reservation is sent in a chat with what Teams has for it, or in a new chat where it has nothing', async ({
  teams,
  world,
}) => {
  const { ada, id } = await givenReservation(world)
  const window = await teams(ada, { sub: `/reservations/${id}` })
  await share(window, 'Send in a Teams chat')
  await sharing(window).getByRole('button', { name: 'Cancel' }).click()
  await expect(sharing(window)).toHaveCount(0)
  // Going from the host's window back into the frame can close a menu that a robot opened in the same moment.
  await expect(async () => {
    await window.app.getByRole('button', { name: 'Share' }).click({ timeout: 2_000 })
    await window.app.getByRole('menuitem', { name: 'Send in a Teams chat' }).click({ timeout: 2_000 })
  }).toPass()
  await sharing(window).getByRole('button', { name: 'Send' }).click()
  await expect.poll(async () => (await sentOf(window)).length).toBe(1)
  const content = (await sentOf(window))[0]?.content[0]
  expect(content).toMatchObject({ type: 'URL', preview: true })
  expect(content?.message).toMatch(
    /^Stand-up & <coffee>\n.*Paris time.*\nAurora · Main · 1st floor\nBooked by Ada Lind$/,
  )
  expect(contextOf(content?.url ?? '')).toEqual({ subEntityId: `/reservations/${id}` })
  expect(await window.ask('links'), 'who cancels is asked nothing else').toEqual([])

  const elsewhere = await teams(ada, { sub: `/reservations/${id}`, without: 'sharing' })
  await share(elsewhere, 'Send in a Teams chat')
  await expect.poll(() => elsewhere.ask<string[]>('links')).toHaveLength(1)
  const [chat = ''] = await elsewhere.ask<string[]>('links')
  expect(chat).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?/)
  expect(new URL(chat).searchParams.get('message')).toMatch(
    /^Stand-up & <coffee>\n[\s\S]*\nhttps:\/\/teams\.microsoft\.com/,
  )
})

for (const clipboard of ['allowed', 'refused'] as const)
  test(`where the clipboard is ${clipboard} in a frame, a formatted text is copied`, async ({
    teams,
    world,
    console,
  }) => {
    if (clipboard === 'refused') console.allow(/Clipboard API has been blocked because of a permissions policy/)
    const { ada, id } = await givenReservation(world)
    const window = await teams(ada, {
      sub: `/reservations/${id}`,
      locale: 'fr-fr',
      ...(clipboard === 'refused' && { clipboard }),
    })
    // Teams decides with the `allow` of its frame; Chromium says what came of it.
    const mayWrite = await window.frame().evaluate(() => {
      const { featurePolicy } = document as unknown as { featurePolicy: { allowsFeature(name: string): boolean } }
      return featurePolicy.allowsFeature('clipboard-write')
    })
    expect(mayWrite).toBe(clipboard === 'allowed')
    await window.app.getByRole('button', { name: 'Partager' }).click()
    await window.app.getByRole('menuitem', { name: 'Copier comme texte mis en forme' }).click()
    await expect(window.app.getByText('Le texte est copié').last()).toBeVisible()
    const { 'text/plain': plain = '', 'text/html': html = '' } = await window.copied()
    expect(plain).toMatch(
      /^Stand-up & <coffee>\n.*heure de Paris.*\nAurora · Main · 1st floor\nRéservée par Ada Lind\n/,
    )
    expect(plain.split('\n').at(-1)).toBe(`${APP}/reservations/${id}`)
    expect(html).toContain('<b>Stand-up &amp; &lt;coffee&gt;</b>')
    expect(html, 'behind the words the address that leads into Teams').toContain(
      'href="https://teams.microsoft.com/l/entity/',
    )
  })

test('on the plain web a reservation is handed to the page of Teams that asks to whom', async ({ browse, world }) => {
  const { ada, id } = await givenReservation(world)
  world.entra.visitor = ada
  const page = await browse(`${APP}/auth/sign-in?return=/reservations/${id}`)
  const opening = page.context().waitForEvent('page')
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('menuitem', { name: 'Send in a Teams chat' }).click()
  const opened = await opening
  await expect.poll(() => opened.url()).toMatch(/^https:\/\/teams\.microsoft\.com\/share\?/)
  const { searchParams } = new URL(opened.url())
  expect(searchParams.get('href')).toBe(`${APP}/reservations/${id}`)
  expect(searchParams.get('msgText')).toMatch(/^Stand-up & <coffee>\n/)
})
