import type { Page } from '@playwright/test'
import { axe } from './axe.ts'
import { api, expect, THEMES, test } from './fixtures.ts'

const ADMINISTRATOR = 'maya.thompson@meridian.example'
const panel = (page: Page) => page.getByRole('dialog')
const told = (page: Page, words: string | RegExp) =>
  expect(page.getByText(words).last()).toBeVisible({ timeout: 30_000 })
const field = (page: Page, name: string) => panel(page).getByRole('textbox', { name, exact: true })

test('an administrator adds a person, who can then sign in', async ({ signedInAs }) => {
  const page = await signedInAs(ADMINISTRATOR, { path: '/admin/people' })
  await page.getByRole('link', { name: 'Add person' }).click()
  await field(page, 'Name').fill('Noor Haddad')
  await field(page, 'Sign-in name').fill('grace.kim@meridian.example')
  await field(page, 'Mail').fill('nonsense')
  await panel(page).getByRole('button', { name: 'Create' }).click()
  await expect(panel(page).getByText('This is no mail address.')).toBeVisible()
  await field(page, 'Mail').fill('')
  await panel(page).getByRole('button', { name: 'Create' }).click()
  await expect(panel(page).getByText('This belongs to somebody else already.')).toBeVisible()
  await field(page, 'Sign-in name').fill('noor.haddad@meridian.example')
  await panel(page)
    .getByRole('checkbox', { name: /Approver/ })
    .check()
  await panel(page).getByRole('button', { name: 'Create' }).click()
  await told(page, 'Saved: Noor Haddad')
  await page.getByRole('searchbox').fill('noor')
  await expect(page.getByRole('listitem').filter({ hasText: 'Noor Haddad' }).getByText('Approver')).toBeVisible()
  const noor = await signedInAs('noor.haddad@meridian.example', { path: '/my-reservations' })
  await expect(noor.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the last administrator cannot give it up', async ({ signedInAs }) => {
  const page = await signedInAs(ADMINISTRATOR, { path: '/admin/people' })
  const { body } = await api(page).get('/people?q=camille.laurent')
  expect((await api(page).patch(`/people/${body.items[0].id}`, { roles: ['booker'] })).status).toBe(200)
  await page.getByRole('button', { name: 'Edit Maya Thompson' }).click()
  await panel(page)
    .getByRole('checkbox', { name: /Administrator/ })
    .uncheck()
  await panel(page).getByRole('button', { name: 'Save' }).click()
  await expect(panel(page).getByText(/Somebody must stay an administrator/)).toBeVisible()
  await api(page).patch(`/people/${body.items[0].id}`, { roles: ['administrator', 'booker'] })
})

test('what a leaver has booked ahead is handed over', async ({ signedInAs }) => {
  const page = await signedInAs(ADMINISTRATOR, { path: '/admin/people?q=grace' })
  await page.getByRole('button', { name: 'More for Grace Kim' }).click()
  await page.getByRole('menuitem', { name: 'Deactivate' }).click()
  const question = page.getByRole('alertdialog', { name: 'Deactivate Grace Kim?' })
  await expect(question.getByText('It is for this person.').first()).toBeVisible({ timeout: 30_000 })
  await expect(question.getByRole('button', { name: 'Deactivate' })).toBeDisabled()
  await question.getByRole('combobox', { name: 'Who takes them over' }).click()
  await page.keyboard.type('mateo')
  await page.getByRole('option', { name: 'Mateo Alvarez' }).click()
  await question.getByRole('button', { name: 'Deactivate' }).click()
  await told(page, 'Grace Kim can no longer sign in')
  await page.getByRole('tab', { name: 'Left' }).click()
  await page.getByRole('button', { name: 'More for Grace Kim' }).click()
  await page.getByRole('menuitem', { name: 'Activate', exact: true }).click()
  await told(page, 'Grace Kim can sign in again')
})

for (const theme of THEMES)
  test(`people and their form have nothing axe would object to in ${theme}`, async ({ signedInAs }) => {
    const page = await signedInAs(ADMINISTRATOR, { path: '/admin/people', theme })
    await expect(page.getByRole('link', { name: 'Maya Thompson' })).toBeVisible()
    expect(await axe(page)).toEqual([])
    await page.getByRole('link', { name: 'Add person' }).click()
    await panel(page).getByRole('button', { name: 'Create' }).click()
    await expect(panel(page).getByText('This is needed.')).toBeVisible()
    expect(await axe(page)).toEqual([])
  })
