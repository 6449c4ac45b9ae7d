import { axe } from './axe.ts'
import { expect, type TeamsWindow, test } from './teams-host/fixtures.ts'
import { placesToldIn } from './teams-host/places.ts'
import { rowsOf } from './teams-host/rows.ts'
import { APP } from './teams-host/world.ts'
import { givenRooms, save, settings, setUp } from './teams-tab-page.ts'
import { tomorrowInParis } from './tomorrow.ts'

/** Books what the app proposes; tomorrow, because late in an evening today has no time left. */
async function bookTomorrow({ app }: TeamsWindow) {
  await app.getByRole('button', { name: 'Next day' }).click()
  await app.getByRole('button', { name: 'New reservation' }).click()
  await app.getByRole('dialog').getByRole('button', { name: 'Book', exact: true }).click()
  await expect(app.getByRole('gridcell', { name: /^Meeting/ })).toBeVisible()
}

test('a tab is set up in a channel, booked in, and the room is taken in another channel and in the personal app', async ({
  teams,
  world,
}) => {
  const { ada, others } = await givenRooms(world, 'Bo Berg')
  const general = await teams(ada, { place: 'general' })
  await general.page.getByRole('button', { name: 'Add a tab' }).click()
  await expect(settings(general).getByText(/Everybody here sees at a glance/)).toBeVisible()
  await general.page.getByRole('button', { name: 'Cancel' }).click()
  await setUp(general, 'Project rooms', 'Boreas')
  const { items } = await world.api(ada, 'GET', 'tab-configurations')
  const address = `${APP}/tab/${items[0].id}`
  expect(await general.ask('tabs'), 'phones show no tab without its web address').toMatchObject([
    { entityId: items[0].id, contentUrl: address, websiteUrl: address, removeUrl: `${APP}/tab/remove` },
  ])
  await expect(general.app.getByRole('rowheader', { name: /^Aurora/ })).toHaveCount(0)
  // Its own name, and where it stands; nothing of the person.
  await expect(general.app.getByText('Project rooms')).toBeVisible()
  await expect(general.app.getByText('Allhands', { exact: true })).toBeVisible()
  await expect(general.app.getByRole('button', { name: /^Account of/ })).toHaveCount(0)

  await bookTomorrow(general)
  const booked = /^Meeting/

  const launch = await teams(others[0] ?? ada, { place: 'launch' })
  await setUp(launch, 'Launch desk', 'Boreas')
  await launch.app.getByRole('button', { name: 'Next day' }).click()
  await expect(launch.app.getByRole('gridcell', { name: booked })).toBeVisible()
  const personal = await teams(ada)
  await personal.app.getByRole('button', { name: 'Next day' }).click()
  await expect(personal.app.getByRole('gridcell', { name: booked })).toBeVisible()
})

test('a failure to save is told to Teams and on the page, and saving again helps', async ({
  teams,
  world,
  console,
}) => {
  console.allow(/status of 412/)
  const { ada } = await givenRooms(world)
  const window = await teams(ada, { place: 'general' })
  await setUp(window, 'Project rooms', 'Boreas')
  await window.page.getByRole('button', { name: 'Settings', exact: true }).click()
  await expect(settings(window).getByRole('textbox', { name: 'Name' })).toHaveValue('Project rooms')
  const { items } = await world.api(ada, 'GET', 'tab-configurations')
  await world.api(ada, 'PATCH', `tab-configurations/${items[0].id}`, { view: 'week' })
  await save(window).click()
  await expect(window.page.getByText(/^Not saved:/)).toBeVisible()
  await expect(settings(window).getByText(/Somebody changed this tab meanwhile/)).toBeVisible()
  expect(await window.calls('settings.save.failure')).toHaveLength(1)
  await save(window).click()
  await expect(window.page.getByRole('dialog')).toHaveCount(0)
  await expect(window.app.getByRole('rowheader', { name: /^Boreas/ })).toBeVisible()
})

