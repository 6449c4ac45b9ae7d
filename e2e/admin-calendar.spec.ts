import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { axe } from './axe.ts'
import { chooseFile, tally } from './chosen-file.ts'
import { api, expect, THEMES, test } from './fixtures.ts'

const ADMINISTRATOR = 'maya.thompson@meridian.example'
const CALENDAR = { path: '/admin/exchange?what=reservations' }

/** What a program exported in November 2026, as if it were of these days. */
async function exported(program: 'outlook' | 'google'): Promise<string> {
  const file = await readFile(new URL(`../server/testing/calendars/${program}.ics`, import.meta.url), 'utf8')
  const daysFromNow = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
  const moved = file.replaceAll(/202611(10|24|25|26|27)/g, (_, day: string) => daysFromNow(Number(day) - 22))
  return moved.replaceAll('\n', '\r\n')
}

/** With rooms by the names that the calendars give, in which nothing is booked yet. */
async function addRooms(page: Page): Promise<void> {
  const [floor] = (await api(page).get('/floors')).body.items
  for (const name of ['Aurora', 'Borealis']) {
    const { status } = await api(page).post('/rooms', { name, floorId: floor.id, capacity: 8 })
    expect([201, 409], 'a room of this name is there').toContain(status)
  }
  await page.reload()
}

const table = (page: Page, name: RegExp) => page.getByRole('table', { name })

test('what Google exports is booked as far as the rules let it, with a report of every event', async ({
  signedInAs,
}) => {
  const page = await signedInAs(ADMINISTRATOR, CALENDAR)
  await addRooms(page)
  const file = await exported('google')
  await chooseFile(page, 'google.ics', file)
  await expect(page.getByText('3 events can be booked, 5 cannot.')).toBeVisible()
  await expect(tally(page)).toHaveText(['3 To book', '5 Refused', '0 Imported before'])
  const refused = (title: string) => table(page, /^Refused/).getByRole('row', { name: title })
  await expect(refused('Overlaps the first')).toContainText('The event of line 26 of this file has the room')
  await expect(refused('Called off')).toContainText('It was cancelled.')
  await expect(refused('Long past')).toContainText('This time is over.')
  await expect(refused('One of a series')).toContainText('series are not imported yet')
  await expect(refused('Online only')).toContainText('“https://meet.example/abc”')
  await expect(table(page, /^To book/).getByRole('row', { name: 'Workshop' })).toContainText('Borealis')

  await page.getByRole('button', { name: 'Book 3 events' }).click()
  await expect(page.getByText('3 events were booked, 5 were refused.')).toBeVisible()
  await expect(tally(page)).toHaveText(['3 Booked', '5 Refused', '0 Imported before'])

  await page.getByRole('button', { name: 'Another file' }).click()
  await chooseFile(page, 'google.ics', file)
  await expect(tally(page)).toHaveText(['0 To book', '5 Refused', '3 Imported before'])
  await expect(page.getByRole('button', { name: /^Book/ })).toHaveCount(0)
  await table(page, /^Imported before/)
    .getByRole('link', { name: 'Workshop' })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Workshop' })).toBeVisible()
})

test('what Outlook exports goes into the room that is chosen for all of it', async ({ signedInAs, console }) => {
  console.allow(/status of 400 .*\/imports\/reservations/)
  const page = await signedInAs(ADMINISTRATOR, CALENDAR)
  await addRooms(page)
  await page.getByRole('combobox', { name: 'Into this room' }).click()
  await page.keyboard.type('Boreal')
  await page.getByRole('option', { name: /Borealis/ }).click()
  await chooseFile(page, 'outlook.ics', await exported('outlook'))
  await expect(tally(page).nth(1)).toHaveText(/\d Refused/)
  const toBook = table(page, /^To book/)
  await expect(toBook.getByRole('row', { name: "Réunion d'équipe; hebdo" })).toContainText('Borealis')
  await expect(table(page, /^Refused/).getByRole('row', { name: 'Stand-up' })).toContainText('It repeats')
  await expect(table(page, /^Refused/).getByRole('row', { name: 'Maybe drinks' })).toContainText('shown as free')

  await page.getByRole('button', { name: 'Another file' }).click()
  await chooseFile(page, 'calendar.ics', 'no calendar at all')
  await expect(page.getByRole('alert').filter({ hasText: 'This is no calendar file.' })).toBeVisible()
})

for (const theme of THEMES)
  test(`the report on a calendar has nothing axe would object to in ${theme}`, async ({ signedInAs }) => {
    const page = await signedInAs(ADMINISTRATOR, { ...CALENDAR, theme })
    await expect(page.getByRole('combobox', { name: 'Into this room' })).toBeVisible()
    expect(await axe(page)).toEqual([])
    await chooseFile(page, 'google.ics', await exported('google'))
    await expect(table(page, /^Refused/)).toBeVisible()
    expect(await axe(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await expect(page.getByRole('list', { name: /^Refused/ })).toBeVisible()
    expect(await axe(page)).toEqual([])
  })
