import { api, expect, test } from './fixtures.ts'
import { dayPath, given, gridOf, inParis, parisTime, quietDay } from './schedule-page.ts'

test('what one books, moves and cancels, another sees at once', async ({ signedInAs, people }) => {
  const [booker, other] = await people('booker')
  const day = quietDay(0)
  const page = await signedInAs(booker?.upn ?? '')
  const colleague = await signedInAs(other?.upn ?? '')
  const { building, first, second } = await inParis(page)
  for (const window of [page, colleague]) await window.goto(dayPath(building.id, day))
  const mine = gridOf(page)
  const theirs = gridOf(colleague)
  await mine.ready()
  await theirs.ready()

  await mine.click(first, 9)
  await page.getByRole('dialog').getByRole('button', { name: 'Book', exact: true }).click()
  await theirs.holds('Meeting', first, '09:00', '09:30')

  const from = await mine.grip('Meeting')
  await mine.drag(from, { x: from.x, y: (await mine.point(second, 9)).y })
  await page.mouse.up()
  await theirs.holds('Meeting', second, '09:00', '09:30')
  await expect(theirs.row(first).getByRole('gridcell', { name: /^Meeting,/ })).toHaveCount(0)

  await mine.block('Meeting').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel reservation' }).click()
  await expect(theirs.block('Meeting')).toHaveCount(0)
})

test('what is booked before a page that was just opened listens, it sees as soon as it does', async ({
  signedInAs,
  people,
}) => {
  const [booker, other] = await people('booker')
  const day = quietDay(6)
  const page = await signedInAs(booker?.upn ?? '')
  const colleague = await signedInAs(other?.upn ?? '')
  const { building, first } = await inParis(page)
  let listen = () => {}
  const mayListen = new Promise<void>((resolve) => {
    listen = resolve
  })
  await page.route('**/api/v1/events', async (route) => {
    await mayListen
    await route.continue()
  })
  await page.goto(dayPath(building.id, day))
  const schedule = gridOf(page)
  await schedule.ready()
  await given(colleague, first, { title: 'In between', day, start: '09:00', end: '10:00' })
  listen()
  await schedule.holds('In between', first, '09:00', '10:00')
})

test('a private reservation is heard of as a taken time, and no more', async ({ signedInAs, people }) => {
  const [booker, other] = await people('booker')
  const day = quietDay(1)
  const page = await signedInAs(booker?.upn ?? '')
  const { building, first } = await inParis(page)
  await page.goto(dayPath(building.id, day))
  const schedule = gridOf(page)
  await schedule.ready()
  const colleague = await signedInAs(other?.upn ?? '')
  await given(colleague, first, { title: 'Salary talk', day, start: '09:00', end: '10:00', private: true })
  await schedule.holds('Busy', first, '09:00', '10:00')
  await expect(page.getByText('Salary talk')).toHaveCount(0)
})

test('a preview changes when somebody else takes the time meanwhile', async ({ signedInAs, people }) => {
  const [booker, other] = await people('booker')
  const day = quietDay(2)
  const page = await signedInAs(booker?.upn ?? '')
  const { building, first } = await inParis(page)
  await page.goto(dayPath(building.id, day))
  const schedule = gridOf(page)
  await schedule.ready()
  await schedule.click(first, 9)
  const card = page.getByRole('dialog')
  await expect(card.getByText('Free at this time')).toBeVisible()
  const colleague = await signedInAs(other?.upn ?? '')
  await given(colleague, first, { title: 'Faster', day, start: '09:00', end: '10:00' })
  await expect(card.getByText(/Taken by “Faster”/)).toBeVisible()
})

test('a lost network is shown, and what was missed is there when it is back', async ({
  signedInAs,
  people,
  console,
}) => {
  console.allow(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/)
  const [booker, other] = await people('booker')
  const day = quietDay(3)
  const page = await signedInAs(booker?.upn ?? '')
  const colleague = await signedInAs(other?.upn ?? '')
  const { building, first, second } = await inParis(page)
  const { id } = await given(colleague, first, { title: 'Cancelled meanwhile', day, start: '11:00', end: '12:00' })
  await page.goto(dayPath(building.id, day))
  const schedule = gridOf(page)
  await schedule.holds('Cancelled meanwhile', first, '11:00', '12:00')

  await page.context().setOffline(true)
  await expect(page.getByText('You are offline. What you see may be out of date.').first()).toBeVisible()
  // What is known stays; what is not is said to be out of reach.
  await schedule.holds('Cancelled meanwhile', first, '11:00', '12:00')
  await given(colleague, second, { title: 'Booked meanwhile', day, start: '09:00', end: '10:00' })
  expect((await api(colleague).post(`/reservations/${id}/cancel`)).status).toBe(200)
  await page.getByRole('button', { name: 'Next day' }).click()
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await page.getByRole('button', { name: 'Previous day' }).click()

  await page.context().setOffline(false)
  await expect(page.getByText('Connected again. Everything is up to date.').first()).toBeVisible()
  await schedule.holds('Booked meanwhile', second, '09:00', '10:00')
  await expect(schedule.block('Cancelled meanwhile')).toHaveCount(0)
})

test('a move without a network goes visibly back', async ({ signedInAs, people, console }) => {
  console.allow(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/)
  const [booker] = await people('booker')
  const day = quietDay(4)
  const page = await signedInAs(booker?.upn ?? '')
  const { building, first, second } = await inParis(page)
  const { id } = await given(page, first, { title: 'Stays', day, start: '09:00', end: '10:00' })
  await page.goto(dayPath(building.id, day))
  const schedule = gridOf(page)
  await expect(schedule.block('Stays')).toBeVisible()
  await page.context().setOffline(true)
  // The notice takes its line above the grid before anything is taken hold of.
  await expect(page.getByText('You are offline. What you see may be out of date.').first()).toBeVisible()
  const from = await schedule.grip('Stays')
  await schedule.drag(from, { x: from.x, y: (await schedule.point(second, 9)).y })
  await page.mouse.up()
  await expect(page.getByText('Stays is where it was', { exact: true })).toBeVisible()
  await schedule.holds('Stays', first, '09:00', '10:00')
  await page.context().setOffline(false)
  expect((await api(page).get(`/reservations/${id}`)).body).toMatchObject({
    roomId: first.id,
    start: parisTime(day, '09:00'),
  })
})

test('a room that an administrator adds is there for everybody', async ({ signedInAs, people }) => {
  const [administrator] = await people('administrator')
  const [booker] = await people('booker')
  const page = await signedInAs(booker?.upn ?? '')
  const { building, first } = await inParis(page)
  await page.goto(dayPath(building.id, quietDay(5)))
  await gridOf(page).ready()
  const office = await signedInAs(administrator?.upn ?? '')
  const added = await api(office).post('/rooms', { floorId: first.floorId, name: 'Brand-new', capacity: 3 })
  expect(added.status, JSON.stringify(added.body)).toBe(201)
  await expect(page.getByRole('rowheader', { name: /^Brand-new,/ })).toBeVisible()
})
