import { api, expect, test } from './fixtures.ts'
import { dayPath, given, gridOf, inParis, quietDay, times } from './schedule-page.ts'

test('the address says what is looked at, and brings somebody else to the same', async ({ signedInAs, people }) => {
  const [booker, other] = await people('booker')
  const page = await signedInAs(booker?.upn ?? '')
  const { building } = await inParis(page)
  const day = quietDay(0)
  await page.goto(dayPath(building.id, day))
  const heading = page.getByRole('heading', { level: 1 })
  await gridOf(page).ready()
  await page.getByText('Week', { exact: true }).click()
  await expect(page).toHaveURL(/view=week/)
  await page.getByRole('button', { name: 'Next week' }).click()
  await expect(page).not.toHaveURL(new RegExp(`date=${day}`))
  const shown = await heading.textContent()

  const colleague = await signedInAs(other?.upn ?? '')
  await colleague.goto(page.url())
  // Each reads it in their own language; the building and the days are the same.
  await expect(colleague.getByRole('button', { name: building.name })).toBeVisible()
  await expect(colleague.getByRole('radio').nth(1)).toBeChecked()
  const [from, to] = shown?.match(/\d+/g) ?? []
  await expect(colleague.getByRole('heading', { level: 1 })).toContainText(new RegExp(`${from}.*${to}`))

  await page.goBack()
  await expect(page).toHaveURL(new RegExp(`date=${day}`))
})

test('how the schedule was looked at is remembered, but for its day', async ({ signedInAs, people }) => {
  const [booker] = await people('booker')
  const page = await signedInAs(booker?.upn ?? '')
  const { building } = await inParis(page)
  await page.goto('/schedule')
  await gridOf(page).ready()
  await page.getByRole('button', { name: /^Building:/ }).click()
  await page.getByRole('menuitemradio', { name: building.name }).click()
  await page.keyboard.press('Escape')
  await page.getByText('Week', { exact: true }).click()
  await page.getByRole('button', { name: 'Next week' }).click()
  await page.goto('/schedule')
  await expect(page.getByRole('radio', { name: 'Week' })).toBeChecked()
  await expect(page).toHaveURL(new RegExp(`building=${building.id}`))
  await expect(page.getByRole('grid').locator('[data-today]')).toBeVisible()
})

