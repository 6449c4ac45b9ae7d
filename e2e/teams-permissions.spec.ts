import type { DirectoryPerson } from '../server/testing/entra/directory.ts'
import { expect, type TeamsWindow, test } from './teams-host/fixtures.ts'
import type { TeamsWorld } from './teams-host/world.ts'
import { givenRooms } from './teams-tab-page.ts'
import { tomorrowInParis } from './tomorrow.ts'

const ACTIONS = ['add', 'change', 'delete'] as const
type Action = (typeof ACTIONS)[number]

const onTheDay = (tabId: string) => ({ sub: `/tab/${tabId}?view=day&date=${tomorrowInParis().day}` })

/**
 * A tab with one room, its owner, a member of whom it may say something, and a stranger to it. All three manage the room:
 * what they may not do there, they may not by the tab's word alone.
 */
async function givenTab(world: TeamsWorld) {
  const { ada, others, boreas } = await givenRooms(world, 'Bo Berg', 'Mia Moe', 'Sam Stone')
  const [bo = ada, mia = ada, sam = ada] = others
  const ids = await Promise.all([bo, mia, sam].map(async (one) => (await world.api(one, 'GET', 'me')).person.id))
  await world.api(ada, 'PATCH', `rooms/${boreas.id}`, { managerIds: ids })
  const tab = await world.api(bo, 'POST', 'tab-configurations', {
    name: 'Project rooms',
    rooms: { by: 'rooms', ids: [boreas.id] },
  })
  const book = (person: DirectoryPerson, title: string, hour: number) =>
    world.api(person, 'POST', 'reservations', { ...tomorrowInParis(hour).time, roomId: boreas.id, title })
  return { ada, bo, mia, sam, boreas, tab, book, personIds: { bo: ids[0], mia: ids[1], sam: ids[2] } }
}

/** What is offered on the card of a reservation. */
const offered = ({ app }: TeamsWindow, title: string) => {
  const card = app.getByRole('dialog', { name: title })
  return {
    add: app.getByRole('button', { name: 'New reservation', includeHidden: true }),
    change: card.getByRole('button', { name: 'Change' }),
    delete: card.getByRole('button', { name: 'Cancel' }),
  }
}

const open = ({ app }: TeamsWindow, title: string) =>
  app.getByRole('gridcell', { name: new RegExp(`^${title},`) }).click()

const close = async ({ app }: TeamsWindow, title: string) => {
  const card = app.getByRole('dialog', { name: title })
  await card.getByRole('button', { name: 'Close' }).click()
  await expect(card).toHaveCount(0)
}

test('of the three kinds of permissions, an owner, a member and a stranger are each offered what they may do, and the server refuses the rest', async ({
  teams,
  world,
}) => {
  test.slow()
  const { ada, bo, mia, sam, boreas, tab, book, personIds } = await givenTab(world)
  const review = await book(ada, 'Review', 9)
  const where = onTheDay(tab.id)
  const [owner, member, stranger] = await Promise.all([bo, mia, sam].map((person) => teams(person, where)))
  if (!owner || !member || !stranger) throw new Error('a window is missing')
  const windows = { owner: [owner, bo], member: [member, mia], stranger: [stranger, sam] } as const
  for (const [window] of Object.values(windows)) await open(window, 'Review')

  const mayOnly = (action: Action) => ({
    permissions: 'people',
    people: [
      { personId: personIds.bo, owner: true, add: true, change: true, delete: true },
      { personId: personIds.mia, owner: false, add: false, change: false, delete: false, [action]: true },
    ],
  })
  const kinds: { said: object; member: readonly Action[]; stranger: readonly Action[] }[] = [
    { said: { permissions: 'everybody' }, member: ACTIONS, stranger: ACTIONS },
    { said: { permissions: 'owners' }, member: [], stranger: [] },
    ...ACTIONS.map((action) => ({ said: mayOnly(action), member: [action], stranger: [] })),
  ]
  for (const [index, { said, ...may }] of kinds.entries()) {
    // Open windows hear of it, and cards that are open in them; the name shows which of the kinds they have heard of.
    const name = `Rooms, kind ${index + 1}`
    await world.api(bo, 'PATCH', `tab-configurations/${tab.id}`, { ...said, name })
    for (const who of ['owner', 'member', 'stranger'] as const) {
      const [window, person] = windows[who]
      const allowed = { owner: ACTIONS, ...may }[who]
      const buttons = offered(window, 'Review')
      await expect(window.app.getByText(name, { exact: true })).toBeAttached()
      for (const action of ACTIONS) await expect(buttons[action]).toHaveCount(allowed.includes(action) ? 1 : 0)
      const ask = (method: string, path: string, body?: object) =>
        world.ask(person, method, path, body, { 'tab-configuration': tab.id, 'if-match': '*' })
      const refused = { status: 403, body: { code: 'not_allowed_in_tab' } }
      const wish = { ...tomorrowInParis(14).time, roomId: boreas.id, title: 'Past the buttons' }
      if (!allowed.includes('add')) expect(await ask('POST', 'reservations', wish)).toMatchObject(refused)
      const its = `reservations/${review.id}`
      if (!allowed.includes('change')) expect(await ask('PATCH', its, { title: 'Taken over' })).toMatchObject(refused)
      if (!allowed.includes('delete')) expect(await ask('POST', `${its}/cancel`)).toMatchObject(refused)
    }
  }
})

