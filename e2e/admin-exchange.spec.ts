import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { axe } from './axe.ts'
import { api, expect, THEMES, test } from './fixtures.ts'

const ADMINISTRATOR = 'maya.thompson@meridian.example'

async function choose(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}

async function download(page: Page, button: string): Promise<string> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  return await readFile(await (await waiting).path(), 'utf8')
}

const WRONG = 'Building,Floor,Room,Capacity\nParis Rivoli,Ground floor,Seine,many\nParis Rivoli,Ground floor,Aube,4\n'
const RIGHT = 'Building,Floor,Room,Capacity\nParis Rivoli,Ground floor,Seine,44\nParis Rivoli,Mezzanine,Aube,4\n'

test('a file with a fault changes nothing and says where; the mended one is applied as it was shown', async ({
  signedInAs,
}) => {
  const page = await signedInAs(ADMINISTRATOR, { path: '/admin/exchange' })
  await choose(page, 'rooms.csv', WRONG)
  await expect(page.getByText('1 fault keeps the file from being imported.')).toBeVisible({ timeout: 30_000 })
  const fault = page
    .getByRole('table', { name: /Faults/ })
    .getByRole('row')
    .nth(1)
  await expect(fault.getByRole('cell')).toHaveText(['2', 'Capacity', /a whole number from 1 to 10,000/])
  await expect(page.getByRole('button', { name: /^Import/ })).toHaveCount(0)

  await page.getByRole('button', { name: 'Another file' }).click()
  await choose(page, 'rooms.csv', RIGHT)
  await expect(page.getByText('1 to add, 1 to change, 0 unchanged.')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Floors to be added too: Paris Rivoli · Mezzanine.')).toBeVisible()
  const changes = page.getByRole('table', { name: /What it does/ })
  await expect(changes.getByRole('row', { name: /Seine/ })).toContainText('Capacity: 4044')
  expect((await api(page).get('/rooms')).body.items.some(({ name }: { name: string }) => name === 'Aube')).toBe(false)
  await page.getByRole('button', { name: 'Import 2 lines' }).click()
  await expect(page.getByText('Imported: 1 added, 1 changed, 0 unchanged.')).toBeVisible({ timeout: 30_000 })
  const { body } = await api(page).get('/rooms')
  expect(body.items).toContainEqual(expect.objectContaining({ name: 'Seine', capacity: 44 }))
  expect(body.items).toContainEqual(expect.objectContaining({ name: 'Aube', capacity: 4 }))
})

test('what is exported can be imported again, and changes nothing', async ({ signedInAs }) => {
  const page = await signedInAs(ADMINISTRATOR, { path: '/admin/exchange?what=people' })
  const csv = await download(page, 'Download all people')
  expect(csv.startsWith('\ufeffUPN,Name,')).toBe(true)
  expect(csv).toContain('maya.thompson@meridian.example')
  await choose(page, 'people.csv', csv)
  await expect(page.getByText(/^0 to add, 0 to change, \d+ unchanged\.$/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: /^Import/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Another file' }).click()
  await page.getByRole('combobox', { name: 'Cells are separated by' }).click()
  await page.getByRole('option', { name: 'Semicolon' }).click()
  const template = await download(page, 'Download a template')
  expect(template.trim().split('\r\n')).toHaveLength(2)
  expect(template).toContain('UPN;Name;')
})

/** Two days from now, at an hour of Paris in the morning. */
function inTwoDays(hour: number): string {
  const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
  return `${day}T${String(hour).padStart(2, '0')}0000`
}

const event = (uid: string, title: string, from: number, more: string) =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SUMMARY:${title}`,
    `DTSTART;TZID=Europe/Paris:${inTwoDays(from)}`,
    `DTEND;TZID=Europe/Paris:${inTwoDays(from + 1)}`,
    more,
    'END:VEVENT',
  ].join('\r\n')

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  event('taken', 'Moved from Outlook', 5, 'LOCATION:Montsouris'),
  event('series', 'Every week', 6, 'LOCATION:Montsouris\r\nRRULE:FREQ=WEEKLY'),
  event('nowhere', 'Out of the house', 7, 'LOCATION:Harbour café'),
  event('twice', 'At the same time', 5, 'LOCATION:Montsouris'),
  'END:VCALENDAR',
  '',
].join('\r\n')

test('the events of a calendar are booked as far as the rules let them, with a report of each', async ({
  signedInAs,
  console,
}) => {
  console.allow(/status of 400 .*\/imports\/reservations/)
  const page = await signedInAs(ADMINISTRATOR, { path: '/admin/exchange?what=reservations' })
  await choose(page, 'calendar.ics', CALENDAR)
  await expect(page.getByText('1 to book, 3 refused, 0 imported before.')).toBeVisible({ timeout: 30_000 })
  const refused = page.getByRole('table', { name: /Refused/ })
  await expect(refused.getByRole('row', { name: /Every week/ })).toContainText('series are not imported yet')
  await expect(refused.getByRole('row', { name: /Out of the house/ })).toContainText('No room has the name')
  await expect(refused.getByRole('row', { name: /At the same time/ })).toContainText('Somebody has the room')
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Book 1 event' }).click()
  await expect(page.getByText('Booked: 1. Refused: 3. Imported before: 0.')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('link', { name: 'Moved from Outlook' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Moved from Outlook' })).toBeVisible()

  await page.goto('/admin/exchange?what=reservations')
  await choose(page, 'calendar.ics', CALENDAR)
  await expect(page.getByText('0 to book, 3 refused, 1 imported before.')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Another file' }).click()
  await choose(page, 'calendar.ics', 'no calendar at all')
  await expect(page.getByRole('alert').filter({ hasText: 'This is no calendar file.' })).toBeVisible()
})

test('a file that cannot be what it is taken for is refused before it is sent', async ({ signedInAs }) => {
  const page = await signedInAs(ADMINISTRATOR, { path: '/admin/exchange' })
  await choose(page, 'rooms.xlsx', 'PK')
  await expect(page.getByRole('alert')).toContainText('Save it as “CSV UTF-8”')
})

for (const theme of THEMES)
  test(`import and export have nothing axe would object to in ${theme}`, async ({ signedInAs }) => {
    const page = await signedInAs(ADMINISTRATOR, { path: '/admin/exchange', theme })
    await page.getByRole('button', { name: 'What a file says in which column' }).click()
    expect(await axe(page)).toEqual([])
    await choose(page, 'rooms.csv', WRONG)
    await expect(page.getByRole('table', { name: /Faults/ })).toBeVisible({ timeout: 30_000 })
    expect(await axe(page)).toEqual([])
  })
