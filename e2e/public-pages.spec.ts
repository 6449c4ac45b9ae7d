import { askAsStranger, checkAddresses } from '../teams/check-addresses.ts'
import { writeManifest } from '../teams/manifest.ts'
import { expect, test } from './fixtures.ts'

const PAGES = [
  { path: '/help', en: 'Help', fr: 'Aide' },
  { path: '/privacy', en: 'Privacy', fr: 'Vie privée' },
  { path: '/terms', en: 'Terms of use', fr: 'Conditions d’utilisation' },
  { path: '/support', en: 'Support', fr: 'Assistance' },
  { path: '/about', en: 'About', fr: 'À propos' },
]

for (const { path, en, fr } of PAGES)
  test(`somebody who is not signed in reads ${path}, in their language`, async ({ page, browser, app, console }) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1, name: en })).toBeVisible()
    await expect(page).toHaveURL(path)
    const french = await browser.newPage({ locale: 'fr-FR' })
    console.watch(french.context())
    await french.goto(app.url + path)
    await expect(french.getByRole('heading', { level: 1, name: fr })).toBeVisible()
    await french.close()
  })

test('from sign-in one gets to every page that needs none, and back', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Privacy' }).click()
  await expect(page.getByRole('row', { name: /Conversations in Teams No No No Never/ })).toBeVisible()
  await page.getByRole('link', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/sign-in?return=%2Fprivacy')
})

test('whoever is signed in reads them inside the app', async ({ signedInAs, people }) => {
  const [booker] = await people('booker')
  const page = await signedInAs(booker?.upn ?? '', { path: '/support' })
  await expect(page.getByRole('heading', { level: 1, name: 'Support' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Schedule' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sign in' })).toHaveCount(0)
})

test('every page that the package for Teams names comes to somebody who is not signed in', async ({ app }) => {
  const manifest = writeManifest({
    publicUrl: app.url,
    clientId: '6f0c2a0e-7a43-4a52-9b0f-3f6b8e0f9d11',
    appId: 'd2c7a3d4-51b1-4a66-8c55-0e2f5a1f7c20',
    version: '1.0.0',
    operatorName: 'Nordlicht',
    operatorUrl: 'https://www.nordlicht.example',
  })
  expect(await checkAddresses(manifest, askAsStranger)).toEqual([])
})
