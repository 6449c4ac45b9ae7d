import { Temporal } from 'temporal-polyfill'
import { expect, type TeamsWindow, test } from './teams-host/fixtures.ts'
import type { TeamsWorld } from './teams-host/world.ts'
import { givenRooms, save, settings } from './teams-tab-page.ts'

/** Besides two rooms in Paris, one on another floor there, and a large one with a screen in New York. */
async function givenPlaces(world: TeamsWorld) {
  const { ada, others, aurora, boreas } = await givenRooms(world, 'Bo Berg')
  const { items: buildings } = await world.api(ada, 'GET', 'buildings')
  const screen = await world.api(ada, 'POST', 'equipment', { name: 'Screen' })
  const upper = await world.api(ada, 'POST', 'floors', { name: '2', buildingId: buildings[0].id })
  await world.api(ada, 'POST', 'rooms', { name: 'Cassiopeia', capacity: 4, floorId: upper.id })
  const annex = await world.api(ada, 'POST', 'buildings', { name: 'Annex', zone: 'America/New_York' })
  const ground = await world.api(ada, 'POST', 'floors', { name: 'Ground', buildingId: annex.id })
  await world.api(ada, 'POST', 'rooms', {
    name: 'Draco',
    capacity: 20,
    floorId: ground.id,
    equipmentIds: [screen.id],
  })
  return { ada, bo: others[0] ?? ada, aurora, boreas }
}

const ROOMS = ['Aurora', 'Boreas', 'Cassiopeia', 'Draco']

async function expectRooms({ app }: TeamsWindow, names: readonly string[]) {
  for (const name of names) await expect(app.getByRole('rowheader', { name: new RegExp(`^${name}`) })).toBeVisible()
  for (const name of ROOMS.filter((one) => !names.includes(one)))
    await expect(app.getByRole('rowheader', { name: new RegExp(`^${name}`) })).toHaveCount(0)
}

const dialogOf = (window: TeamsWindow, button: 'Add a tab' | 'Settings') =>
  window.page.getByRole('button', { name: button, exact: true }).click()

test('a tab opens with the rooms it was set up with, by building, floor, equipment or hand, and its settings know which', async ({
  teams,
  world,
}) => {
  const { ada } = await givenPlaces(world)
  const window = await teams(ada, { place: 'general' })
  const form = settings(window)
  await dialogOf(window, 'Add a tab')
  await expect(form.getByText('4 rooms', { exact: true }).first()).toBeVisible()
  for (const [by, of, chosen, rooms] of [
    ['By building', 'Rooms in these buildings', ['Annex'], ['Draco']],
    ['By floor', 'Rooms on these floors', ['Main · 2', 'Annex · Ground'], ['Cassiopeia', 'Draco']],
    ['By equipment', 'Rooms with all of this', ['Screen'], ['Draco']],
    ['Picked by hand', 'These rooms', ['Aurora', 'Cassiopeia'], ['Aurora', 'Cassiopeia']],
  ] as const) {
    await form.getByText(by, { exact: true }).click()
    // Nothing is chosen of this kind yet: it is said at the choice, and Teams cannot save.
    await expect(form.getByRole('group', { name: of })).toHaveAccessibleDescription('Choose at least one.')
    await expect(save(window)).toBeDisabled()
    for (const name of chosen) await form.getByRole('checkbox', { name, exact: true }).check({ force: true })
    await expect(form.getByRole('group', { name: of })).toHaveAccessibleDescription(/^\d rooms?$/)
    await save(window).click()
    await expectRooms(window, rooms)
    await dialogOf(window, 'Settings')
    await expect(form.getByRole('radio', { name: by })).toBeChecked()
    const boxes = form.getByRole('group', { name: of })
    await expect(boxes.getByRole('checkbox', { checked: true })).toHaveCount(chosen.length)
    for (const name of chosen) await expect(boxes.getByRole('checkbox', { name, exact: true })).toBeChecked()
  }
  // As it was set up first, which is all of them.
  await form.getByText('All', { exact: true }).click()
  await save(window).click()
  await expectRooms(window, ROOMS)
})

