import { expect, test } from './fixtures.ts'

const MAYA = 'maya.thompson@meridian.example'

test('a person is found by parts of the name, without minding accents, and is signed in with one click', async ({
  page,
}) => {
  await page.goto('/sign-in')
  const people = page.getByRole('list', { name: 'People of the demo' }).getByRole('listitem')
  await expect(people.first()).toBeVisible()
  const everybody = await people.count()
  await page.getByRole('searchbox').fill('INES bena')
  await expect(people).toHaveCount(1)
  await expect(page.getByRole('status').filter({ hasText: '1 person' })).toBeAttached()
  await page.getByRole('searchbox').fill('nobody at all')
  await expect(page.getByRole('heading', { name: 'Nobody is called “nobody at all”' })).toBeVisible()
  await page.getByRole('button', { name: 'Show everybody' }).click()
  await expect(people).toHaveCount(everybody)
  await page.getByRole('searchbox').fill('maya')
  await people.first().click()
  await expect(page).toHaveURL(/\/schedule/)
  await expect(page.getByRole('button', { name: 'Account of Maya Thompson' })).toBeVisible()
})

test('without a mouse: type, go down, press Enter', async ({ page }) => {
  await page.goto('/sign-in?return=%2Fhelp%23zones')
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('thompson')
  await expect(page.getByRole('listitem').filter({ hasText: '@meridian.example' })).toHaveCount(1)
  await page.keyboard.press('Tab')
  if (await page.getByRole('button', { name: /clear/i }).isVisible()) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/help#zones')
})

test('a link from elsewhere does not lead from sign-in to another site', async ({ page }) => {
  for (const wrong of ['https://evil.example/', '//evil.example', '/\\evil.example', '/..//evil.example', '/sign-in']) {
    await page.goto(`/sign-in?return=${encodeURIComponent(wrong)}`)
    await page.getByRole('searchbox').fill('maya')
    await page.getByRole('listitem').filter({ hasText: 'Maya Thompson' }).click()
    await expect(page, wrong).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/schedule/)
  }
})

test('who is sent to sign in comes back to where they were going, and who signs out leaves nothing', async ({
  page,
}) => {
  await page.goto('/my-reservations?period=past')
  await expect(page).toHaveURL(/\/sign-in\?return=/)
  await page.getByRole('searchbox').fill('maya')
  await page.getByRole('listitem').filter({ hasText: 'Maya Thompson' }).click()
  await expect(page).toHaveURL('/my-reservations?period=past')
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/sign-in')
  expect((await page.request.get('/api/v1/me')).status()).toBe(401)
  await page.goBack()
  await expect(page).toHaveURL(/\/sign-in/)
})

test('a session that ends while the app is open leads to sign-in and back', async ({ signedInAs }) => {
  const page = await signedInAs(MAYA, { path: '/help' })
  // Live updates that are only now connecting would find it out before the click does.
  const connected = page.waitForResponse('**/api/v1/events')
  await page.reload()
  await connected
  await expect(page.getByRole('button', { name: /^Account of/ })).toBeVisible()
  await page.context().clearCookies()
  await page.getByRole('link', { name: 'My reservations' }).click()
  await expect(page).toHaveURL('/sign-in?return=%2Fmy-reservations')
  await page.getByRole('searchbox').fill('maya')
  await page.getByRole('listitem').filter({ hasText: 'Maya Thompson' }).click()
  await expect(page).toHaveURL('/my-reservations')
})

test('when the demo is switched off the page says so, and when the server is away it can be tried again', async ({
  page,
  console,
}) => {
  console.allow(/404|503|Failed to load resource/)
  let status = 404
  await page.route('**/auth/demo', (route) =>
    status === 200
      ? route.continue()
      : route.fulfill({
          status,
          contentType: 'application/problem+json',
          body: JSON.stringify({
            type: '/problems/x',
            title: 'x',
            status,
            code: status === 404 ? 'not_found' : 'unavailable',
          }),
        }),
  )
  await page.goto('/sign-in')
  await expect(page.getByRole('alert')).toContainText('Nobody can sign in here')
  status = 503
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('not available at this moment')
  status = 200
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('list', { name: 'People of the demo' })).toBeVisible()
})
