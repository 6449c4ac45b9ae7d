import type { Page } from '@playwright/test'
import { api, expect, test } from './fixtures.ts'
import { given, inParis, parisTime, quietDay } from './schedule-page.ts'

const OWNER = 'grace.kim@meridian.example'
const STRANGER = 'priya.raman@meridian.example'

const titled = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title })

test('the address of a reservation opens it, and leads to its room', async ({ signedInAs }) => {
  const page = await signedInAs(OWNER)
  const { building, first } = await inParis(page)
  const [tag] = (await api(page).get('/tags')).body.items as { id: string; name: string }[]
  const more = { attendeeCount: 3, notes: 'Bring the plans.', tagId: tag?.id }
  const { id } = await given(page, first, { title: 'Fitting', day: quietDay(0), start: '09:00', end: '10:00', ...more })

  const colleague = await signedInAs(STRANGER, { path: `/reservations/${id}` })
  await expect(titled(colleague, 'Fitting')).toBeVisible()
  const facts = colleague.getByRole('main')
  for (const [term, value] of [
    ['When', /9:00.*10:00.*Paris/],
    ['Booked by', 'Grace Kim'],
    ['Tag', tag?.name ?? ''],
    ['Attendees', '3 people'],
    ['Notes', 'Bring the plans.'],
    ['Reservation id', id],
  ] as const)
    await expect(facts.locator('dl > div').filter({ has: colleague.getByText(term, { exact: true }) })).toContainText(
      value,
    )
  await expect(facts.getByRole('button', { name: 'Change' })).toHaveCount(0)
  const where = facts.getByRole('region', { name: 'Where' })
  await expect(where).toContainText(building.name)
  await where.getByRole('link', { name: first.name }).click()
  await expect(titled(colleague, first.name)).toBeVisible()
})

