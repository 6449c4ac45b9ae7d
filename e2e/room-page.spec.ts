import type { Page } from '@playwright/test'
import { api, expect, test } from './fixtures.ts'
import { given, inParis, parisTime, quietDay, type Room, times } from './schedule-page.ts'

const BOOKER = 'grace.kim@meridian.example'

const roomPath = (room: Room, day: string) => `/rooms/${room.id}?day=${day}`

/** A day of the week, by its name in full. */
const dayOf = (page: Page, day: string) =>
  page.getByRole('region', {
    name: new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T12:00Z`)),
  })

test('a room shows its week and what it is like', async ({ signedInAs }) => {
  const page = await signedInAs(BOOKER)
  const { building, first } = await inParis(page)
  const day = quietDay(0)
  await given(page, first, { title: 'Site visit', day, start: '09:00', end: '10:30' })
  await page.goto(roomPath(first, day))
  await expect(page.getByRole('heading', { level: 1, name: first.name })).toBeVisible()
  const visit = dayOf(page, day).getByRole('link', { name: /^Site visit, / })
  await expect(visit).toHaveAccessibleName(times('09:00', '10:30'))
  const about = page.getByRole('region', { name: 'About this room' })
  for (const fact of ['Seats', 'Equipment', 'Time zone', 'Longest booking', 'Bookable ahead'])
    await expect(about.getByRole('term').filter({ hasText: fact })).toBeVisible()
  await expect(about).toContainText(building.name)
  await expect(page.getByText(/Times are in Paris time/)).toBeVisible()

  await visit.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Site visit' })).toBeVisible()
  await page.getByRole('link', { name: 'Room and its week' }).click()
  await expect(page.getByRole('heading', { level: 1, name: first.name })).toBeVisible()
})

test('free time in the week books an hour of it', async ({ signedInAs }) => {
  const page = await signedInAs(BOOKER)
  const { first } = await inParis(page)
  const day = quietDay(1)
  await given(page, first, { title: 'Morning', day, start: '08:00', end: '11:00' })
  await page.goto(roomPath(first, day))
  await dayOf(page, day)
    .getByRole('button', { name: /^Book .*, free 11:00/ })
    .click()
  const dialog = page.getByRole('dialog', { name: `Book ${first.name}` })
  await expect(dialog.getByText('Free at this time')).toBeVisible()
  await dialog.getByRole('button', { name: 'Book', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(dayOf(page, day).getByRole('link', { name: /^Meeting, / })).toHaveAccessibleName(times('11:00', '12:00'))
  await expect(page.getByText(/^Booked: /).last()).toBeVisible()
})

test('“Book this room” takes the first free hour of the week that is shown', async ({ signedInAs }) => {
  const page = await signedInAs(BOOKER)
  const { second } = await inParis(page)
  await page.goto(roomPath(second, quietDay(2)))
  await expect(page.getByRole('list').getByRole('button').first()).toBeVisible()
  await page.getByRole('button', { name: 'Book this room' }).click()
  const dialog = page.getByRole('dialog', { name: `Book ${second.name}` })
  await expect(dialog.getByText('Free at this time')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('weeks are leafed through, the address says which, and one click leads back to this one', async ({
  signedInAs,
}) => {
  const page = await signedInAs(BOOKER)
  const { first } = await inParis(page)
  const day = quietDay(0)
  await page.goto(roomPath(first, day))
  const heading = page.getByRole('heading', { level: 2, name: /^Week of / })
  const shown = (await heading.textContent()) ?? ''
  await page.getByRole('button', { name: 'Next week' }).click()
  await expect(heading).not.toHaveText(shown)
  await page.getByRole('button', { name: 'Previous week' }).click()
  await expect(heading).toHaveText(shown)
  await expect(page).toHaveURL(new RegExp(`day=${day}`))
  await page.getByRole('button', { name: 'This week' }).click()
  await expect(page).not.toHaveURL(/day=/)
  await expect(page.getByRole('button', { name: 'This week' })).toHaveCount(0)
})

test('what somebody else books appears in the week at once', async ({ signedInAs }) => {
  const page = await signedInAs(BOOKER)
  const { third } = await inParis(page)
  const day = quietDay(3)
  await page.goto(roomPath(third, day))
  await expect(dayOf(page, day).getByRole('button')).toHaveCount(1)
  const colleague = await signedInAs('priya.raman@meridian.example')
  const wish = { roomId: third.id, start: parisTime(day, '14:00'), end: parisTime(day, '15:00'), title: 'Delivery' }
  expect((await api(colleague).post('/reservations', wish)).status).toBe(201)
  await expect(dayOf(page, day).getByRole('link', { name: /^Delivery, / })).toBeVisible()
})

test('who may only look finds no way to book', async ({ signedInAs }) => {
  const page = await signedInAs('olivia.bennett@meridian.example')
  const { first } = await inParis(page)
  await page.goto(roomPath(first, quietDay(4)))
  await expect(dayOf(page, quietDay(4)).getByRole('listitem').first()).toBeAttached()
  await expect(page.getByRole('button', { name: /^Book/ })).toHaveCount(0)
})

test('an address of no room says so and leads on', async ({ signedInAs }) => {
  const page = await signedInAs(BOOKER, { path: '/rooms/019a6b1e-7c00-7000-8000-000000000000' })
  await expect(page.getByRole('heading', { level: 1, name: 'There is no such room' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Find a room' }).click()
  await expect(page).toHaveURL(/\/find/)
})
