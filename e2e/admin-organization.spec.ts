import type { Page } from '@playwright/test'
import { axe } from './axe.ts'
import { api, expect, test } from './fixtures.ts'

const ADMINISTRATOR = 'maya.thompson@meridian.example'
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true })
const told = (page: Page, words: string) => expect(page.getByText(words).last()).toBeVisible({ timeout: 30_000 })

test('the organization gets opening hours with a pause, and what they would close out is asked about', async ({
  signedInAs,
}) => {
  const page = await signedInAs(ADMINISTRATOR, { path: '/admin/organization' })
  await page.getByRole('radio', { name: 'By weekday' }).check()
  await page.getByRole('combobox', { name: 'Monday, until' }).fill('12:00')
  await page.getByRole('button', { name: 'Add hours on Monday' }).click()
  await page.getByRole('combobox', { name: 'Monday, until' }).first().fill('7:00')
  await page.keyboard.press('Tab')
  await expect(page.getByText(/Hours must follow each other/)).toBeVisible()
  await save(page).click()
  await expect(page.getByText(/Hours must follow each other/)).toBeVisible()
  await page.getByRole('combobox', { name: 'Monday, until' }).first().fill('12:00')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Copy the hours of Monday' }).click()
  await page.getByRole('menuitem', { name: 'To Monday – Friday' }).click()
  await save(page).click()
  const question = page.getByRole('alertdialog')
  await expect(question.getByText('It would be outside of the opening hours.').first()).toBeVisible({
    timeout: 30_000,
  })
  await question.getByRole('radio', { name: /Keep them/ }).check()
  await question.getByRole('button', { name: 'Save' }).click()
  await told(page, 'Saved: Meridian')
  const { body } = await api(page).get('/organization')
  expect(body.policy.openingHours.friday).toEqual([
    { start: '08:00', end: '12:00' },
    { start: '13:00', end: '17:00' },
  ])
  expect(body.policy.openingHours.sunday).toEqual([])
})

test('durations are said in the units people use, and what is no number is told', async ({ signedInAs }) => {
  const page = await signedInAs(ADMINISTRATOR, { path: '/admin/organization' })
  const longest = page.getByRole('textbox', { name: 'Longest booking' })
  await longest.fill('long')
  await page.keyboard.press('Tab')
  await expect(page.getByText('A length from 1 minute to 366 days.')).toBeVisible()
  await longest.fill('2')
  await page.getByRole('combobox', { name: 'Unit' }).click()
  await page.getByRole('option', { name: 'days' }).click()
  await save(page).click()
  await told(page, 'Saved: Meridian')
  expect((await api(page).get('/organization')).body.policy.maxDurationMinutes).toBe(2880)
})

test('another administrator’s change comes into the form, beside what is typed', async ({ signedInAs, console }) => {
  const page = await signedInAs(ADMINISTRATOR, { path: '/admin/organization' })
  console.allow(/ERR_FAILED/)
  // What comes live is in the form before it is saved; this is for what does not.
  await page.route('**/api/v1/events', (route) => route.abort())
  await page.reload()
  await page.getByRole('textbox', { name: 'Name' }).fill('Meridian Group')
  await api(page).patch('/organization', { firstDayOfWeek: 7 })
  await save(page).click()
  await expect(page.getByRole('alert')).toContainText('Somebody else just changed: The week begins on.')
  await expect(page.getByRole('combobox', { name: 'The week begins on' })).toContainText('Sunday')
  await save(page).click()
  await told(page, 'Saved: Meridian Group')
  expect((await api(page).get('/organization')).body).toMatchObject({ name: 'Meridian Group', firstDayOfWeek: 7 })
})

test('leaving with something unsaved asks first', async ({ signedInAs }) => {
  const page = await signedInAs(ADMINISTRATOR, { path: '/admin/organization' })
  await page.getByRole('textbox', { name: 'Name' }).fill('Unsaved')
  await page.getByRole('link', { name: 'Tags' }).click()
  await page.getByRole('button', { name: 'Keep editing' }).click()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Unsaved')
  await page.getByRole('link', { name: 'Tags' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Discard changes' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tags' })).toBeVisible()
})

test('a paused organization is shut for everybody until an administrator opens it again', async ({ signedInAs }) => {
  const page = await signedInAs(ADMINISTRATOR, { path: '/admin/organization' })
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'This organization is paused' })).toBeVisible()
  expect(await axe(page)).toEqual([])
  const booker = await signedInAs('grace.kim@meridian.example', { path: '/schedule' })
  await expect(booker.getByRole('heading', { level: 1, name: 'This organization is paused' })).toBeVisible()
  await expect(booker.getByRole('button', { name: 'Open it again' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Open it again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Organization' })).toBeVisible()
})
