import { expect, test } from './fixtures.ts'

test('a stranger is asked who they are, and then sees the app under the name of the organization', async ({ page }) => {
  await page.goto('/schedule')
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page).toHaveTitle(/Booking Room Pro/)
})

test('a theme and a language are chosen in the menu of the person, and stay chosen', async ({ signedInAs, people }) => {
  const [booker] = await people('booker')
  const page = await signedInAs(booker?.upn ?? '', { path: '/about' })
  const menu = page.getByRole('button', { name: /^Account of|^Compte de/ })
  await menu.click()
  await page.getByRole('menuitem', { name: 'Theme' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect(page.locator('main')).toHaveCSS('background-color', 'rgb(41, 41, 41)')
  await menu.click()
  await page.getByRole('menuitem', { name: 'Language' }).click()
  await page.getByRole('menuitemradio', { name: 'français' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'À propos' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'À propos' })).toBeVisible()
  await expect(page.locator('main')).toHaveCSS('background-color', 'rgb(41, 41, 41)')
})

test('a window of its own loads no library of Teams and asks nobody else', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await page.goto('/help')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(loaded.filter((url) => /teams-host|office\.net|microsoft/.test(url))).toEqual([])
})

test('the content security policy lets nothing in but our own files', async ({ page }) => {
  const answer = await page.goto('/')
  const policy = answer?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/)
  expect(policy).not.toContain('unsafe-eval')
  expect(policy).not.toMatch(/https?:/)
})
