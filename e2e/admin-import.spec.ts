import type { Page } from '@playwright/test'
import { axe } from './axe.ts'
import { chooseFile, downloadBy, tally } from './chosen-file.ts'
import { api, expect, THEMES, test } from './fixtures.ts'

const ADMINISTRATOR = 'maya.thompson@meridian.example'
const ROOMS = { path: '/admin/exchange' }
const PEOPLE = { path: '/admin/exchange?what=people' }

const WRONG = [
  'Building,Floor,Room,Capacity,Managers,Remarks',
  'Paris Rivoli,Ground floor,Aube,4,,',
  'Paris Rivoli,Ground floor,Seine,many,,',
  'Paris Rivoli,Ground floor,Yonne,6,nobody@meridian.example,',
  ',Ground floor,Oise,6,,',
].join('\n')
const RIGHT = 'Building,Floor,Room,Capacity\nParis Rivoli,Ground floor,Seine,44\nParis Rivoli,Mezzanine,Aube,4\n'

const faults = (page: Page) => page.getByRole('table', { name: /^What is wrong/ })
const roomNames = async (page: Page): Promise<string[]> =>
  (await api(page).get('/rooms')).body.items.map(({ name }: { name: string }) => name)

test('a file with faults says of each its line, its column and what stands there, and changes nothing', async ({
  signedInAs,
}) => {
  const page = await signedInAs(ADMINISTRATOR, ROOMS)
  const before = await roomNames(page)
  await chooseFile(page, 'rooms.csv', WRONG)
  await expect(page.getByText('3 faults keep the file from being imported.')).toBeVisible()
  await expect(tally(page)).toHaveText(['3 Faults', '1 To add', '0 To change', '0 Unchanged'])
  const row = (nth: number) => faults(page).getByRole('row').nth(nth).getByRole('cell')
  await expect(row(1)).toHaveText(['3', 'Capacity', 'many', /a whole number from 1 to 10,000/])
  await expect(row(2)).toHaveText(['4', 'Managers', 'nobody@meridian.example', 'This is not known here.'])
  await expect(row(3)).toHaveText(['5', 'Building', 'empty', 'This is empty.'])
  await expect(page.getByText('These columns mean nothing here and are ignored: Remarks.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Import/ })).toHaveCount(0)
  expect(await roomNames(page)).toEqual(before)
})

test('rooms are imported as they were shown before, and an export imported again changes nothing', async ({
  signedInAs,
}) => {
  const page = await signedInAs(ADMINISTRATOR, ROOMS)
  await chooseFile(page, 'rooms.csv', RIGHT)
  await expect(tally(page).first()).toHaveText('1 To add')
  await expect(page.getByText('Floors to be added too: Paris Rivoli · Mezzanine.')).toBeVisible()
  const changes = page.getByRole('table', { name: /^What it does/ })
  await expect(changes.getByRole('row', { name: /Seine/ })).toContainText('Capacity: 4044')
  await expect(changes.getByRole('row', { name: /Aube/ })).toContainText('New')
  expect(await roomNames(page)).not.toContain('Aube')
  await page.getByRole('button', { name: 'Import 2 lines' }).click()
  await expect(tally(page).first()).toHaveText('1 Added')
  await expect(page.getByText('2 lines were imported.')).toBeVisible()
  const { items } = (await api(page).get('/rooms')).body
  expect(items).toContainEqual(expect.objectContaining({ name: 'Seine', capacity: 44 }))
  expect(items).toContainEqual(expect.objectContaining({ name: 'Aube', capacity: 4 }))

  await page.getByRole('button', { name: 'Another file' }).click()
  await page.getByRole('combobox', { name: 'Cells are separated by' }).click()
  await page.getByRole('option', { name: 'Semicolon' }).click()
  const { name, content } = await downloadBy(page, 'Download all rooms')
  expect(name).toBe('rooms.csv')
  expect(content.toString()).toMatch(/^\ufeffId;Building;/)
  await chooseFile(page, name, content)
  await expect(page.getByText('All that the file says is so already')).toBeVisible()
  await expect(tally(page)).toHaveText(['0 To add', '0 To change', `${items.length} Unchanged`])

  await page.getByRole('button', { name: 'Another file' }).click()
  const template = await downloadBy(page, 'Download a template')
  expect(template.content.toString().trim().split('\r\n')).toHaveLength(2)
  await page.getByRole('tab', { name: 'People' }).click()
  await expect(page.getByRole('heading', { name: 'Import people' })).toBeVisible()
})

test('people are imported, and find themselves in the list', async ({ signedInAs }) => {
  const page = await signedInAs(ADMINISTRATOR, PEOPLE)
  const everybody = await downloadBy(page, 'Download all people')
  await chooseFile(page, everybody.name, everybody.content)
  await expect(tally(page).first()).toHaveText('0 To add')
  await expect(page.getByText('All that the file says is so already')).toBeVisible()
  await page.getByRole('button', { name: 'Another file' }).click()
  await chooseFile(
    page,
    'people.csv',
    'UPN;Name;Roles\nines.costa@meridian.example;Inês Costa;booker\ngrace.kim@meridian.example;Grace Kim;"approver; booker"\n',
  )
  await expect(tally(page)).toHaveText(['1 To add', '1 To change', '0 Unchanged'])
  await page.getByRole('button', { name: 'Import 2 lines' }).click()
  await expect(page.getByText('2 lines were imported.')).toBeVisible()
  await page.getByRole('link', { name: 'See the people' }).click()
  await page.getByRole('searchbox').fill('costa')
  await expect(page.getByRole('link', { name: 'Inês Costa' })).toBeVisible()
})

test('when what was looked at has changed meanwhile, it is shown anew instead of applied', async ({
  signedInAs,
  console,
}) => {
  console.allow(/status of 412 .*\/imports\/rooms/)
  const page = await signedInAs(ADMINISTRATOR, ROOMS)
  await chooseFile(page, 'rooms.csv', 'Building,Floor,Room,Capacity\nParis Rivoli,Ground floor,Marne,33\n')
  await expect(tally(page).nth(1)).toHaveText('1 To change')
  const marne = (await api(page).get('/rooms')).body.items.find(({ name }: { name: string }) => name === 'Marne')
  expect((await api(page).patch(`/rooms/${marne.id}`, { capacity: 33 })).status).toBe(200)
  await page.getByRole('button', { name: 'Import 1 line' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Something changed since you looked' })).toBeVisible()
  await expect(tally(page)).toHaveText(['0 To add', '0 To change', '1 Unchanged'])
})

test('a connection lost while a file is imported says that only another look tells, and offers it', async ({
  signedInAs,
  console,
}) => {
  console.allow(/ERR_FAILED/)
  const page = await signedInAs(ADMINISTRATOR, PEOPLE)
  await page.route('**/api/v1/imports/people?apply=true', async (route) => {
    // It arrives, and only the answer is lost.
    await route.fetch()
    await route.abort()
  })
  await chooseFile(page, 'people.csv', 'UPN,Name\nlost.answer@meridian.example,Lost Answer\n')
  await page.getByRole('button', { name: 'Import 1 line' }).click()
  const told = page.getByRole('alert').filter({ hasText: 'The connection was lost while the file was imported.' })
  await expect(told).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import 1 line' })).toHaveCount(0)
  await told.getByRole('button', { name: 'Look again' }).click()
  await expect(page.getByText('All that the file says is so already')).toBeVisible()
})

test('while a file is looked at and imported a bar shows that work goes on', async ({ signedInAs }) => {
  const page = await signedInAs(ADMINISTRATOR, PEOPLE)
  const going = (words: string) => page.getByRole('status').getByRole('progressbar', { name: words })
  /** Holds what is asked of the server until the bar has been seen. */
  const during = async (address: RegExp, words: string, deed: () => Promise<void>) => {
    let release = (): void => {}
    const seen = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(address, async (route) => {
      await seen
      await route.continue()
    })
    await deed()
    await expect(going(words)).toBeVisible()
    release()
    await expect(page.getByRole('progressbar')).toHaveCount(0)
    await page.unroute(address)
  }
  await during(/\/imports\/people(\?apply=false)?$/, 'Looking at the file…', () =>
    chooseFile(page, 'people.csv', 'UPN,Name\nbarre.lente@meridian.example,Barre Lente\n'),
  )
  await during(/\/imports\/people\?apply=true$/, 'Importing…', () =>
    page.getByRole('button', { name: 'Import 1 line' }).click(),
  )
  await expect(page.getByText('1 line was imported.')).toBeVisible()
})

test('a file that cannot be what it is taken for is refused before it is sent', async ({ signedInAs }) => {
  const page = await signedInAs(ADMINISTRATOR, ROOMS)
  const alert = page.getByRole('alert')
  await chooseFile(page, 'rooms.xlsx', 'PK')
  await expect(alert).toContainText('Save it as “CSV UTF-8”')
  await chooseFile(page, 'rooms.pdf', '%PDF')
  await expect(alert).toContainText('This is no CSV file.')
  await chooseFile(page, 'rooms.csv', '')
  await expect(alert).toContainText('This file is empty.')
  await chooseFile(page, 'rooms.csv', 'x'.repeat(5 * 1024 * 1024 + 1))
  await expect(alert).toContainText('This file is larger than 5 MB.')
})

test('a server that is not set up for Teams says which settings its package needs', async ({ signedInAs, console }) => {
  console.allow(/status of 409 .*\/teams-package/)
  const page = await signedInAs(ADMINISTRATOR, { path: '/admin/organization' })
  await page.getByRole('button', { name: 'Download the app package' }).click()
  const told = page.getByRole('alert').filter({ hasText: 'This server is not set up for Teams yet.' })
  await expect(told.getByRole('listitem')).toContainText([/^PUBLIC_URL/, /^ENTRA_CLIENT_ID/])
})

for (const theme of THEMES)
  test(`import and export have nothing axe would object to in ${theme}`, async ({ signedInAs }) => {
    const page = await signedInAs(ADMINISTRATOR, { ...ROOMS, theme })
    await page.getByRole('button', { name: 'What a file says in which column' }).click()
    await expect(page.getByText('Time zone of a new building')).toBeVisible()
    expect(await axe(page)).toEqual([])
    await chooseFile(page, 'rooms.csv', WRONG)
    await expect(faults(page)).toBeVisible()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Another file' }).click()
    await chooseFile(page, 'rooms.csv', 'Building,Floor,Room,Capacity\nParis Rivoli,Ground floor,Marne,34\n')
    await expect(page.getByRole('button', { name: 'Import 1 line' })).toBeVisible()
    expect(await axe(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await expect(page.getByRole('list', { name: /^What it does/ })).toBeVisible()
    expect(await axe(page)).toEqual([])
  })