test('a tab opens with the name, view, first day, filter and zone chosen for it, and its settings show and change them', async ({
  teams,
  world,
}) => {
  const { ada, boreas } = await givenPlaces(world)
  const sunday = (() => {
    const today = Temporal.Now.plainDateISO('Asia/Tokyo')
    return today.subtract({ days: today.dayOfWeek % 7 }).add({ weeks: 1 })
  })()
  const day = sunday.add({ days: 3 })
  const at = (time: string) => day.toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: time }).toInstant().toString()
  const wish = { roomId: boreas.id, title: 'Call', start: at('18:00'), end: at('19:00') }
  await world.api(ada, 'POST', 'reservations', wish)
  const window = await teams(ada, { place: 'general' })
  const { app } = window
  const form = settings(window)
  const filter = form.getByRole('region', { name: 'Filters' })
  await dialogOf(window, 'Add a tab')
  await form.getByRole('textbox', { name: 'Name' }).fill('Calls with Tokyo')
  await form.getByText('Week', { exact: true }).click()
  await form.getByRole('combobox', { name: 'First day of the week' }).click()
  await form.getByRole('option', { name: 'Sunday', exact: true }).click()
  await form.getByText('A certain one').click()
  const zone = form.getByRole('combobox', { name: 'Which zone' })
  await zone.selectText()
  await zone.pressSequentially('toky')
  await form.getByRole('option', { name: /Tokyo/ }).click()
  await filter.getByRole('button', { name: 'Seats: Any size' }).click()
  await form.getByRole('menuitemradio', { name: '8 or more' }).click()
  await save(window).click()

  await expect(app.getByText('Calls with Tokyo', { exact: true })).toBeVisible()
  await expect(window.page.getByRole('group', { name: 'Tabs' }).getByRole('button').first()).toHaveText(
    'Calls with Tokyo',
  )
  await expect(app.getByRole('radio', { name: 'Week' })).toBeChecked()
  await expect(app.getByRole('button', { name: 'Seats: 8 or more' })).toBeVisible()
  await expectRooms(window, ['Aurora', 'Boreas', 'Draco'])
  // Of the browser it is Paris; ten in the morning there is six in the evening here.
  await expect(app.getByRole('button', { name: /^Shown in Tokyo/ })).toBeVisible()
  await app.getByRole('button', { name: 'Next week' }).click()
  const days = new RegExp(`\\b${sunday.day}\\b.*\\b${sunday.add({ days: 6 }).day}\\b`)
  await expect(app.getByRole('heading', { level: 1, name: days }), 'from Sunday on').toBeVisible()
  await expect(app.getByRole('gridcell', { name: /^Call, Boreas.*6:00 – 7:00 PM/ })).toBeVisible()

  await dialogOf(window, 'Settings')
  await expect(form.getByRole('textbox', { name: 'Name' })).toHaveValue('Calls with Tokyo')
  await expect(form.getByRole('radio', { name: 'Week' })).toBeChecked()
  await expect(form.getByRole('combobox', { name: 'First day of the week' })).toHaveText('Sunday')
  await expect(zone).toHaveValue(/Tokyo/)
  await expect(filter.getByRole('button', { name: 'Seats: 8 or more' })).toBeVisible()
  await form.getByText('Month', { exact: true }).click()
  await form.getByText('The one of the rooms').click()
  await filter.getByRole('button', { name: 'Clear filters' }).click()
  await filter.getByRole('button', { name: 'Building: All buildings' }).click()
  await form.getByRole('menuitemradio', { name: 'Annex' }).click()
  await save(window).click()
  await expect(app.getByRole('radio', { name: 'Month' })).toBeChecked()
  await expect(app.getByRole('button', { name: 'Building: Annex' })).toBeVisible()
  await expect(app.getByRole('button', { name: 'Seats: Any size' })).toBeVisible()
  await app.getByText('Day', { exact: true }).click()
  await expect(app.getByRole('button', { name: /^Shown in New York/ }), 'the only clock of these rooms').toBeVisible()
})