test('its id and its link are copied with a click', async ({ signedInAs }) => {
  const page = await signedInAs(OWNER)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const { first } = await inParis(page)
  const { id } = await given(page, first, { title: 'Shared', day: quietDay(1), start: '09:00', end: '10:00' })
  await page.goto(`/reservations/${id}`)
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  await page.getByRole('button', { name: 'Copy the id' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
  expect(await clipboard()).toBe(id)
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('menuitem', { name: 'Copy link' }).click()
  await expect(page.getByText('The link is copied').last()).toBeVisible()
  expect(await clipboard()).toBe(page.url())
})

test('it is copied as a formatted text, in the reader’s language and without what they may not see', async ({
  signedInAs,
}) => {
  const page = await signedInAs(OWNER)
  const { building, first } = await inParis(page)
  const when = { day: quietDay(1), start: '11:00', end: '12:00' }
  const open = await given(page, first, { title: 'Talk of the town', ...when })
  const hidden = await given(page, first, { title: 'Secret', private: true, ...when, start: '12:00', end: '13:00' })
  const copied = async (colleague: Page, item: string, done: string) => {
    await colleague.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await colleague.getByRole('button', { name: /^(Share|Partager)$/ }).click()
    await colleague.getByRole('menuitem', { name: item }).click()
    await expect(colleague.getByText(done).last()).toBeVisible()
    return await colleague.evaluate(async () => {
      const [found] = await navigator.clipboard.read()
      const textOf = async (type: string) => (await found?.getType(type))?.text() ?? ''
      return { plain: await textOf('text/plain'), html: await textOf('text/html') }
    })
  }
  const english = await signedInAs(STRANGER, { path: `/reservations/${open.id}` })
  const { plain, html } = await copied(english, 'Copy as formatted text', 'The text is copied')
  const [what, time, where, who, link] = plain.split('\n')
  expect(what).toBe('Talk of the town')
  expect(time).toMatch(/11:00.*12:00.* \(Paris time, GMT\+\d\)$/)
  expect(where).toContain(`${first.name} · ${building.name}`)
  expect(who).toBe('Booked by Grace Kim')
  expect(link).toBe(english.url())
  expect(html).toContain('<b>Talk of the town</b>')
  expect(html).toContain(`href="${english.url()}"`)

  const french = await signedInAs(STRANGER, { path: `/reservations/${hidden.id}`, locale: 'fr-FR' })
  await french.evaluate(() => localStorage.setItem('booking-room-pro.preferences', '{"language":"fr"}'))
  await french.reload()
  const ofHidden = await copied(french, 'Copier comme texte mis en forme', 'Le texte est copié')
  expect(ofHidden.plain).toMatch(/^Réservation privée\n.*heure de Paris/)
  expect(ofHidden.plain + ofHidden.html).not.toMatch(/Secret|Grace/)
})

test('what somebody else changed meanwhile is shown before anything is saved, and theirs can be taken', async ({
  signedInAs,
}) => {
  const page = await signedInAs(OWNER)
  const { first } = await inParis(page)
  const day = quietDay(2)
  const { id } = await given(page, first, { title: 'Sketch', day, start: '09:00', end: '10:00' })
  await page.goto(`/reservations/${id}`)
  await page.getByRole('button', { name: 'Change' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change reservation' })
  await dialog.getByRole('textbox', { name: 'Title' }).fill('My sketch')
  await change(await signedInAs(OWNER), id, { title: 'Their sketch', end: parisTime(day, '11:00') })
  await dialog.getByRole('button', { name: 'Save' }).click()
  const notice = dialog.getByRole('alert')
  await expect(notice).toContainText('Somebody changed it in the meantime.')
  await expect(notice).toContainText(/It now says: .*11:00.* · Their sketch/)
  expect((await api(page).get(`/reservations/${id}`)).body.title).toBe('Their sketch')
  await notice.getByRole('button', { name: 'Take that' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('Their sketch')
  await expect(notice).toBeHidden()
})

test('mine can be saved over a newer state, and leaves what I did not touch', async ({ signedInAs }) => {
  const page = await signedInAs(OWNER)
  const { first } = await inParis(page)
  const day = quietDay(3)
  const { id } = await given(page, first, { title: 'Outline', day, start: '09:00', end: '10:00' })
  await page.goto(`/reservations/${id}`)
  await page.getByRole('button', { name: 'Change' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change reservation' })
  await dialog.getByRole('textbox', { name: 'Title' }).fill('My outline')
  await change(await signedInAs(OWNER), id, { attendeeCount: 2 })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.getByRole('alert').getByRole('button', { name: 'Save mine' }).click()
  await expect(dialog).toBeHidden()
  await expect(titled(page, 'My outline')).toBeVisible()
})

test('a private one says to a stranger when and where, and nothing else', async ({ signedInAs }) => {
  const page = await signedInAs(OWNER)
  const { first } = await inParis(page)
  const secret = { title: 'Salary talk', notes: 'Between us.', private: true }
  const { id } = await given(page, first, { ...secret, day: quietDay(4), start: '09:00', end: '10:00' })
  const stranger = await signedInAs(STRANGER, { path: `/reservations/${id}` })
  await expect(titled(stranger, 'Private reservation')).toBeVisible()
  const main = stranger.getByRole('main')
  await expect(main.getByText('Only when and where is shown to you.', { exact: false })).toBeVisible()
  await expect(main).toContainText(first.name)
  await expect(main).toContainText(/9:00.*10:00/)
  for (const hidden of ['Salary talk', 'Between us.', 'Grace Kim']) await expect(main).not.toContainText(hidden)
  await expect(stranger).not.toHaveTitle(/Salary talk/)
})

for (const id of ['019a6b1e-7c00-7000-8000-000000000000', 'not-an-id'])
  test(`an id that leads nowhere (${id}) is said to, with a way on`, async ({ signedInAs, console }) => {
    console.allow(/status of 400/)
    const page = await signedInAs(OWNER, { path: `/reservations/${id}` })
    await expect(titled(page, 'There is no such reservation')).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'My reservations' }).click()
    await expect(page).toHaveURL(/\/my-reservations/)
  })

/** A change that the first window did not make: from another one. */
async function change(page: Page, id: string, changes: Record<string, unknown>) {
  const answer = await page.request.patch(`/api/v1/reservations/${id}`, {
    headers: { origin: new URL(page.url()).origin, 'if-match': '"1"' },
    data: changes,
  })
  expect(answer.status()).toBe(200)
}
