import { axe } from './axe.ts'
import { expect, type TeamsWindow, test } from './teams-host/fixtures.ts'
import { placesToldIn } from './teams-host/places.ts'
import { rowsOf } from './teams-host/rows.ts'
import { APP } from './teams-host/world.ts'
import { givenRooms, save, settings, setUp, tomorrow } from './teams-tab-page.ts'

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
  await expect(save(general)).toBeEnabled()
  await settings(general).getByRole('textbox', { name: 'Name' }).fill(' ')
  await expect(settings(general).getByText('Give the tab a name.')).toBeVisible()
  await expect(save(general)).toBeDisabled()
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

test('where there are no rooms yet, the first ones are made on the spot', async ({ teams, world }) => {
  const [ada] = world.organization('Ada Lind')
  if (!ada) throw new Error('nobody is there')
  const window = await teams(ada, { place: 'chat' })
  await window.page.getByRole('button', { name: 'Add a tab' }).click()
  const first = settings(window).getByRole('group', { name: 'Your first room' })
  await first.getByRole('textbox', { name: 'Room' }).fill('Cassiopeia')
  await first.getByRole('button', { name: 'Add room' }).click()
  await expect(first.getByText('Cassiopeia is there.')).toBeVisible()
  await save(window).click()
  await expect(window.app.getByRole('rowheader', { name: /^Cassiopeia/ })).toBeVisible()
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
  await world.api(ada, 'POST', 'reservations', { ...tomorrow(), roomId: boreas.id, title: 'Kept' })

  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await expect(settings(window).getByRole('checkbox', { name: 'Boreas' })).toBeChecked()
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
  await expect(settings(window).getByText('The settings of this tab are deleted.')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('button', { name: 'Add a tab' })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Tabs' }).getByRole('button', { name: 'Project rooms' })).toHaveCount(0)
  expect((await world.api(ada, 'GET', 'tab-configurations')).items).toEqual([])
  const { rooms } = await world.api(
    ada,
    'GET',
    `schedule?${new URLSearchParams({ from: tomorrow(8).start, to: tomorrow(18).start })}`,
  )
  expect(JSON.stringify(rooms)).toContain('Kept')
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
  await app.getByRole('link', { name: 'nordlicht.example/rooms-feedback' }).click()
  await expect.poll(() => ask('links')).toHaveLength(2)
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
