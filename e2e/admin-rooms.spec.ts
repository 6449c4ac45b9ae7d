import type { Page } from '@playwright/test'
import { axe } from './axe.ts'
import { api, expect, test } from './fixtures.ts'

const ADMINISTRATOR = 'maya.thompson@meridian.example'
/** Of Seine, Marne and Oise. */
const MANAGER = 'zoe.fontaine@meridian.example'
const BOOKER = 'amadou.diallo@meridian.example'

const panel = (page: Page) => page.getByRole('dialog')
const name = (page: Page) => panel(page).getByRole('textbox', { name: 'Name' })
const told = (page: Page, words: string | RegExp) =>
  expect(page.getByText(words).last()).toBeVisible({ timeout: 30_000 })

type Room = { id: string; name: string; version: number }
async function roomNamed(page: Page, wanted: string): Promise<Room> {
  const { body } = await api(page).get('/rooms')
  const room = (body.items as Room[]).find((candidate) => candidate.name === wanted)
  if (!room) throw new Error(`there is no room ${wanted}`)
  return room
}

test('an administrator sets up a building, a floor and a room from nothing, and books it', async ({ signedInAs }) => {
  const page = await signedInAs(ADMINISTRATOR, { path: '/admin/buildings' })
  await page.getByRole('button', { name: 'Add building' }).click()
  await name(page).fill('Annex')
  await panel(page).getByRole('button', { name: 'Create' }).click()
  const annex = page.getByRole('list', { name: 'Buildings and floors' }).locator('> li').filter({ hasText: 'Annex' })
  await annex.getByRole('button', { name: 'Add floor' }).click()
  await name(page).fill('Roof')
  await panel(page).getByRole('button', { name: 'Create' }).click()
  await expect(annex.getByText('No rooms')).toBeVisible()

  const sections = page.getByRole('navigation', { name: 'Administration' })
  await sections.getByRole('link', { name: 'Overview' }).click()
  await page.getByRole('link', { name: /1 floor has no rooms: Roof/ }).click()
  await page.getByRole('link', { name: 'Add room' }).click()
  await panel(page).getByRole('button', { name: 'Create' }).click()
  await expect(panel(page).getByText('A number of seats from 1 to 10,000.')).toBeVisible()
  await name(page).fill('Greenhouse')
  await panel(page).getByRole('combobox', { name: 'Floor' }).click()
  await page.getByRole('option', { name: 'Roof' }).click()
  await panel(page).getByRole('textbox', { name: 'Seats' }).fill('6')
  await panel(page).getByRole('checkbox', { name: 'Whiteboard' }).check()
  await panel(page).getByRole('button', { name: 'Own rule for this room: Longest booking' }).click()
  await panel(page).getByRole('textbox', { name: 'Longest booking' }).fill('2')
  await expect(panel(page).getByText('The organization: 24 hours.')).toBeVisible()
  await panel(page).getByRole('button', { name: 'Create' }).click()
  await told(page, 'Saved: Greenhouse')
  await expect(page).toHaveURL(/\/admin\/rooms$/)
  const entry = page.getByRole('list', { name: 'Rooms in Annex, Roof' }).locator('> li')
  await expect(entry.getByText('Own rules')).toBeVisible()

  await page.getByRole('button', { name: 'More for Greenhouse' }).click()
  await page.getByRole('menuitem', { name: 'Room and its week' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Greenhouse' })).toBeVisible()
  await page.getByRole('button', { name: 'Book this room' }).click()
  await panel(page).getByRole('button', { name: 'Book', exact: true }).click()
  await told(page, /Booked:/)
})

test('a room gets a picture, which is seen before it is saved', async ({ signedInAs }) => {
  const page = await signedInAs(ADMINISTRATOR, { path: '/admin/rooms' })
  await page.getByRole('link', { name: 'Belleville' }).click()
  const chooser = page.waitForEvent('filechooser')
  await panel(page).getByRole('button', { name: 'Choose a picture' }).click()
  await (await chooser).setFiles({ name: 'room.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') })
  await panel(page).getByRole('button', { name: 'Save' }).click()
  await expect(panel(page).getByText('This is not a PNG, JPEG or WebP picture.')).toBeVisible()
  const again = page.waitForEvent('filechooser')
  await panel(page).getByRole('button', { name: 'Choose another' }).click()
  await (await again).setFiles({ name: 'room.png', mimeType: 'image/png', buffer: PIXEL })
  await expect(panel(page).locator('img[src^="blob:"]')).toBeVisible()
  await panel(page).getByRole('button', { name: 'Save' }).click()
  await expect(panel(page)).toBeHidden()
  await page.getByRole('link', { name: 'Belleville' }).click()
  await expect(panel(page).locator('img[src*="/picture?version="]')).toBeVisible()
  await panel(page).getByRole('button', { name: 'Remove', exact: true }).click()
  await panel(page).getByRole('button', { name: 'Save' }).click()
  await expect(panel(page)).toBeHidden()
  expect(await roomNamed(page, 'Belleville')).toMatchObject({ picture: null })
})

test('taking a room out of use shows what is booked there first, and what becomes of it', async ({ signedInAs }) => {
  const page = await signedInAs(ADMINISTRATOR, { path: '/admin/rooms' })
  const room = await roomNamed(page, 'Ellington')
  const start = new Date(Date.now() + 9 * 86_400_000)
  start.setUTCHours(15, 0, 0, 0)
  const end = new Date(start.getTime() + 3_600_000)
  const booked = await api(page).post('/reservations', { roomId: room.id, title: 'Workshop to move', start, end })
  expect(booked.status).toBe(201)

  await page.getByRole('button', { name: 'More for Ellington' }).click()
  await page.getByRole('menuitem', { name: 'Take out of use' }).click()
  const question = page.getByRole('alertdialog')
  await expect(question.getByRole('heading')).toHaveText(/reservations? (is|are) affected/)
  await expect(question.getByText('Workshop to move')).toBeVisible()
  await expect(question.getByText('The room would be out of use.').first()).toBeVisible()
  await question.getByRole('button', { name: 'Go back' }).click()
  expect(await roomNamed(page, 'Ellington')).toMatchObject({ active: true })

  await page.getByRole('button', { name: 'More for Ellington' }).click()
  await page.getByRole('menuitem', { name: 'Take out of use' }).click()
  await question.getByRole('radio', { name: /Cancel them/ }).check()
  await question.getByRole('button', { name: 'Take out of use' }).click()
  await told(page, 'Ellington is out of use')
  const { body } = await api(page).get(`/reservations/${booked.body.id}`)
  expect(body.status).toBe('cancelled')
  const entry = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Ellington' }) })
  await expect(entry.last().getByText('Out of use')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await told(page, 'Ellington is in use again')
})

test('a rule that reservations break is saved after a question, and keeps them when told so', async ({
  signedInAs,
}) => {
  const page = await signedInAs(ADMINISTRATOR, { path: '/admin/rooms' })
  await page.getByRole('button', { name: 'Edit Fitzgerald' }).click()
  await panel(page).getByRole('button', { name: 'Own rule for this room: Bookable ahead' }).click()
  await panel(page).getByRole('textbox', { name: 'Bookable ahead' }).fill('1')
  await panel(page).getByRole('button', { name: 'Save' }).click()
  const question = page.getByRole('alertdialog')
  await expect(question.getByText('It would be further ahead than can be booked.').first()).toBeVisible()
  await question.getByRole('button', { name: 'Save' }).click()
  await told(page, 'Saved: Fitzgerald')
  expect(await roomNamed(page, 'Fitzgerald')).toMatchObject({ policy: { horizonDays: 1 } })
})

test('rooms are put in order on their floor by the keyboard', async ({ signedInAs }) => {
  const page = await signedInAs(ADMINISTRATOR, { path: '/admin/rooms?building=' })
  const floor = page.getByRole('list', { name: 'Rooms in New York Hudson, 12th floor' })
  const names = () => floor.locator('> li bdi').evaluateAll((found) => found.map(({ textContent }) => textContent))
  await expect(floor).toBeVisible()
  const [first, second, ...rest] = await names()
  await floor.getByRole('button', { name: `Move ${first}` }).focus()
  const kept = page.waitForResponse((response) => response.url().endsWith('/rooms/order'))
  await page.keyboard.press('ArrowDown')
  await expect.poll(names).toEqual([second, first, ...rest])
  expect((await kept).status()).toBe(204)
  await page.reload()
  await expect(floor).toBeVisible()
  await expect.poll(names).toEqual([second, first, ...rest])
})

test('a search narrows the rooms, stands in the address, and says when there is nothing', async ({ signedInAs }) => {
  const page = await signedInAs(ADMINISTRATOR, { path: '/admin/rooms' })
  await page.getByRole('searchbox').fill('pont')
  await expect(page).toHaveURL(/q=pont/)
  await expect(page.getByRole('link', { name: 'Pont Neuf' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Seine' })).toBeHidden()
  await page.reload()
  await expect(page.getByRole('link', { name: 'Pont Neuf' })).toBeVisible()
  await page.getByRole('searchbox').fill('nowhere at all')
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(page.getByRole('link', { name: 'Seine' })).toBeVisible()
})

test('a room that was booked is not deleted, one that never was goes', async ({ signedInAs }) => {
  const page = await signedInAs(ADMINISTRATOR, { path: '/admin/rooms' })
  const { body: floors } = await api(page).get('/floors')
  await api(page).post('/rooms', { name: 'Typing error', floorId: floors.items[0].id, capacity: 1 })
  await page.reload()
  await page.getByRole('button', { name: 'More for Typing error' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await told(page, 'Deleted: Typing error')
  await page.getByRole('button', { name: 'More for Seine' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('alertdialog')).toContainText(/It was booked \d+ times/)
  await expect(page.getByRole('button', { name: 'Take it out of use instead' })).toBeVisible()
})

test('a manager looks after their own rooms, and after nothing else', async ({ signedInAs }) => {
  const page = await signedInAs(MANAGER, { path: '/admin', locale: 'en-GB' })
  await expect(page).toHaveURL(/\/admin\/rooms$/)
  await expect(page.getByRole('link', { name: 'Seine' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Tuileries' })).toBeHidden()
  await page.getByRole('link', { name: 'Seine' }).click()
  await expect(panel(page).getByRole('combobox').first()).toBeDisabled()
  await panel(page).locator('textarea').fill('Hall beside the entrance.')
  await panel(page).locator('button[type="submit"]').click()
  await expect(panel(page)).toBeHidden()
  expect(await roomNamed(page, 'Seine')).toMatchObject({ description: 'Hall beside the entrance.' })
  await page.goto('/admin/organization')
  await expect(page.getByRole('main').getByRole('link', { name: /schedule|planning/i })).toBeVisible()
})

test('a booker sees no administration', async ({ signedInAs }) => {
  const page = await signedInAs(BOOKER, { path: '/schedule' })
  const main = page.getByRole('navigation').first()
  await expect(main.getByRole('link')).not.toHaveCount(0)
  await expect(main.locator('a[href="/admin"]')).toHaveCount(0)
  await page.goto('/admin/rooms')
  await expect(page.getByRole('main').locator('a[href="/schedule"]')).toBeVisible()
  await expect(page.getByRole('main').getByRole('list')).toHaveCount(0)
  expect(await axe(page)).toEqual([])
})

/** The smallest PNG there is: one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
