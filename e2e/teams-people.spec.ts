import { givenGuest, givenTenant } from '../server/testing/entra/directory.ts'
import { expect, type TeamsWindow, test } from './teams-host/fixtures.ts'
import { APP, type TeamsWorld } from './teams-host/world.ts'

const settings = ({ page }: TeamsWindow) => page.getByRole('dialog').frameLocator('iframe')
const list = ({ page }: TeamsWindow, name: string) => page.getByRole('dialog', { name, exact: true })

test('in the settings of a tab its owners and people are chosen from everybody, and who never came is told apart', async ({
  teams,
  world,
}) => {
  const [ada, bo, mia] = world.organization('Ada Lind', 'Bo Berg', 'Mia Moe', 'Nora New', 'Nils New')
  if (!ada || !bo || !mia) throw new Error('nobody is there')
  for (const person of [ada, bo, mia]) await world.api(person, 'GET', 'me')
  const window = await teams(ada, { place: 'general' })
  await window.page.getByRole('button', { name: 'Add a tab' }).click()
  const form = settings(window)
  await form.getByText('The people named here, each as said').click()

  const fromDirectory = form.getByRole('button', { name: 'Choose from everybody' })
  await fromDirectory.first().click()
  await list(window, 'People').getByRole('checkbox', { name: 'Bo Berg' }).check()
  await list(window, 'People').getByRole('checkbox', { name: 'Mia Moe' }).check()
  await list(window, 'People').getByRole('button', { name: 'Add' }).click()
  const people = form.getByRole('list', { name: 'People' })
  await expect(people.getByRole('listitem')).toHaveCount(2)
  await people.getByRole('checkbox', { name: 'Mia Moe: Cancel' }).check({ force: true })

  await fromDirectory.last().click()
  await list(window, 'Owners').getByRole('button', { name: 'Cancel' }).click()
  await fromDirectory.last().click()
  await list(window, 'Owners').getByRole('checkbox', { name: 'Mia Moe' }).check()
  for (const name of ['Nora New', 'Nils New']) await list(window, 'Owners').getByRole('checkbox', { name }).check()
  await list(window, 'Owners').getByRole('button', { name: 'Add' }).click()
  const owners = form.getByRole('list', { name: 'Owners' })
  await expect(owners.getByRole('listitem')).toHaveText([/Ada Lind/, /Mia Moe/])
  await expect(form.getByText(/^Nora New and Nils New never opened Booking Room Pro/)).toBeVisible()
  await window.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(window.app.getByRole('button', { name: 'Permissions' })).toBeVisible()

  const { items } = await world.api(ada, 'GET', 'tab-configurations')
  const said = items[0].people.map(({ displayName, owner, add }: Record<string, unknown>) => ({
    displayName,
    owner,
    add,
  }))
  expect(said).toHaveLength(3)
  expect(said).toEqual(
    expect.arrayContaining([
      { displayName: 'Ada Lind', owner: true, add: true },
      { displayName: 'Mia Moe', owner: true, add: true },
      { displayName: 'Bo Berg', owner: false, add: true },
    ]),
  )
  // Nobody was made a person here by being chosen.
  const known = await world.api(ada, 'GET', 'people')
  expect(known.items.map(({ displayName }: { displayName: string }) => displayName)).toEqual([
    'Ada Lind',
    'Bo Berg',
    'Mia Moe',
  ])
})

test('one person is chosen where one is asked for, and where Teams has no list people are found by name', async ({
  teams,
  world,
}) => {
  const [ada, bo] = world.organization('Ada Lind', 'Bo Berg')
  if (!ada || !bo) throw new Error('nobody is there')
  const building = await world.api(ada, 'POST', 'buildings', { name: 'Main', zone: 'Europe/Paris' })
  const floor = await world.api(ada, 'POST', 'floors', { name: '1', buildingId: building.id })
  await world.api(ada, 'POST', 'rooms', { name: 'Aurora', capacity: 8, floorId: floor.id })
  await world.api(bo, 'GET', 'me')
  const book = async (window: TeamsWindow) => {
    await window.app.getByRole('button', { name: 'Next day' }).click()
    await window.app.getByRole('button', { name: 'New reservation' }).click()
    const form = window.app.getByRole('dialog')
    await form.getByRole('button', { name: 'More', exact: true }).click()
    return form
  }
  const window = await teams(ada)
  const form = await book(window)
  await form.getByRole('button', { name: 'Choose from everybody' }).click()
  await list(window, 'For').getByRole('button', { name: 'Bo Berg' }).click()
  await expect(form.getByRole('combobox', { name: 'For' })).toHaveValue('Bo Berg')

  const elsewhere = await teams(ada, { without: 'people' })
  const plain = await book(elsewhere)
  await expect(plain.getByRole('button', { name: 'Choose from everybody' })).toHaveCount(0)
  await plain.getByRole('combobox', { name: 'For' }).pressSequentially('bo b')
  await elsewhere.app.getByRole('option', { name: 'Bo Berg' }).click()
  await expect(plain.getByRole('combobox', { name: 'For' })).toHaveValue('Bo Berg')
})

/** Gwen, whom the organization of Ada has as a guest. */
function givenGwen(world: TeamsWorld) {
  const [ada] = world.organization('Ada Lind')
  const tenant = world.entra.tenants.find(({ tid }) => tid === ada?.tid)
  if (!ada || !tenant) throw new Error('nobody is there')
  return { ada, gwen: givenGuest(tenant, givenTenant('fjord.example'), 'Gwen Guest') }
}

test('who is at home in another organization reads in their profile that they are a guest', async ({
  teams,
  world,
}) => {
  const { ada, gwen } = givenGwen(world)
  await world.api(ada, 'GET', 'me')
  const { app } = await teams(gwen)
  await app.getByRole('button', { name: 'Account of Gwen Guest' }).click()
  await app.getByRole('menuitem', { name: 'My profile' }).click()
  await expect(app.getByRole('heading', { name: 'Gwen Guest' })).toBeVisible()
  await expect(app.getByText('Guest', { exact: true })).toBeVisible()
})

test('administrators see in the list of people who is a guest', async ({ browse, world }) => {
  const { ada, gwen } = givenGwen(world)
  for (const person of [ada, gwen]) await world.api(person, 'GET', 'me')
  world.entra.visitor = ada
  const page = await browse(`${APP}/auth/sign-in?return=/admin/people`)
  const entry = (name: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: name })
  await expect(entry('Gwen Guest').getByText('Guest', { exact: true })).toBeVisible()
  await expect(entry('Ada Lind').getByText('Administrator')).toBeVisible()
  await expect(entry('Ada Lind').getByText('Guest', { exact: true })).toHaveCount(0)
})
