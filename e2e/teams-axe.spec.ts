import { axe } from './axe.ts'
import { expect, type TeamsWindow, test } from './teams-host/fixtures.ts'
import { APP } from './teams-host/world.ts'
import { givenRooms, settings } from './teams-tab-page.ts'
import { tomorrowInParis } from './tomorrow.ts'

const THEMES = ['default', 'dark', 'contrast'] as const
const LOOKS = { default: 'rgb(255, 255, 255)', dark: 'rgb(41, 41, 41)', contrast: 'rgb(0, 0, 0)' }

/** Looks at what is open in each theme, which Teams changes while it is open. */
async function look({ app, frame, setTheme, page }: TeamsWindow, what: string, within?: string) {
  for (const theme of THEMES) {
    await setTheme(theme)
    await expect(app.locator('main')).toHaveCSS('background-color', LOOKS[theme])
    expect(await axe(frame(), within), `${what} in the ${theme} theme`).toEqual([])
    const folder = process.env.SHOTS
    if (folder) await page.screenshot({ path: `${folder}/${what.replaceAll(' ', '-')}-${theme}.png` })
  }
}

test('axe finds nothing in the three themes on the pages, dialogs and menus of a reservation and its room', async ({
  teams,
  world,
}) => {
  test.slow()
  const { ada, others, aurora } = await givenRooms(world, 'Bo Berg')
  await world.api(others[0] ?? ada, 'GET', 'me')
  const { id } = await world.api(ada, 'POST', 'reservations', {
    ...tomorrowInParis().time,
    roomId: aurora.id,
    title: 'Stand-up',
  })
  const window = await teams(ada, { sub: `/reservations/${id}`, without: 'people' })
  const { app } = window
  await expect(app.getByRole('heading', { level: 1, name: 'Stand-up' })).toBeVisible()
  await look(window, 'reservation')
  await app.getByRole('button', { name: 'Share' }).click()
  await expect(app.getByRole('menu')).toBeVisible()
  await look(window, 'menu to share', '[role=menu]')
  await app.getByRole('menu').press('Escape')
  await expect(app.getByRole('menu')).toHaveCount(0)
  await app.getByRole('main').getByRole('button', { name: 'Change' }).click()
  const dialog = app.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('Stand-up')
  await look(window, 'dialog to change')
  await dialog.press('Escape')
  await expect(dialog).toHaveCount(0)

  await app.getByRole('region', { name: 'Where' }).getByRole('link', { name: 'Aurora' }).click()
  await expect(app.getByRole('heading', { level: 1, name: 'Aurora' })).toBeVisible()
  const book = app.getByRole('button', { name: 'Book this room' })
  // When the week is there.
  await expect(book).toBeEnabled()
  await look(window, 'room')
  await book.click()
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toBeVisible()
  await dialog.getByRole('button', { name: 'More', exact: true }).click()
  await expect(dialog.getByText('Free at this time')).toBeVisible()
  await look(window, 'dialog to book')
  await dialog.getByRole('combobox', { name: 'For' }).pressSequentially('bo b')
  await expect(app.getByRole('option', { name: 'Bo Berg' })).toBeVisible()
  await look(window, 'people to pick', '[role=listbox]')
})

test('axe finds nothing in the three themes on the menus and permissions of a tab', async ({ teams, world }) => {
  test.slow()
  const { ada } = await givenRooms(world)
  await world.api(ada, 'POST', 'tags', { name: 'Workshop', colour: '#0f6cbd' })
  const tab = await world.api(ada, 'POST', 'tab-configurations', { name: 'Project rooms', permissions: 'people' })
  const window = await teams(ada, { sub: `/tab/${tab.id}` })
  const { app } = window
  const menu = app.getByRole('navigation', { name: 'This tab' })
  await expect(app.getByRole('rowheader', { name: /^Aurora/ })).toBeVisible()
  for (const name of ['Rooms', 'Tags', 'Notifications']) {
    await menu.getByRole('button', { name }).click()
    await expect(app.getByRole('dialog', { name })).toBeVisible()
    await look(window, name)
    await app.getByRole('dialog', { name }).getByRole('button', { name: 'Close' }).click()
    await expect(app.getByRole('dialog')).toHaveCount(0)
  }
  await menu.getByRole('button', { name: 'Help' }).click()
  await expect(app.getByRole('menuitem', { name: 'Help center' })).toBeVisible()
  await look(window, 'menu for help', '[role=menu]')
  await app.getByRole('menu').press('Escape')
  await menu.getByRole('button', { name: 'Permissions' }).click()
  await expect(app.getByRole('heading', { level: 1, name: 'Permissions' })).toBeVisible()
  await expect(app.getByText('Ada Lind').first()).toBeVisible()
  await look(window, 'permissions')
})