test('what is missing is said at its field, and as long as it is, Teams cannot save', async ({ teams, world }) => {
  const { ada } = await givenRooms(world, 'Bo Berg')
  const window = await teams(ada, { place: 'general', without: 'people' })
  const form = settings(window)
  await dialogOf(window, 'Add a tab')
  await expect(form.getByText(/Everybody here sees at a glance/)).toBeVisible()
  await expect(save(window)).toBeEnabled()
  const name = form.getByRole('textbox', { name: 'Name' })
  await name.fill(' ')
  await expect(name).toHaveAccessibleDescription(/Give the tab a name\./)
  await expect(name).toHaveAttribute('aria-invalid', 'true')
  await expect(save(window)).toBeDisabled()
  await name.fill('Project rooms')
  await expect(name).not.toHaveAccessibleDescription(/Give the tab a name\./)
  await expect(save(window)).toBeEnabled()

  const owners = form.getByRole('combobox', { name: 'Owners' })
  await form.getByRole('button', { name: 'Remove Ada Lind' }).click()
  await expect(owners).toHaveAccessibleDescription(/A tab needs an owner\./)
  await expect(save(window)).toBeDisabled()
  await owners.pressSequentially('ada')
  await form.getByRole('option', { name: 'Ada Lind' }).click()
  await expect(save(window)).toBeEnabled()
  await window.page.getByRole('button', { name: 'Cancel' }).click()
  expect((await world.api(ada, 'GET', 'tab-configurations')).items).toEqual([])
})

test('where there are no rooms yet, an administrator makes the first ones on the spot', async ({ teams, world }) => {
  const [ada] = world.organization('Ada Lind')
  if (!ada) throw new Error('nobody is there')
  const window = await teams(ada, { place: 'chat' })
  await dialogOf(window, 'Add a tab')
  const first = settings(window).getByRole('group', { name: 'Your first rooms' })
  const room = first.getByRole('textbox', { name: 'Room' })
  await room.fill('Cassiopeia')
  await first.getByRole('button', { name: 'Add room' }).click()
  await expect(first.getByText('Cassiopeia is there.')).toBeVisible()
  await room.fill('Draco')
  await room.press('Enter')
  await expect(first.getByText('Draco is there.')).toBeVisible()
  await expect(settings(window).getByText('2 rooms', { exact: true }).first()).toBeVisible()
  await save(window).click()
  await expectRooms(window, ['Cassiopeia', 'Draco'])
  const { items } = await world.api(ada, 'GET', 'buildings')
  expect(items, 'both are in one building').toHaveLength(1)
  expect(items[0].zone, 'whose clock is that of the device').toBe('Europe/Paris')
  await expect(window.app.getByRole('button', { name: /Paris time/ })).toBeVisible()
})

test('where there are no rooms yet, everybody else is told whom to ask, and sees the rooms as soon as they are there', async ({
  teams,
  world,
}) => {
  const [ada, bo] = world.organization('Ada Lind', 'Bo Berg')
  if (!ada || !bo) throw new Error('nobody is there')
  // The first to come is the administrator.
  await world.api(ada, 'GET', 'me')
  const window = await teams(bo, { place: 'chat' })
  const { app } = window
  await dialogOf(window, 'Add a tab')
  await expect(settings(window).getByText(/Ask an administrator of your organization to add them/)).toBeVisible()
  await save(window).click()
  await expect(app.getByText('There are no rooms yet')).toBeVisible()
  await expect(app.getByText('Ask an administrator of your organization to add some.')).toBeVisible()
  await expect(app.getByRole('navigation', { name: 'This tab' })).toBeVisible()

  const building = await world.api(ada, 'POST', 'buildings', { name: 'Main', zone: 'Europe/Paris' })
  const floor = await world.api(ada, 'POST', 'floors', { name: '1', buildingId: building.id })
  const aurora = await world.api(ada, 'POST', 'rooms', { name: 'Aurora', capacity: 8, floorId: floor.id })
  await expectRooms(window, ['Aurora'])

  // A tab that has none of the rooms there are leads those who keep it to its settings.
  await world.api(ada, 'POST', 'rooms', { name: 'Boreas', capacity: 8, floorId: floor.id })
  const { items } = await world.api(bo, 'GET', 'tab-configurations')
  await world.api(bo, 'PATCH', `tab-configurations/${items[0].id}`, { rooms: { by: 'rooms', ids: [aurora.id] } })
  await expectRooms(window, ['Aurora'])
  await world.api(ada, 'PATCH', `rooms/${aurora.id}`, { active: false })
  await expect(app.getByText('No room of the organization belongs to this tab at the moment.')).toBeVisible()
  await app.getByRole('link', { name: 'Choose rooms' }).click()
  await app.getByRole('checkbox', { name: 'Boreas' }).check({ force: true })
  await app.getByRole('button', { name: 'Save' }).click()
  await expectRooms(window, ['Boreas'])
})
