import type { Page } from '@playwright/test'
import { api, expect, test } from './fixtures.ts'
import { given, inParis, parisTime, quietDay } from './schedule-page.ts'

const ADMINISTRATOR = 'maya.thompson@meridian.example'

/** Somebody who has booked nothing yet. */
async function newcomer(office: Page, name: string): Promise<string> {
  const upn = `${name.toLowerCase()}@meridian.example`
  const person = { displayName: name, upn, roles: ['booker'], locale: 'en-GB', zone: 'Europe/Paris' }
  const { status, body } = await api(office).post('/people', person)
  expect(status, JSON.stringify(body)).toBe(201)
  return upn
}

/** As one types a day in British English: "18/12/2026". */
const written = (day: string) => day.split('-').reverse().join('/')

const rowOf = (page: Page, title: string) =>
  page.getByRole('article').filter({ has: page.getByRole('link', { name: title, exact: true }) })

test('who has booked nothing is told what comes here, and led to a room', async ({ signedInAs }) => {
  const upn = await newcomer(await signedInAs(ADMINISTRATOR), 'Nour')
  const page = await signedInAs(upn, { path: '/my-reservations' })
  await expect(page.getByRole('heading', { name: 'Nothing booked' })).toBeVisible()
  await page.getByRole('tab', { name: 'Past' }).click()
  await expect(page.getByRole('heading', { name: 'No past reservations' })).toBeVisible()
  await page.getByRole('tab', { name: 'Upcoming' }).click()
  await page.getByRole('tabpanel').getByRole('link', { name: 'Find a room' }).click()
  await expect(page).toHaveURL(/\/find/)
})

test('what is to come stands under its day, in order, with room and place', async ({ signedInAs }) => {
  const page = await signedInAs(await newcomer(await signedInAs(ADMINISTRATOR), 'Ove'))
  const { building, first, second } = await inParis(page)
  await given(page, second, { title: 'Later', day: quietDay(1), start: '09:00', end: '10:00' })
  await given(page, first, { title: 'Sooner', day: quietDay(0), start: '14:00', end: '15:30' })
  await page.goto('/my-reservations')
  await expect(page.getByRole('article').getByRole('heading')).toHaveText(['Sooner', 'Later'])
  await expect(page.getByRole('tabpanel').getByRole('heading', { level: 2 })).toHaveCount(2)
  await expect(rowOf(page, 'Sooner')).toContainText(/14:00.15:30/)
  await expect(rowOf(page, 'Sooner')).toContainText(building.name)
  await rowOf(page, 'Sooner').getByRole('link', { name: first.name }).click()
  await expect(page.getByRole('heading', { level: 1, name: first.name })).toBeVisible()
})

test('a reservation is changed from the list, and only what was changed changes', async ({ signedInAs }) => {
  const page = await signedInAs(await newcomer(await signedInAs(ADMINISTRATOR), 'Pia'))
  const { first } = await inParis(page)
  const day = quietDay(2)
  const { id } = await given(page, first, { title: 'Draft', day, start: '09:00', end: '10:00', attendeeCount: 2 })
  await page.goto('/my-reservations')
  await rowOf(page, 'Draft').getByRole('button', { name: 'Change' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change reservation' })
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Final')
  await dialog.getByRole('combobox', { name: 'End' }).fill('1130')
  await dialog.getByRole('combobox', { name: 'End' }).press('Tab')
  await expect(dialog.getByText('Free at this time')).toBeVisible()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await expect(rowOf(page, 'Final')).toContainText(/09:00.11:30/)
  expect((await api(page).get(`/reservations/${id}`)).body).toMatchObject({
    title: 'Final',
    roomId: first.id,
    start: parisTime(day, '09:00'),
    end: parisTime(day, '11:30'),
    attendeeCount: 2,
  })
})

test('a day on which the room is taken is refused in the dialog, which offers another time', async ({ signedInAs }) => {
  const office = await signedInAs(ADMINISTRATOR)
  const page = await signedInAs(await newcomer(office, 'Sven'))
  const { first } = await inParis(page)
  const [day, other] = [quietDay(4), quietDay(5)]
  await given(office, first, { title: 'Inventory', day: other, start: '09:00', end: '10:00' })
  const { id } = await given(page, first, { title: 'Movable', day, start: '09:00', end: '10:00' })
  await page.goto('/my-reservations')
  await rowOf(page, 'Movable').getByRole('button', { name: 'Change' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change reservation' })
  await dialog.getByRole('combobox', { name: 'Date' }).fill(written(other))
  await dialog.getByRole('combobox', { name: 'Date' }).press('Tab')
  await expect(dialog.getByText(/Taken by “Inventory”/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText(/Taken by “Inventory”/)).toBeVisible()
  await dialog.getByRole('button', { name: /later/ }).first().click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  expect((await api(page).get(`/reservations/${id}`)).body.start).toContain(other)
})

test('cancelling is asked about first; then the row is gone', async ({ signedInAs }) => {
  const page = await signedInAs(await newcomer(await signedInAs(ADMINISTRATOR), 'Quentin'))
  const { first } = await inParis(page)
  const { id } = await given(page, first, { title: 'Doubtful', day: quietDay(3), start: '09:00', end: '10:00' })
  await page.goto('/my-reservations')
  const question = page.getByRole('alertdialog')
  await rowOf(page, 'Doubtful').getByRole('button', { name: 'Cancel' }).click()
  await expect(question).toContainText(`Doubtful in ${first.name}`)
  await question.getByRole('button', { name: 'Keep it' }).click()
  await expect(question).toBeHidden()
  expect((await api(page).get(`/reservations/${id}`)).body.status).toBe('confirmed')

  await rowOf(page, 'Doubtful').getByRole('button', { name: 'Cancel' }).click()
  await question.getByRole('button', { name: 'Cancel reservation' }).click()
  await expect(page.getByText('Cancelled: Doubtful').last()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nothing booked' })).toBeVisible()
})

test('what runs now is ended early and moves to the past', async ({ signedInAs }) => {
  const page = await signedInAs(await newcomer(await signedInAs(ADMINISTRATOR), 'Rosa'))
  // Whichever room is free at this minute: the demo's people are at work too.
  const start = `${new Date().toISOString().slice(0, 16)}:00Z`
  const end = new Date(Date.parse(start) + 30 * 60_000).toISOString().replace('.000', '')
  const { building } = await inParis(page)
  const { rooms } = (await api(page).get(`/free-rooms?start=${start}&end=${end}&buildingId=${building.id}`)).body
  const wish = { roomId: rooms[0].room.id, start, end, title: 'Quick call' }
  const { status, body } = await api(page).post('/reservations', wish)
  expect(status, JSON.stringify(body)).toBe(201)

  await page.goto('/my-reservations')
  await expect(rowOf(page, 'Quick call').getByText('Now', { exact: true })).toBeVisible()
  await rowOf(page, 'Quick call').getByRole('button', { name: 'End now' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'End now' }).click()
  await expect(page.getByText('Ended: Quick call').last()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nothing booked' })).toBeVisible()
  await page.getByRole('tab', { name: 'Past' }).click()
  await expect(rowOf(page, 'Quick call')).toBeVisible()
  await expect(rowOf(page, 'Quick call').getByRole('button')).toHaveCount(0)
})
