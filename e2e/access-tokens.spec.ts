import { axe } from './axe.ts'
import { expect, THEMES, test } from './fixtures.ts'

const MAYA = 'maya.thompson@meridian.example'
const picturesIn = process.env.PICTURES

test('a token is made in words, shown once, does what it says, and is refused once it is revoked', async ({
  signedInAs,
  people,
  app,
  playwright,
}) => {
  const [booker] = await people('booker')
  const page = await signedInAs(booker?.upn ?? '', { path: '/schedule' })
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Access tokens' }).click()
  await expect(page.getByRole('heading', { name: 'No tokens yet' })).toBeVisible()
  await page.getByRole('button', { name: 'New token' }).click()

  const form = page.getByRole('alertdialog', { name: 'New token' })
  await expect(form.getByRole('checkbox')).toHaveCount(2)
  await form.getByRole('checkbox', { name: /^Look things up/ }).uncheck()
  await form.getByRole('button', { name: 'Make the token' }).click()
  await expect(form.getByText('Give it a name.')).toBeVisible()
  await expect(form.getByText('Choose at least one.')).toBeVisible()
  await form.getByRole('checkbox', { name: /^Look things up/ }).check()
  await form.getByRole('textbox', { name: 'What is it for?' }).fill('Nightly report')
  await form.getByRole('combobox', { name: 'How long is it good?' }).selectOption('7 days')
  await form.getByRole('button', { name: 'Make the token' }).click()

  const made = page.getByRole('alertdialog', { name: '“Nightly report” is made' })
  const secret = await made.getByRole('textbox', { name: 'The token' }).inputValue()
  expect(secret).toMatch(/^brp_/)
  // Nothing that could be an accident takes it away.
  await page.keyboard.press('Escape')
  await expect(made).toBeVisible()
  await made.getByRole('button', { name: 'I have copied it' }).click()
  const row = page.getByRole('listitem').filter({ hasText: 'Nightly report' })
  await expect(row).toContainText('Never used')
  await expect(row).toContainText('Ends soon')
  expect(await page.content()).not.toContain(secret)

  const script = await playwright.request.newContext({
    baseURL: app.url,
    extraHTTPHeaders: { authorization: `Bearer ${secret}` },
  })
  expect((await script.get('/api/v1/me')).status()).toBe(200)
  expect((await script.post('/api/v1/reservations', { data: {} })).status()).toBe(403)
  await page.reload()
  await expect(row).toContainText('Last used: Today')

  await row.getByRole('button', { name: 'Revoke “Nightly report”' }).click()
  const question = page.getByRole('alertdialog', { name: 'Revoke “Nightly report”?' })
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(row).toBeVisible()
  await row.getByRole('button', { name: 'Revoke “Nightly report”' }).click()
  await question.getByRole('button', { name: 'Revoke' }).click()
  await expect(page.getByRole('heading', { name: 'No tokens yet' })).toBeVisible()
  expect((await script.get('/api/v1/me')).status()).toBe(401)
  await script.dispose()
})

test('who only looks is told why there is nothing to make', async ({ signedInAs, people }) => {
  const [viewer] = await people('viewer')
  const page = await signedInAs(viewer?.upn ?? '', { path: '/access-tokens' })
  // The first of them reads French.
  await expect(page.getByText('un script n’aurait donc rien à faire pour vous')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Nouveau jeton' })).toHaveCount(0)
})

test('administrators see whose tokens there are, and end any', async ({ signedInAs, people }) => {
  const [booker] = await people('booker')
  const theirs = await signedInAs(booker?.upn ?? '', { path: '/access-tokens' })
  await theirs.getByRole('button', { name: 'New token' }).click()
  await theirs.getByRole('textbox', { name: 'What is it for?' }).fill('Door display')
  await theirs.getByRole('button', { name: 'Make the token' }).click()
  await theirs.getByRole('button', { name: 'I have copied it' }).click()

  const page = await signedInAs(MAYA, { path: '/admin/access-tokens' })
  const row = page.getByRole('listitem').filter({ hasText: 'Door display' })
  await expect(row).toContainText(`Acts for ${booker?.displayName}`)
  await row.getByRole('button', { name: 'Revoke “Door display”' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
  await expect(page.getByRole('heading', { name: 'Nobody uses a token' })).toBeVisible()
})

for (const theme of THEMES)
  test(`at 390 pixels nothing is cut off, and axe finds nothing, in the ${theme} theme`, async ({ signedInAs }) => {
    const page = await signedInAs(MAYA, { path: '/access-tokens', theme, viewport: { width: 390, height: 844 } })
    const fits = async (name: string) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      expect(await axe(page), name).toEqual([])
      if (picturesIn) await page.screenshot({ path: `${picturesIn}/tokens-${name}-${theme}.png` })
    }
    await page.getByRole('button', { name: 'New token' }).click()
    await page.getByRole('textbox', { name: 'What is it for?' }).fill(`Report in ${theme}`)
    await page.getByRole('checkbox', { name: /^Administer/ }).check()
    await fits('form')
    await page.getByRole('button', { name: 'Make the token' }).click()
    await expect(page.getByRole('textbox', { name: 'The token' })).toBeFocused()
    await fits('made')
    await page.getByRole('button', { name: 'I have copied it' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: `Report in ${theme}` })).toBeVisible()
    await fits('list')
  })