test('what a tab lets a member do with another’s reservation they do, and a stranger with their own what they like', async ({
  teams,
  world,
}) => {
  const { ada, bo, mia, sam, tab, book, personIds } = await givenTab(world)
  for (const [person, title, hour] of [
    [ada, 'Review', 9],
    [sam, 'Retro', 11],
  ] as const)
    await book(person, title, hour)
  const others = { personId: personIds.mia, owner: false, add: false, change: true, delete: true }
  await world.api(bo, 'PATCH', `tab-configurations/${tab.id}`, {
    permissions: 'people',
    people: [{ personId: personIds.bo, owner: true, add: true, change: true, delete: true }, others],
  })
  const [member, stranger] = await Promise.all([mia, sam].map((person) => teams(person, onTheDay(tab.id))))
  if (!member || !stranger) throw new Error('a window is missing')
  const rename = async (window: TeamsWindow, title: string, next: string) => {
    await open(window, title)
    await offered(window, title).change.click()
    const form = window.app.getByRole('dialog', { name: 'Change reservation' })
    await form.getByRole('textbox', { name: 'Title' }).fill(next)
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(form).toHaveCount(0)
    await close(window, next)
  }
  const cancel = async (window: TeamsWindow, title: string) => {
    await open(window, title)
    await offered(window, title).delete.click()
    await window.app.getByRole('alertdialog').getByRole('button', { name: 'Cancel reservation' }).click()
    await expect(window.app.getByRole('gridcell', { name: new RegExp(`^${title},`) })).toHaveCount(0)
  }
  await rename(member, 'Review', 'Review of the quarter')
  await rename(stranger, 'Retro', 'Our retro')
  // Each sees what the other did; what is another’s the stranger only looks at.
  await open(stranger, 'Review of the quarter')
  const { change, delete: remove } = offered(stranger, 'Review of the quarter')
  await expect(stranger.app.getByRole('dialog').getByText('Ada Lind')).toBeVisible()
  await expect(change).toHaveCount(0)
  await expect(remove).toHaveCount(0)
  await close(stranger, 'Review of the quarter')
  await cancel(member, 'Review of the quarter')
  await expect(stranger.app.getByRole('gridcell', { name: /^Review/ })).toHaveCount(0)
  await cancel(stranger, 'Our retro')
  await expect(member.app.getByRole('gridcell', { name: /^Our retro/ })).toHaveCount(0)
})

test('who may not book is told why and by whom, and who was just booking when that was taken away loses nothing', async ({
  teams,
  world,
}) => {
  const { bo, mia, sam, tab, personIds } = await givenTab(world)
  const may = { personId: personIds.mia, owner: false, add: true, change: false, delete: false }
  const people = [{ personId: personIds.bo, owner: true, add: true, change: true, delete: true }, may]
  await world.api(bo, 'PATCH', `tab-configurations/${tab.id}`, { permissions: 'people', people })
  const [member, stranger] = await Promise.all([mia, sam].map((person) => teams(person, onTheDay(tab.id))))
  if (!member || !stranger) throw new Error('a window is missing')
  const { app } = stranger
  await expect(app.getByRole('rowheader', { name: /^Boreas/ })).toBeVisible()
  await app.getByRole('grid').focus()
  await app.getByRole('grid').press('Home')
  await app.getByRole('grid').press('Enter')
  await expect(app.getByText('Only people whom its owners let do so book in this tab.').first()).toBeVisible()
  await app.getByRole('button', { name: 'Permissions' }).click()
  await expect(app.getByText('You may look. Ask an owner if you need to book here.')).toBeVisible()
  await expect(app.getByRole('list', { name: 'Owners' }).getByRole('listitem')).toHaveText([/Bo Berg/])
  await expect(app.getByRole('list', { name: 'People' }).getByRole('listitem')).toHaveText([/Mia Moe.*book/])
  await expect(app.getByRole('link', { name: 'Change permissions' })).toHaveCount(0)

  // It is kept as it was typed, and the server says what is the matter with it.
  await member.app.getByRole('button', { name: 'New reservation' }).click()
  const form = member.app.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Title' }).fill('Kick-off')
  await world.api(bo, 'PATCH', `tab-configurations/${tab.id}`, { permissions: 'owners' })
  await expect(form.getByText('Only the owners of this tab book in this tab.')).toBeVisible()
  await expect(form.getByRole('textbox', { name: 'Title' })).toHaveValue('Kick-off')
  await expect(member.app.getByRole('button', { name: 'New reservation', includeHidden: true })).toHaveCount(0)
})

