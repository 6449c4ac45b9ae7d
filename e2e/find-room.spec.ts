import type { Page } from '@playwright/test'
import { api, expect, test } from './fixtures.ts'
import { given, inParis, parisTime, quietDay } from './schedule-page.ts'

const BOOKER = 'grace.kim@meridian.example'
const COLLEAGUE = 'priya.raman@meridian.example'
const VIEWER = 'olivia.bennett@meridian.example'

type Asked = { buildingId: string; floorId?: string; day: string; more?: string }

/** Nine o'clock for an hour, in one building. */
const findPath = ({ buildingId, floorId, day, more = '' }: Asked) =>
  `/find?day=${day}&start=09:00&minutes=60&building=${buildingId}${floorId ? `&floor=${floorId}` : ''}${more}`

const results = (page: Page) => page.getByRole('region', { name: 'Free rooms' })
const cards = (page: Page) => results(page).getByRole('article')
const cardOf = (page: Page, room: { name: string }) =>
  cards(page).filter({ has: page.getByRole('link', { name: room.name, exact: true }) })

test('what is needed leaves the rooms that serve it, the tightest fit first, each with why', async ({ signedInAs }) => {
  const page = await signedInAs(BOOKER)
  const { building } = await inParis(page)
  await page.goto(findPath({ buildingId: building.id, day: quietDay(0) }))
  const needs = page.getByRole('region', { name: 'What you need' })
  await needs.getByRole('radio', { name: '8+' }).click()
  await needs.getByRole('checkbox', { name: 'Video conference' }).click()
  await expect(page).toHaveURL(/seats=8&equipment=/)

  const best = cards(page).first()
  await expect(best.getByText('Best match')).toBeVisible()
  await expect(best.getByRole('listitem').filter({ hasText: 'Seats just enough' })).toBeVisible()
  await expect(best.getByRole('listitem').filter({ hasText: 'Has what you asked for' })).toBeVisible()
  await expect(best.getByRole('listitem').filter({ hasText: 'In this building' })).toBeVisible()
  await expect(cardOf(page, { name: 'Tuileries' })).toContainText('4 seats to spare')
  await expect(page.getByText('Best match')).toHaveCount(1)
  // Who opens the address later, or is sent it, sees the same.
  const shown = await cards(page).getByRole('heading').allTextContents()
  await page.reload()
  await expect(cards(page).getByRole('heading')).toHaveText(shown)
})

test('a card says how long its room stays free', async ({ signedInAs }) => {
  const page = await signedInAs(BOOKER)
  const { building, first, second } = await inParis(page)
  const day = quietDay(1)
  await given(page, first, { title: 'Afterwards', day, start: '10:30', end: '11:00' })
  await page.goto(findPath({ buildingId: building.id, floorId: first.floorId, day }))
  await expect(cardOf(page, first)).toContainText(/Free until 10:30.AM.*, 30 min longer/)
  await expect(cardOf(page, second)).toContainText('Free for the rest of the day')
})

