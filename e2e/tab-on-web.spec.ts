import { Temporal } from 'temporal-polyfill'
import { axe } from './axe.ts'
import { api, expect, test } from './fixtures.ts'

// What phones and people without Teams open: the address that a tab is kept with.

test('a tab opens in the browser, with its rooms, view and week, and nothing of the viewer’s habits', async ({
  signedInAs,
  people,
}) => {
  const [administrator] = await people('administrator')
  const [booker] = await people('booker')
  const ada = await signedInAs(administrator?.upn ?? '')
  const { body: rooms } = await api(ada).get('/rooms')
  const [room, another] = rooms.items.filter(({ active }: { active: boolean }) => active)
  const { body: tab } = await api(ada).post('/tab-configurations', {
    name: 'Le salon',
    rooms: { by: 'rooms', ids: [room.id] },
    view: 'week',
    firstDayOfWeek: 7,
    permissions: 'owners',
  })
  const page = await signedInAs(booker?.upn ?? '', { path: `/tab/${tab.id}` })
  await expect(page.getByRole('rowheader', { name: room.name })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: another.name })).toHaveCount(0)
  await expect(page.getByRole('radio', { name: 'Week' })).toBeChecked()
  await expect(page.getByRole('button', { name: 'New reservation' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Settings' })).toHaveCount(0)

  await page.goto(`/tab/${tab.id}?view=week&date=2026-11-25`)
  await expect(page.getByRole('heading', { level: 1, name: /22.*28/ }), 'from Sunday on').toBeVisible()

  // A room opened from the tab is looked at in it; the person's own schedule is outside of it.
  await page.getByRole('rowheader', { name: room.name }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: room.name })).toBeVisible()
  await page.getByRole('link', { name: 'Schedule' }).click()
  await expect(page.getByRole('button', { name: 'New reservation' })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Day' })).toBeChecked()

  // What is folded away there is a habit, too.
  await page.locator('[data-fold]').first().click()
  await expect(page.getByRole('rowheader', { name: room.name })).toHaveCount(0)
  await page.goto(`/tab/${tab.id}`)
  await expect(page.getByRole('rowheader', { name: room.name })).toBeVisible()
})

test('its owner deletes what it was set up as, and the address then says so', async ({ signedInAs, people }) => {
  const [booker] = await people('booker')
  const page = await signedInAs(booker?.upn ?? '')
  const { body: tab } = await api(page).post('/tab-configurations', { name: 'Short-lived' })
  await page.goto(`/tab/${tab.id}/settings`)
  await page.getByRole('button', { name: 'Delete tab' }).click()
  const question = page.getByRole('alertdialog', { name: 'Delete this tab?' })
  await expect(question.getByText(/everything booked in them stay/)).toBeVisible()
  await question.getByRole('button', { name: 'Delete tab' }).click()
  await expect(page.getByText('Short-lived is deleted').first()).toBeVisible()
  expect((await api(page).get(`/tab-configurations/${tab.id}`)).status).toBe(404)
})

test('where a tab is set up is of no use outside of Teams, and says so', async ({ signedInAs, people }) => {
  const [booker] = await people('booker')
  const page = await signedInAs(booker?.upn ?? '', { path: '/tab/configure' })
  await expect(page.getByText('This page belongs to Microsoft Teams')).toBeVisible()
  await page.getByRole('link', { name: 'Go to the schedule' }).click()
  await expect(page.getByRole('grid')).toBeVisible()
})

/** An administrator who reads English. */
const MAYA = 'maya.thompson@meridian.example'

test('administrators find every tab, whoever set it up, and change it', async ({ signedInAs, people }) => {
  const [booker] = await people('booker')
  const theirs = await signedInAs(booker?.upn ?? '')
  await api(theirs).post('/tab-configurations', { name: 'Set up by somebody' })
  const page = await signedInAs(MAYA, { path: '/admin/tabs' })
  const entry = page.getByRole('listitem').filter({ hasText: 'Set up by somebody' })
  await expect(entry.getByText(`Owners: ${booker?.displayName}`)).toBeVisible()
  expect(await axe(page)).toEqual([])
  await entry.getByRole('link', { name: 'Settings of Set up by somebody' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Kept by Ada')
  // Without the list that Teams has, owners are found among the people who are known.
  await page.getByRole('combobox', { name: 'Owners' }).pressSequentially('maya th')
  await page.getByRole('option', { name: 'Maya Thompson' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Kept by Ada', { exact: true }).first()).toBeVisible()
  const { body } = await api(page).get('/tab-configurations')
  const kept = body.items.find(({ name }: { name: string }) => name === 'Kept by Ada')
  expect(kept.people.map(({ displayName }: { displayName: string }) => displayName)).toContain('Maya Thompson')
})

test('what is entered for a meeting stays in the browser’s tab it was entered in, and no longer than that', async ({
  signedInAs,
}) => {
  const page = await signedInAs('maya.thompson@meridian.example')
  const { body: tab } = await api(page).post('/tab-configurations', { name: 'Le salon' })
  const path = `/tab/${tab.id}/meeting`
  await page.goto(path)
  const start = page.getByRole('combobox', { name: 'Start' })
  const day = page.getByRole('combobox', { name: 'Date' })
  await day.fill(Temporal.Now.plainDateISO().add({ days: 3 }).toString())
  await day.press('Tab')
  const entered = await day.inputValue()
  await start.fill('07:35')
  await start.press('Tab')
  await page.getByRole('radio', { name: '4+', exact: true }).check()
  await page.reload()
  await expect(start).toHaveValue(/7:35/)
  await expect(day).toHaveValue(entered)
  await expect(page.getByRole('radio', { name: '4+', exact: true })).toBeChecked()

  const another = await page.context().newPage()
  await another.goto(path)
  await expect(another.getByRole('combobox', { name: 'Start' })).not.toHaveValue(/7:35/)
  await expect(another.getByRole('radio', { name: 'Any' })).toBeChecked()
})

test('leaving the settings of a tab with something unsaved asks first', async ({ signedInAs }) => {
  const page = await signedInAs('maya.thompson@meridian.example')
  const { body: tab } = await api(page).post('/tab-configurations', { name: 'Le salon' })
  await page.goto(`/tab/${tab.id}`)
  await page.getByRole('button', { name: 'Settings' }).click()
  const name = page.getByRole('textbox', { name: 'Name' })
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' })
  await name.fill('Le grand salon')
  await page.getByRole('link', { name: 'Cancel' }).click()
  await question.getByRole('button', { name: 'Keep editing' }).click()
  await expect(name).toHaveValue('Le grand salon')
  await page.goBack()
  await expect(question).toBeVisible()
  await question.getByRole('button', { name: 'Keep editing' }).click()

  // What is as it was is nothing to lose.
  await name.fill('Le salon')
  await page.getByRole('link', { name: 'Cancel' }).click()
  await expect(page.getByRole('grid')).toBeVisible()
  await page.goBack()
  await name.fill('Le grand salon')
  await page.getByRole('link', { name: 'Cancel' }).click()
  await question.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByRole('grid')).toBeVisible()
  expect((await api(page).get(`/tab-configurations/${tab.id}`)).body.name).toBe('Le salon')

  await page.goBack()
  await name.fill('Le grand salon')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Le grand salon', { exact: true })).toBeVisible()
  await expect(question).toHaveCount(0)
})
