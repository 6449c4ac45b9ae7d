import type { Page } from '@playwright/test'
import { api, type DemoPerson, expect, test } from './fixtures.ts'
import { dayPath, given, gridOf, inParis, parisTime, quietDay } from './schedule-page.ts'

const upnOf = (person: DemoPerson | undefined) => person?.upn ?? ''

/** The rooms in Paris on a day with nothing on it but what the test put there before. */
async function open(page: Page, day: string) {
  const { building } = await inParis(page)
  await page.goto(dayPath(building.id, day))
  const schedule = gridOf(page)
  await schedule.ready()
  return schedule
}

test('a room is booked with two clicks and no typing, and that can be undone', async ({ signedInAs, people }) => {
  const page = await signedInAs(upnOf((await people('booker'))[0]))
  const { first } = await inParis(page)
  const schedule = await open(page, quietDay(0))
  await schedule.click(first, 9)
  const card = page.getByRole('dialog', { name: `Book ${first.name}` })
  await expect(card.getByText('Free at this time')).toBeVisible()
  await card.getByRole('button', { name: 'Book', exact: true }).click()
  await expect(card).toBeHidden()
  await schedule.holds('Meeting', first, '09:00', '09:30')
  await expect(page.getByText(`Booked: ${first.name}`, { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(schedule.block('Meeting')).toHaveCount(0)
})

test('dragging over empty time books as much as was dragged over', async ({ signedInAs, people }) => {
  const page = await signedInAs(upnOf((await people('booker'))[0]))
  const { first } = await inParis(page)
  const schedule = await open(page, quietDay(1))
  await schedule.drag(await schedule.point(first, 10), await schedule.point(first, 11.6))
  await page.mouse.up()
  const card = page.getByRole('dialog', { name: `Book ${first.name}` })
  await card.getByLabel('Title').fill('Planning')
  await card.getByRole('button', { name: 'Book', exact: true }).click()
  await schedule.holds('Planning', first, '10:00', '11:45')
})

test('a taken time is said while choosing, with others to click', async ({ signedInAs, people }) => {
  const [booker, other] = await people('booker')
  const day = quietDay(2)
  const colleague = await signedInAs(upnOf(other))
  const { first } = await inParis(colleague)
  await given(colleague, first, { title: 'Board', day, start: '10:00', end: '12:00' })
  const page = await signedInAs(upnOf(booker))
  const schedule = await open(page, day)
  await schedule.click(first, 9)
  const card = page.getByRole('dialog', { name: `Book ${first.name}` })
  await card.getByRole('combobox', { name: 'End' }).fill('1030')
  await card.getByRole('combobox', { name: 'End' }).press('Tab')
  await expect(card.getByText(/Taken by “Board”/)).toBeVisible()
  await card
    .getByRole('button', { name: /earlier|later/ })
    .first()
    .click()
  await expect(card.getByText('Free at this time')).toBeVisible()
})

test('a reservation is dragged to another time and another room, and that can be undone', async ({
  signedInAs,
  people,
}) => {
  const page = await signedInAs(upnOf((await people('booker'))[0]))
  const { first, second } = await inParis(page)
  const day = quietDay(3)
  const { id } = await given(page, first, { title: 'Workshop', day, start: '09:00', end: '10:00' })
  const schedule = await open(page, day)
  const from = await schedule.grip('Workshop')
  const two = (await schedule.point(second, 11)).x - (await schedule.point(second, 9)).x
  await schedule.drag(from, { x: from.x + two, y: (await schedule.point(second, 9)).y })
  await page.mouse.up()
  await schedule.holds('Workshop', second, '11:00', '12:00')
  await expect(page.getByText('Moved: Workshop', { exact: true })).toBeVisible()
  expect((await api(page).get(`/reservations/${id}`)).body).toMatchObject({
    roomId: second.id,
    start: parisTime(day, '11:00'),
  })

  await page.getByRole('button', { name: 'Undo' }).click()
  await schedule.holds('Workshop', first, '09:00', '10:00')
  await expect(page.getByText('Moved back: Workshop', { exact: true })).toBeVisible()
  expect((await api(page).get(`/reservations/${id}`)).body).toMatchObject({ roomId: first.id })
})

test('dragging an edge changes how long it takes', async ({ signedInAs, people }) => {
  const page = await signedInAs(upnOf((await people('booker'))[0]))
  const { first } = await inParis(page)
  const day = quietDay(4)
  await given(page, first, { title: 'Interview', day, start: '09:00', end: '10:00' })
  const schedule = await open(page, day)
  await schedule.drag(await schedule.grip('Interview', 'end'), await schedule.point(first, 11.25))
  await page.mouse.up()
  await schedule.holds('Interview', first, '09:00', '11:15')
})

test('a refused drop says what is in the way and goes back', async ({ signedInAs, people }) => {
  const [booker, other] = await people('booker')
  const day = quietDay(5)
  const colleague = await signedInAs(upnOf(other))
  const page = await signedInAs(upnOf(booker))
  const { first, second } = await inParis(page)
  await given(page, first, { title: 'Handover', day, start: '09:00', end: '10:00' })
  await given(colleague, second, { title: 'Board', day, start: '09:30', end: '11:00' })
  const schedule = await open(page, day)
  const from = await schedule.grip('Handover')
  await schedule.drag(from, { x: from.x, y: (await schedule.point(second, 9)).y })
  await page.mouse.up()
  await expect(page.getByText('Handover is where it was', { exact: true })).toBeVisible()
  await expect(page.getByText(/^Taken by Board,/).last()).toBeVisible()
  await schedule.holds('Handover', first, '09:00', '10:00')
  await expect(schedule.block('Handover')).toBeFocused()
})

test('what only the server knows refuses a drop too, and offers the nearest free time', async ({
  signedInAs,
  people,
  console,
}) => {
  console.allow(/ERR_FAILED/)
  const [booker, other] = await people('booker')
  const day = quietDay(6)
  const colleague = await signedInAs(upnOf(other))
  const page = await signedInAs(upnOf(booker))
  const { first, second } = await inParis(page)
  await given(page, first, { title: 'Review', day, start: '09:00', end: '10:00' })
  // This window hears nothing of what others do.
  await page.route('**/api/v1/events', (route) => route.abort())
  const schedule = await open(page, day)
  await schedule.grip('Review')
  await given(colleague, second, { title: 'Late', day, start: '09:00', end: '10:00' })
  const from = await schedule.grip('Review')
  await schedule.drag(from, { x: from.x, y: (await schedule.point(second, 9)).y })
  await page.mouse.up()
  await expect(page.getByText('Review is where it was', { exact: true })).toBeVisible()
  await expect(page.getByText(/Taken by “Late”/).first()).toBeVisible()
  await schedule.holds('Review', first, '09:00', '10:00')
  await page.getByRole('button', { name: /^Move to / }).click()
  await expect(schedule.block('Review')).toHaveAccessibleName(new RegExp(`^Review, ${second.name}, `))
})

test('a move of what somebody changed meanwhile shows their change, and can be made all the same', async ({
  signedInAs,
  people,
  console,
}) => {
  console.allow(/ERR_FAILED/)
  const day = quietDay(7)
  const upn = upnOf((await people('booker'))[0])
  const page = await signedInAs(upn)
  const { first, second } = await inParis(page)
  const { id } = await given(page, first, { title: 'Kick-off', day, start: '09:00', end: '10:00' })
  await page.route('**/api/v1/events', (route) => route.abort())
  const schedule = await open(page, day)
  const from = await schedule.grip('Kick-off')
  const changed = await page.request.patch(`/api/v1/reservations/${id}`, {
    headers: { origin: new URL(page.url()).origin, 'if-match': '"1"' },
    data: { end: parisTime(day, '11:00') },
  })
  expect(changed.status()).toBe(200)
  await schedule.drag(from, { x: from.x, y: (await schedule.point(second, 9)).y })
  await page.mouse.up()
  await expect(page.getByText(/Somebody changed it in the meantime/).first()).toBeVisible()
  await schedule.holds('Kick-off', first, '09:00', '11:00')
  await page.getByRole('button', { name: 'Move it anyway' }).click()
  await schedule.holds('Kick-off', second, '09:00', '10:00')
})

test('Escape takes a drag back', async ({ signedInAs, people }) => {
  const page = await signedInAs(upnOf((await people('booker'))[0]))
  const { first, second } = await inParis(page)
  const day = quietDay(8)
  const { id, version } = await given(page, first, { title: 'Sprint', day, start: '09:00', end: '10:00' })
  const schedule = await open(page, day)
  await schedule.drag(await schedule.grip('Sprint'), await schedule.point(second, 14))
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await schedule.holds('Sprint', first, '09:00', '10:00')
  expect((await api(page).get(`/reservations/${id}`)).body.version).toBe(version)
})

test('somebody else’s private reservation says no more than that the room is taken', async ({ signedInAs, people }) => {
  const [booker, other] = await people('booker')
  const day = quietDay(9)
  const colleague = await signedInAs(upnOf(other))
  const { first } = await inParis(colleague)
  await given(colleague, first, { title: 'Salary talk', day, start: '09:00', end: '10:30', private: true })
  const page = await signedInAs(upnOf(booker))
  const schedule = await open(page, day)
  await schedule.holds('Busy', first, '09:00', '10:30')
  await expect(schedule.block('Busy')).toHaveAccessibleName(/private$/)
  await schedule.block('Busy').click()
  await expect(page.getByRole('dialog').getByText('Only when and where is shown to you.')).toBeVisible()
  await expect(page.getByText('Salary talk')).toHaveCount(0)
})

test('a reservation opens on a card, the next one too, and there it is cancelled', async ({ signedInAs, people }) => {
  const page = await signedInAs(upnOf((await people('booker'))[0]))
  const { first } = await inParis(page)
  const day = quietDay(10)
  await given(page, first, { title: 'Planning', day, start: '14:00', end: '15:00' })
  await given(page, first, { title: 'Retro', day, start: '09:00', end: '10:00' })
  const schedule = await open(page, day)
  await schedule.block('Planning').click()
  const other = page.getByRole('dialog', { name: 'Planning' })
  await other.getByRole('button', { name: 'Close' }).click()
  await expect(other).toHaveCount(0)
  // The grid has the focus now: the card is there before the click is.
  await schedule.block('Retro').click()
  const card = page.getByRole('dialog', { name: 'Retro' })
  await card.getByRole('button', { name: 'Cancel', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel reservation' }).click()
  await expect(schedule.block('Retro')).toHaveCount(0)
})