test('filters leave the rooms that fit, and can be cleared when none does', async ({ signedInAs, people }) => {
  const [booker] = await people('booker')
  const page = await signedInAs(booker?.upn ?? '')
  const { building, first } = await inParis(page)
  await page.goto(dayPath(building.id, quietDay(1)))
  const schedule = gridOf(page)
  await schedule.ready()
  await page.getByRole('button', { name: /^Seats:/ }).click()
  await page.getByRole('menuitemradio', { name: '20 or more' }).click()
  await expect(page).toHaveURL(/seats=20/)
  const capacities = await schedule.element
    .getByRole('rowheader', { name: /seats/ })
    .evaluateAll((heads) =>
      heads.map((head) => Number(/, (\d+) seats/.exec(head.getAttribute('aria-label') ?? '')?.[1])),
    )
  expect(capacities.length).toBeGreaterThan(0)
  expect(Math.min(...capacities)).toBeGreaterThanOrEqual(20)

  await page.goto(`${dayPath(building.id, quietDay(1))}&seats=5000`)
  await expect(page.getByRole('heading', { name: 'No room matches' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).last().click()
  await expect(schedule.row(first)).toBeVisible()
})

test('reservations without the chosen tag step back', async ({ signedInAs, people }) => {
  const [booker] = await people('booker')
  const page = await signedInAs(booker?.upn ?? '')
  const { building, first, second } = await inParis(page)
  const day = quietDay(2)
  const [tag] = (await api(page).get('/tags')).body.items as { id: string; name: string }[]
  await given(page, first, { title: 'Tagged', day, start: '09:00', end: '10:00', tagId: tag?.id })
  await given(page, second, { title: 'Plain', day, start: '09:00', end: '10:00' })
  await page.goto(dayPath(building.id, day))
  const schedule = gridOf(page)
  await page.getByRole('button', { name: 'Tags' }).click()
  await page.getByRole('menuitemcheckbox', { name: tag?.name ?? '' }).click()
  await expect(schedule.block('Plain')).toHaveAttribute('data-away')
  await expect(schedule.block('Tagged')).not.toHaveAttribute('data-away')
})

test('the axis runs on the clock that was chosen, and says the room’s own time beside it', async ({
  signedInAs,
  people,
}) => {
  const [booker] = await people('booker')
  const page = await signedInAs(booker?.upn ?? '')
  const { building, first } = await inParis(page)
  const day = quietDay(3)
  await given(page, first, { title: 'Early', day, start: '09:00', end: '10:00' })
  await page.goto(`${dayPath(building.id, day)}&zone=Asia/Tokyo`)
  await expect(page.getByRole('button', { name: /Shown in Tokyo time/ })).toBeVisible()
  const schedule = gridOf(page)
  // Tokyo keeps no summer time, so it is eight hours ahead of Paris or seven.
  await expect(schedule.block('Early')).toHaveAccessibleName(/(5:00.*6:00|4:00.*5:00).*in Paris/)
  await page.getByRole('button', { name: /Shown in Tokyo time/ }).click()
  await page.getByRole('menuitemradio', { name: /Paris time/ }).click()
  await expect(schedule.block('Early')).toHaveAccessibleName(times('09:00', '10:00'))
})

test('a day of a month opens from how full it is', async ({ signedInAs, people }) => {
  const [booker] = await people('booker')
  const page = await signedInAs(booker?.upn ?? '')
  const { building, first } = await inParis(page)
  const day = quietDay(4)
  await given(page, first, { title: 'Half a day', day, start: '08:00', end: '13:00' })
  await page.goto(`/schedule?view=month&date=${day}&building=${building.id}`)
  const cell = gridOf(page)
    .row(first)
    .getByRole('gridcell', { name: /50\s?% booked, 1 reservation/ })
  await expect(cell).toBeVisible()
  await cell.click()
  await expect(page).toHaveURL(new RegExp(`view=day&date=${day}`))
  await gridOf(page).ready()
  await expect(gridOf(page).block('Half a day')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('radio', { name: 'Month' })).toBeChecked()
})

test('New proposes a free room', async ({ signedInAs, people }) => {
  const [booker] = await people('booker')
  const page = await signedInAs(booker?.upn ?? '')
  const { building } = await inParis(page)
  await page.goto(dayPath(building.id, quietDay(5)))
  await gridOf(page).ready()
  await page.getByRole('button', { name: 'New reservation' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Free at this time')).toBeVisible()
  await dialog.getByRole('button', { name: 'Book', exact: true }).click()
  await expect(gridOf(page).block('Meeting')).toHaveAccessibleName(times('09:00', '10:00'))
})

test('who may only look finds no way to book', async ({ signedInAs, people }) => {
  const [viewer] = await people('viewer')
  const page = await signedInAs(viewer?.upn ?? '')
  const { building, first } = await inParis(page)
  await page.goto(dayPath(building.id, quietDay(6)))
  const schedule = gridOf(page)
  await schedule.ready()
  await expect(page.getByRole('button', { name: 'New reservation' })).toHaveCount(0)
  await schedule.click(first, 9)
  await expect(page.getByText(new RegExp(first.name)).last()).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a day is printed as a sheet of its own, with organization, day and zone', async ({ signedInAs, people }) => {
  const [booker] = await people('booker')
  const page = await signedInAs(booker?.upn ?? '')
  const { building, first } = await inParis(page)
  const day = quietDay(7)
  await given(page, first, { title: 'On paper', day, start: '09:00', end: '10:00' })
  await page.goto(dayPath(building.id, day))
  await expect(gridOf(page).block('On paper')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('[data-print-sheet]')
  await expect(sheet).toBeVisible()
  await expect(sheet).toContainText('Meridian')
  await expect(sheet).toContainText('Paris time')
  await expect(sheet).toContainText('On paper')
  await expect(page.getByRole('grid')).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await expect(sheet).toHaveCount(0)
})

test('on a phone the schedule is an agenda, booked with a thumb', async ({ signedInAs, people }) => {
  const [booker] = await people('booker')
  const day = quietDay(8)
  const page = await signedInAs(booker?.upn ?? '', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const { building, first } = await inParis(page)
  await given(page, first, { title: 'Before', day, start: '09:00', end: '10:00' })
  await page.goto(dayPath(building.id, day))
  await expect(page.getByRole('grid')).toHaveCount(0)
  const card = page.getByRole('article', { name: first.name })
  const free = card.getByRole('button', { name: /free .*10:00/ }).last()
  await expect(free).toBeVisible()
  expect((await free.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await free.tap()
  const sheet = page.getByRole('dialog', { name: `Book ${first.name}` })
  // It grows into its place.
  await expect.poll(async () => (await sheet.boundingBox())?.width).toBe(390)
  await sheet.getByRole('button', { name: 'Book', exact: true }).tap()
  await expect(sheet).toBeHidden()
  await card.getByRole('button', { name: '2 reservations' }).tap()
  await expect(card.getByRole('link', { name: /Meeting/ })).toContainText(/10:00.*11:00/)
  // Nothing hangs out of the side.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})

test('on a tablet a tap on free time books', async ({ signedInAs, people }) => {
  const [booker] = await people('booker')
  const page = await signedInAs(booker?.upn ?? '', {
    viewport: { width: 1024, height: 768 },
    hasTouch: true,
    isMobile: true,
  })
  const { building, first } = await inParis(page)
  await page.goto(dayPath(building.id, quietDay(9)))
  const schedule = gridOf(page)
  await schedule.ready()
  const { x, y } = await schedule.point(first, 10)
  await page.touchscreen.tap(x, y)
  const card = page.getByRole('dialog', { name: `Book ${first.name}` })
  await card.getByRole('button', { name: 'Book', exact: true }).tap()
  await schedule.holds('Meeting', first, '10:00', '10:30')
})