test('a tab is changed where it stands or from inside, and removed; what was booked stays', async ({
  teams,
  world,
}) => {
  const { ada, boreas } = await givenRooms(world)
  const window = await teams(ada, { place: 'general' })
  const { page, app } = window
  await setUp(window, 'Project rooms', 'Boreas')
  await world.api(ada, 'POST', 'reservations', { ...tomorrowInParis().time, roomId: boreas.id, title: 'Kept' })

  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await expect(settings(window).getByRole('checkbox', { name: 'Boreas' })).toBeChecked()
  // Teams covers each of its windows until the app in it says that it is there, and gives it up where it never does.
  const toldIn = async (place: string) => {
    for (const told of ['appInitialization.appLoaded', 'appInitialization.success'])
      await expect.poll(async () => (await window.calls(told)).map((call) => call.in), told).toContain(place)
  }
  await toldIn('settings')
  await settings(window).getByRole('checkbox', { name: 'Aurora' }).check({ force: true })
  await settings(window).getByText('Week', { exact: true }).click()
  await save(window).click()
  await expect(app.getByRole('rowheader', { name: /^Aurora/ })).toBeVisible()
  await expect(app.getByRole('radio', { name: 'Week' })).toBeChecked()

  await app.getByRole('button', { name: 'Settings' }).click()
  await expect(app.getByRole('heading', { level: 1, name: 'Settings of Project rooms' })).toBeVisible()
  await app.getByRole('textbox', { name: 'Name' }).fill('Rooms of the project')
  await app.getByRole('button', { name: 'Save' }).click()
  await expect(app.getByText('Rooms of the project', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(settings(window).getByText(/everything booked in them stay/)).toBeVisible()
  await toldIn('content')
  await toldIn('remove')
  expect(await window.calls('appInitialization.failure')).toEqual([])
  await expect(settings(window).getByText('The settings of this tab are deleted.')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('button', { name: 'Add a tab' })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Tabs' }).getByRole('button', { name: 'Project rooms' })).toHaveCount(0)
  expect((await world.api(ada, 'GET', 'tab-configurations')).items).toEqual([])
  const { rooms } = await world.api(
    ada,
    'GET',
    `schedule?${new URLSearchParams({ from: tomorrowInParis(8).time.start, to: tomorrowInParis(18).time.start })}`,
  )
  expect(JSON.stringify(rooms)).toContain('Kept')
})

test('who does not own a tab takes it out of the channel, and its settings are kept for its owners', async ({
  teams,
  world,
}) => {
  const { ada, others } = await givenRooms(world, 'Bo Berg')
  const [bo = ada] = others
  const window = await teams(bo, { place: 'general' })
  await setUp(window, 'Project rooms', 'Boreas')
  const { person } = await world.api(ada, 'GET', 'me')
  const { items } = await world.api(bo, 'GET', 'tab-configurations')
  const people = [{ personId: person.id, owner: true, add: true, change: true, delete: true }]
  await world.api(ada, 'PATCH', `tab-configurations/${items[0].id}`, { people })
  await window.page.getByRole('button', { name: 'Settings', exact: true }).click()
  await expect(settings(window).getByText(/Ask one of them: Ada Lind/)).toBeVisible()
  await expect(save(window)).toBeDisabled()
  await window.page.getByRole('button', { name: 'Cancel' }).click()
  await window.page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(settings(window).getByText('The settings of this tab are kept for its owners.')).toBeVisible()
  await window.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(window.page.getByRole('group', { name: 'Tabs' }).getByRole('button')).toHaveText(['Add a tab'])
  expect((await world.api(ada, 'GET', 'tab-configurations')).items).toHaveLength(1)
})

/** All that the accessibility tree says of what is shown. */
const treeOf = ({ app }: TeamsWindow) => app.locator('body').ariaSnapshot()
const without = (tree: string, ...buttons: string[]) =>
  tree
    .split('\n')
    .filter((line) => !buttons.some((name) => line.trim().startsWith(`- button "${name}"`)))
    .join('\n')

test('a tab says the same to all who may do the same in it, whoever and wherever they are, and nothing of the person', async ({
  teams,
  world,
}) => {
  const { ada, others, boreas } = await givenRooms(world, 'Bo Berg', 'Mia Moe')
  const [bo = ada, mia = ada] = others
  // Of rooms in two zones a tab shows the day of the organization, which else is the one of the machine.
  await world.api(ada, 'PATCH', 'organization', { zone: 'Europe/Paris' })
  const annex = await world.api(ada, 'POST', 'buildings', { name: 'Annex', zone: 'America/New_York' })
  const floor = await world.api(ada, 'POST', 'floors', { name: 'Ground', buildingId: annex.id })
  await world.api(ada, 'POST', 'rooms', { name: 'Draco', capacity: 20, floorId: floor.id })
  await world.api(mia, 'GET', 'me')
  const tab = await world.api(bo, 'POST', 'tab-configurations', { name: 'Project rooms', permissions: 'owners' })
  for (const [person, title, hour] of [
    [bo, 'Stand-up', 9],
    [mia, 'Review', 13],
  ] as const)
    await world.api(person, 'POST', 'reservations', { ...tomorrowInParis(hour).time, roomId: boreas.id, title })
  const sub = `/tab/${tab.id}`
  // Bo owns it and only books, Ada owns nothing of it and is an administrator, Mia may only look; each in another zone.
  const [owner, administrator, looker] = await Promise.all([
    teams(bo, { sub }),
    teams(ada, { sub }, { timezoneId: 'America/New_York' }),
    teams(mia, { sub }, { timezoneId: 'Asia/Tokyo' }),
  ])
  for (const { app } of [owner, administrator, looker]) {
    await app.getByRole('button', { name: 'Next day' }).click()
    await expect(app.getByRole('gridcell', { name: /^Review/ })).toBeVisible()
    await expect(app.getByText('My reservations')).toHaveCount(0)
    await expect(app.getByRole('button', { name: /^Account of/ })).toHaveCount(0)
  }
  await expect(async () => expect(await treeOf(administrator)).toBe(await treeOf(owner))).toPass({ timeout: 10_000 })
  await expect(async () =>
    expect(await treeOf(looker)).toBe(without(await treeOf(owner), 'Settings', 'New reservation')),
  ).toPass({ timeout: 10_000 })
})

test('the back button of Teams asks before it takes unsaved settings away', async ({ teams, world }) => {
  const { ada } = await givenRooms(world)
  const window = await teams(ada, { place: 'general' })
  const { page, app } = window
  await setUp(window, 'Project rooms', 'Boreas')
  await app.getByRole('button', { name: 'Settings' }).click()
  await app.getByRole('textbox', { name: 'Name' }).fill('Rooms of the project')
  const back = page.getByRole('button', { name: 'Back', exact: true })
  await back.click()
  const question = app.getByRole('alertdialog', { name: 'Leave without saving?' })
  await question.getByRole('button', { name: 'Keep editing' }).click()
  await expect(app.getByRole('textbox', { name: 'Name' })).toHaveValue('Rooms of the project')
  await back.click()
  await question.getByRole('button', { name: 'Discard' }).click()
  await expect(app.getByRole('rowheader', { name: /^Boreas/ })).toBeVisible()
})

test('every menu of a tab does what it says, and leads back', async ({ teams, world }) => {
  const { ada } = await givenRooms(world)
  await world.api(ada, 'POST', 'tags', { name: 'Workshop', colour: '#0f6cbd' })
  const window = await teams(ada, { place: 'general' })
  const { app, ask } = window
  await setUp(window, 'Project rooms', 'Boreas')
  const menu = app.getByRole('navigation', { name: 'This tab' })
  await expect(menu.getByRole('button')).toHaveText([
    'Settings',
    'Permissions',
    'Tags',
    'Notifications',
    'Print',
    'Rooms',
    'Help',
  ])
  await menu.getByRole('button', { name: 'Settings' }).click()
  await expect(app.getByRole('heading', { level: 1, name: 'Settings of Project rooms' })).toBeVisible()
  await app.getByRole('link', { name: 'Cancel' }).click()
  await menu.getByRole('button', { name: 'Permissions' }).click()
  await expect(app.getByRole('heading', { level: 1, name: 'Permissions' })).toBeVisible()
  await app.getByRole('link', { name: 'Back to the schedule' }).click()
  for (const [name, told] of [
    ['Rooms', 'Boreas'],
    ['Tags', 'Workshop'],
    ['Notifications', /shows in this tab at once/],
  ] as const) {
    await menu.getByRole('button', { name }).click()
    await expect(app.getByRole('dialog', { name }).getByText(told)).toBeVisible()
    await app.getByRole('dialog', { name }).getByRole('button', { name: 'Close' }).click()
  }
  await menu.getByRole('button', { name: 'Rooms' }).click()
  await app.getByRole('dialog', { name: 'Rooms' }).getByRole('link', { name: 'Boreas' }).click()
  await expect(app.getByRole('heading', { level: 1, name: 'Boreas' })).toBeVisible()
  await app.getByRole('button', { name: 'Back' }).click()
  await window.frame().evaluate(() => {
    globalThis.print = () => document.body.setAttribute('data-printed', '')
  })
  await menu.getByRole('button', { name: 'Print' }).click()
  await expect(app.locator('body[data-printed]')).toBeAttached()

  const help = async (item: string) => {
    await menu.getByRole('button', { name: 'Help' }).click()
    await app.getByRole('menuitem', { name: item }).click()
  }
  const back = () => app.getByRole('button', { name: 'Back' }).click()
  await help('Help center')
  await expect(app.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
  await back()
  await help('Keyboard shortcuts')
  await expect(app.getByRole('heading', { name: 'Keyboard on the schedule' })).toBeInViewport()
  await back()
  await help('Give feedback')
  await expect.poll(() => ask('links')).toEqual(['https://www.nordlicht.example/rooms-feedback'])

  await help('About')
  const { items } = await world.api(ada, 'GET', 'tab-configurations')
  await expect(app.getByText(/^Booking Room Pro \d+\.\d+\.\d+/)).toBeVisible()
  await expect(app.getByText(items[0].id)).toBeVisible()
  await app.getByRole('button', { name: 'Copy the id of this tab' }).click()
  await expect.poll(window.copied).toEqual({ 'text/plain': items[0].id })
  // Shown from what Teams tells the page, and held by `host.complaints()` to be told to nobody.
  await expect(app.getByText(/19:\w+@thread\.tacv2/)).toBeVisible()
  await app.getByRole('button', { name: 'Copy the id of this channel' }).click()
  await expect.poll(window.copied).toEqual({ 'text/plain': expect.stringMatching(/^19:\w+@thread\.tacv2$/) })
  await app.getByRole('button', { name: 'Copy the version' }).click()
  await expect.poll(window.copied).toEqual({ 'text/plain': expect.stringMatching(/^Booking Room Pro \d+\.\d+\.\d+/) })
  await app.getByRole('link', { name: 'nordlicht.example/rooms-feedback' }).click()
  await expect.poll(() => ask('links')).toHaveLength(2)

  // Where the bar has no room for them they are all in one menu.
  await back()
  await window.page.setViewportSize({ width: 390, height: 844 })
  await menu.getByRole('button', { name: 'More' }).click()
  await expect(app.getByRole('menuitem')).toHaveText([
    ...['Settings', 'Permissions', 'Tags', 'Notifications', 'Print', 'Rooms'],
    ...['Help center', 'Keyboard shortcuts', 'About', 'Give feedback'],
  ])
  await app.getByRole('menuitem', { name: 'Tags' }).click()
  await expect(app.getByRole('dialog', { name: 'Tags' }).getByText('Workshop')).toBeVisible()
})

test('somebody of another organization who guesses the id of a tab learns nothing of it', async ({
  teams,
  world,
  console,
}) => {
  console.allow(/status of 404/)
  const { ada } = await givenRooms(world)
  const tab = await world.api(ada, 'POST', 'tab-configurations', { name: 'Secret project' })
  const foreign = await givenRooms(world)
  const { app } = await teams(foreign.ada, { sub: `/tab/${tab.id}` })
  await expect(app.getByRole('heading', { level: 1, name: 'No such tab' })).toBeVisible()
  await expect(app.getByText('Secret project')).toHaveCount(0)
})

test('where a tab stands is in no request of its whole life, nor in any row', async ({ teams, world, host }) => {
  const { ada } = await givenRooms(world)
  const window = await teams(ada, { place: 'launch' })
  const begin = world.internet.seen.length
  await setUp(window, 'Project rooms', 'Boreas')
  await expect(window.app.getByText('Liftoff', { exact: true })).toBeVisible()
  await bookTomorrow(window)
  await window.page.getByRole('button', { name: 'Settings', exact: true }).click()
  await settings(window).getByText('Week', { exact: true }).click()
  await save(window).click()
  await expect(window.app.getByRole('radio', { name: 'Week' })).toBeChecked()
  await window.page.getByRole('button', { name: 'Remove', exact: true }).click()
  await settings(window)
    .getByText(/everything booked in them stay/)
    .waitFor()

  // Every test in Teams ends so, and so do all rows that its worker made; here it is seen that there was something to look at.
  const asked = world.internet.seen.slice(begin).filter(({ site }) => APP.endsWith(site))
  expect(asked.some(({ method, path }) => method === 'PATCH' && path.includes('tab-configurations'))).toBe(true)
  expect(asked.some(({ body }) => body.includes('Project rooms'))).toBe(true)
  expect(await host.complaints()).toEqual([])
  const rows = await rowsOf(world.dataDir)
  expect(rows.some((row) => row.includes('Project rooms'))).toBe(true)
  expect(rows.filter((row) => placesToldIn(row).length > 0)).toEqual([])
})

for (const [theme, width] of [
  ['default', 390],
  ['dark', 360],
  ['contrast', 390],
] as const)
  test(`on a phone of ${width} pixels a tab and its pages are whole, and axe finds nothing, in the ${theme} theme`, async ({
    teams,
    world,
  }) => {
    const { ada } = await givenRooms(world)
    const tab = await world.api(ada, 'POST', 'tab-configurations', { name: 'Project rooms', permissions: 'people' })
    for (const [sub, ready] of [
      [`/tab/${tab.id}`, 'Aurora'],
      [`/tab/${tab.id}/settings`, 'Picked by hand'],
      [`/tab/${tab.id}/permissions`, 'Ada Lind'],
    ] as const) {
      const { app, frame } = await teams(ada, { sub, theme }, { viewport: { width, height: 844 } })
      await expect(app.getByText(ready).first()).toBeVisible()
      const wide = await frame().evaluate(() => document.documentElement.scrollWidth)
      expect(wide, `${sub} does not scroll sideways`).toBeLessThanOrEqual(width)
      expect(await axe(frame()), sub).toEqual([])
      if (process.env.SHOTS)
        await app
          .owner()
          .page()
          .screenshot({ path: `${process.env.SHOTS}/${theme}${sub.replaceAll('/', '-').replace(tab.id, '')}.png` })
    }
    const window = await teams(ada, { place: 'general', theme }, { viewport: { width, height: 844 } })
    await window.page.getByRole('button', { name: 'Add a tab' }).click()
    await expect(settings(window).getByText('Picked by hand')).toBeVisible()
    const dialog = window.page.frames().find((frame) => frame.url().includes('/tab/configure'))
    if (!dialog) throw new Error('the page of the settings is not there')
    expect(await dialog.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await axe(dialog), 'configuration').toEqual([])
  })