test('one click books, the card says so where it stands, and another gives the room back', async ({ signedInAs }) => {
  const page = await signedInAs(BOOKER)
  const { building, first } = await inParis(page)
  const day = quietDay(2)
  await page.goto(findPath({ buildingId: building.id, floorId: first.floorId, day }))
  const card = cardOf(page, first)
  await card.getByRole('button', { name: `Book ${first.name}` }).click()
  await expect(card.getByRole('status')).toContainText(`${first.name} is booked`)
  await card.getByRole('link', { name: 'Details' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Meeting' })).toBeVisible()
  const id = page.url().split('/').pop()
  const booked = { roomId: first.id, start: parisTime(day, '09:00'), end: parisTime(day, '10:00'), status: 'confirmed' }
  expect((await api(page).get(`/reservations/${id}`)).body).toMatchObject(booked)

  await page.goto(findPath({ buildingId: building.id, floorId: first.floorId, day: quietDay(3) }))
  await card.getByRole('button', { name: `Book ${first.name}` }).click()
  await card.getByRole('button', { name: `Undo the booking of ${first.name}` }).click()
  await expect(page.getByText(`${first.name} is free again`).last()).toBeVisible()
  await expect(card.getByRole('button', { name: `Book ${first.name}` })).toBeVisible()
})

test('“Free now” books from this minute on', async ({ signedInAs }) => {
  const page = await signedInAs(BOOKER)
  const { building } = await inParis(page)
  await page.goto(`/find?building=${building.id}`)
  await page.getByRole('radio', { name: 'Free now' }).click()
  await expect(page).toHaveURL(/mode=now&minutes=30/)
  await expect(results(page).getByText(/^Now, until \d+:\d\d/)).toBeVisible()
  const name = (await cards(page).first().getByRole('heading').textContent()) ?? ''
  await cardOf(page, { name })
    .getByRole('button', { name: `Book ${name}` })
    .click()
  const details = cardOf(page, { name }).getByRole('link', { name: 'Details' })
  await expect(details).toBeVisible()
  const { body } = await api(page).get((await details.getAttribute('href')) ?? '')
  expect(Math.abs(Date.now() - Date.parse(body.start))).toBeLessThan(120_000)
  expect(Date.parse(body.end) - Date.parse(body.start)).toBe(30 * 60_000)
})

test('when no room is free there is a later time to try, or less to ask for', async ({ signedInAs }) => {
  const page = await signedInAs(BOOKER)
  const { building } = await inParis(page)
  await page.goto(findPath({ buildingId: building.id, day: quietDay(4), more: '&seats=5000' }))
  await expect(page.getByRole('heading', { name: 'No room is free then' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'No free room' })).toBeAttached()
  await results(page)
    .getByRole('button', { name: /^Try 9:30/ })
    .click()
  await expect(page).toHaveURL(/start=09%3A30/)
  await results(page).getByRole('button', { name: 'Clear filters' }).click()
  await expect(cards(page).first()).toBeVisible()
  await expect(page).not.toHaveURL(/seats|building/)
})

test('a time that is over is said to be, with one click to the next', async ({ signedInAs }) => {
  const page = await signedInAs(BOOKER, { path: '/find?day=2025-01-06&start=09:00' })
  await expect(page.getByRole('heading', { name: 'This time is over' })).toBeVisible()
  await page.getByRole('button', { name: 'Show the next half hour' }).click()
  await expect(cards(page).first()).toBeVisible()
})

test('a room that somebody took in between is explained, and its next free time is one click away', async ({
  signedInAs,
  console,
}) => {
  console.allow(/ERR_FAILED/)
  const page = await signedInAs(BOOKER)
  const { building, first } = await inParis(page)
  const day = quietDay(5)
  // This window hears nothing of what others do.
  await page.route('**/api/v1/events', (route) => route.abort())
  await page.goto(findPath({ buildingId: building.id, floorId: first.floorId, day }))
  const card = cardOf(page, first)
  await expect(card).toBeVisible()
  await given(await signedInAs(COLLEAGUE), first, { title: 'Faster', day, start: '09:00', end: '10:00' })
  await card.getByRole('button', { name: `Book ${first.name}` }).click()
  const told = card.getByRole('alert')
  await expect(told).toContainText('Taken by “Faster”')
  await told.getByRole('button', { name: /10:00/ }).first().click()
  await expect(card.getByRole('link', { name: 'Details' })).toBeVisible()
})

test('who may not book is told whom to ask, and led to the schedule', async ({ signedInAs }) => {
  const page = await signedInAs(VIEWER, { path: '/find' })
  await expect(page.getByRole('heading', { name: 'You may look, but not book' })).toBeVisible()
  await page.getByRole('link', { name: 'Go to the schedule' }).click()
  await expect(page).toHaveURL(/\/schedule/)
})