/** The page of the app in the dialog of Teams that is open. */
function inDialog(window: TeamsWindow): TeamsWindow {
  const frame = () => {
    const found = window.page.frames().find((one) => /\/tab\/(configure|remove)$/.test(new URL(one.url()).pathname))
    if (!found) throw new Error('no dialog of a tab is open')
    return found
  }
  return { ...window, app: settings(window), frame }
}

test('axe finds nothing in the three themes where a tab is set up for the first rooms, has none, is removed, and is gone', async ({
  teams,
  world,
  console,
}) => {
  test.slow()
  console.allow(/status of 404/)
  const [ada] = world.organization('Ada Lind')
  if (!ada) throw new Error('nobody is there')
  const window = await teams(ada, { place: 'general' })
  const { page, app } = window
  await page.getByRole('button', { name: 'Add a tab' }).click()
  const dialog = inDialog(window)
  await expect(dialog.app.getByRole('group', { name: /^Your first room/ })).toBeVisible()
  await look(dialog, 'first room')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(app.getByText('There are no rooms yet')).toBeVisible()
  await look(window, 'no rooms')

  const [tab] = (await world.api(ada, 'GET', 'tab-configurations')).items
  const building = await world.api(ada, 'POST', 'buildings', { name: 'Main', zone: 'Europe/Paris' })
  await world.api(ada, 'POST', 'buildings', { name: 'Annex', zone: 'Europe/Paris' })
  const floor = await world.api(ada, 'POST', 'floors', { name: '1', buildingId: building.id })
  const [aurora] = await Promise.all(
    ['Aurora', 'Boreas'].map((name) => world.api(ada, 'POST', 'rooms', { name, capacity: 8, floorId: floor.id })),
  )
  await world.api(ada, 'PATCH', `tab-configurations/${tab.id}`, { rooms: { by: 'rooms', ids: [aurora.id] } })
  await world.api(ada, 'PATCH', `rooms/${aurora.id}`, { active: false })
  await expect(app.getByText('No room of the organization belongs to this tab at the moment.')).toBeVisible()
  await look(window, 'none of the rooms')

  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(dialog.app.getByText('The settings of this tab are deleted.')).toBeVisible()
  await look(dialog, 'removal')
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()

  await world.api(ada, 'DELETE', `tab-configurations/${tab.id}`)
  await page.reload()
  await expect(app.getByRole('heading', { level: 1, name: 'No such tab' })).toBeVisible()
  await look(window, 'no such tab')
})

test('axe finds nothing in the three themes where a line says that Microsoft would tell more, and where its window ends', async ({
  teams,
  browse,
  world,
}) => {
  const [carla] = world.organization('Carla Cautious')
  if (!carla) throw new Error('nobody is there')
  const window = await teams(Object.assign(carla, { consented: false }))
  await expect(window.app.getByText('Only your name is known here.')).toBeVisible()
  await look(window, 'hint to consent')

  const end = await browse(`${APP}/consent/end`)
  for (const [path, told] of [
    ['/consent/end', 'You can close this window.'],
    ['/consent/end?error=consent_declined', 'You did not allow your profile to be read'],
  ] as const) {
    await end.goto(`${APP}${path}`)
    for (const theme of THEMES) {
      // No host says there how it is to look.
      await end.evaluate(
        (chosen) => localStorage.setItem('booking-room-pro.preferences', JSON.stringify({ theme: chosen })),
        theme === 'default' ? 'light' : theme,
      )
      await end.reload()
      await expect(end.getByText(told)).toBeVisible()
      await expect(end.locator('main > div')).toHaveCSS('background-color', LOOKS[theme])
      expect(await axe(end), `${path} in the ${theme} theme`).toEqual([])
    }
  }
})