test('an owner makes somebody an owner, found by name where Teams has no list of people, and then they keep the tab', async ({
  teams,
  world,
}) => {
  const { bo, mia, tab } = await givenTab(world)
  await world.api(bo, 'PATCH', `tab-configurations/${tab.id}`, { permissions: 'owners' })
  const [first, second] = await Promise.all([
    teams(bo, { ...onTheDay(tab.id), without: 'people' }),
    teams(mia, onTheDay(tab.id)),
  ])
  await expect(second.app.getByRole('rowheader', { name: /^Boreas/ })).toBeVisible()
  await expect(second.app.getByRole('button', { name: 'Settings' })).toHaveCount(0)

  await first.app.getByRole('button', { name: 'Permissions' }).click()
  await first.app.getByRole('link', { name: 'Change permissions' }).click()
  const form = first.app.getByRole('region', { name: 'Who does what' })
  await expect(form.getByRole('button', { name: 'Choose from everybody' })).toHaveCount(0)
  await form.getByRole('combobox', { name: 'Owners' }).pressSequentially('mo')
  await first.app.getByRole('option', { name: 'Mia Moe' }).click()
  await expect(form.getByRole('list', { name: 'Owners' }).getByRole('listitem')).toHaveText([/Bo Berg/, /Mia Moe/])
  await first.app.getByRole('button', { name: 'Save' }).click()

  await expect(second.app.getByRole('button', { name: 'New reservation' })).toBeVisible()
  await second.app.getByRole('button', { name: 'Settings' }).click()
  await second.app.getByRole('textbox', { name: 'Name' }).fill('Rooms of two')
  await second.app.getByRole('button', { name: 'Save' }).click()
  await expect(first.app.getByText('Rooms of two', { exact: true })).toBeVisible()
})

test('what an owner ticks for somebody in the form is kept as it was ticked, and so is that only owners book', async ({
  teams,
  world,
}) => {
  const { bo, tab, personIds } = await givenTab(world)
  const { app } = await teams(bo, { ...onTheDay(tab.id), without: 'people' })
  const form = app.getByRole('region', { name: 'Who does what' })
  const change = async () => {
    await app.getByRole('button', { name: 'Permissions' }).click()
    await app.getByRole('link', { name: 'Change permissions' }).click()
  }
  const save = async () => {
    await app.getByRole('button', { name: 'Save' }).click()
    await expect(form).toHaveCount(0)
    return await world.api(bo, 'GET', `tab-configurations/${tab.id}`)
  }
  await change()
  await expect(form.getByRole('radio', { name: 'Everybody' })).toBeChecked()
  await form.getByRole('radio', { name: 'The people named here, each as said' }).check({ force: true })
  for (const name of ['Mia Moe', 'Sam Stone']) {
    await form.getByRole('combobox', { name: 'People' }).pressSequentially(name.slice(0, 5))
    await app.getByRole('option', { name }).click()
  }
  const box = (name: string) => form.getByRole('checkbox', { name })
  await box('Mia Moe: Change').check({ force: true })
  await box('Sam Stone: Book').uncheck({ force: true })
  await box('Sam Stone: Cancel').check({ force: true })
  const named = [
    { personId: personIds.bo, owner: true, add: true, change: true, delete: true },
    { personId: personIds.mia, owner: false, add: true, change: true, delete: false },
    { personId: personIds.sam, owner: false, add: false, change: false, delete: true },
  ].map((one) => expect.objectContaining(one))
  expect(await save()).toMatchObject({ permissions: 'people', people: expect.arrayContaining(named) })

  await change()
  await expect(box('Sam Stone: Cancel')).toBeChecked()
  await expect(box('Sam Stone: Book')).not.toBeChecked()
  await form.getByRole('radio', { name: 'Only the owners of the tab' }).check({ force: true })
  expect((await save()).permissions).toBe('owners')
  await expect(app.getByRole('button', { name: 'New reservation' })).toBeVisible()
})
