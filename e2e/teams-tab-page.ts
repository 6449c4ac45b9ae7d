import { expect, type TeamsWindow } from './teams-host/fixtures.ts'
import type { TeamsWorld } from './teams-host/world.ts'

/** An organization with two rooms in Paris, made by its first person; the others book. */
export async function givenRooms(world: TeamsWorld, ...names: string[]) {
  const [ada, ...others] = world.organization('Ada Lind', ...names)
  if (!ada) throw new Error('nobody is there')
  const building = await world.api(ada, 'POST', 'buildings', { name: 'Main', zone: 'Europe/Paris' })
  const floor = await world.api(ada, 'POST', 'floors', { name: '1', buildingId: building.id })
  const room = (name: string) => world.api(ada, 'POST', 'rooms', { name, capacity: 8, floorId: floor.id })
  return { ada, others, aurora: await room('Aurora'), boreas: await room('Boreas') }
}

export const settings = ({ page }: TeamsWindow) => page.getByRole('dialog').frameLocator('iframe')
export const save = ({ page }: TeamsWindow) => page.getByRole('dialog').getByRole('button', { name: 'Save' })

/** Sets a tab up as somebody does who sees the dialog for the first time. */
export async function setUp(window: TeamsWindow, name: string, roomName: string) {
  await window.page.getByRole('button', { name: 'Add a tab' }).click()
  const form = settings(window)
  await form.getByRole('textbox', { name: 'Name' }).fill(name)
  await form.getByText('Picked by hand').click()
  await expect(save(window)).toBeDisabled()
  await form.getByRole('checkbox', { name: roomName }).check({ force: true })
  await save(window).click()
  await expect(window.app.getByRole('rowheader', { name: new RegExp(`^${roomName}`) })).toBeVisible()
}
