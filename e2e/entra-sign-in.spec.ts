import { axe } from './axe.ts'
import { expect, test } from './teams-host/fixtures.ts'
import { APP } from './teams-host/world.ts'

const microsoft = { name: 'Sign in with Microsoft' }

test('who signs in with Microsoft comes back to where they were going, and who signs out is out at Microsoft too', async ({
  browse,
  world,
}) => {
  const [ada] = world.organization('Ada Lind')
  const page = await browse(`${APP}/my-reservations?period=past`)
  await expect(page).toHaveURL(`${APP}/sign-in?return=%2Fmy-reservations%3Fperiod%3Dpast`)
  await page.getByRole('link', microsoft).click()
  await page.getByRole('link', { name: `Ada Lind (${ada?.upn})` }).click()
  await expect(page).toHaveURL(`${APP}/my-reservations?period=past`)
  const cookies = await page.context().cookies(APP)
  expect(cookies.map(({ name, httpOnly, secure, sameSite }) => ({ name, httpOnly, secure, sameSite }))).toEqual([
    { name: '__Host-booking_room_pro_session', httpOnly: true, secure: true, sameSite: 'Lax' },
  ])

  await page.getByRole('button', { name: 'Account of Ada Lind' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(`${APP}/sign-in`)
  await expect(page.getByRole('link', microsoft)).toBeVisible()
  expect(await page.context().cookies(APP)).toEqual([])
  // Microsoft asks who it is again: nobody is signed in as Ada without a word.
  await page.getByRole('link', microsoft).click()
  await expect(page.getByRole('link', { name: `Ada Lind (${ada?.upn})` })).toBeVisible()
})

test('who does not let their profile be read is told so, and signs in without it', async ({ browse, world }) => {
  const [eva] = world.organization('Eva Lark')
  if (eva) eva.consented = false
  const page = await browse(`${APP}/find?seats=8`)
  await page.getByRole('link', microsoft).click()
  await page.getByRole('link', { name: `Eva Lark (${eva?.upn})` }).click()
  await page.getByRole('link', { name: 'Cancel' }).click()
  await expect(page.getByText('You did not allow your profile to be read')).toBeVisible()
  await expect(page.getByRole('link', { name: 'AADSTS65004' })).toBeVisible()
  await page.getByRole('link', { name: 'Sign in without my profile' }).click()
  await page.getByRole('link', { name: `Eva Lark (${eva?.upn})` }).click()
  await expect(page).toHaveURL(`${APP}/find?seats=8`)
  await expect(page.getByRole('button', { name: 'Account of Eva Lark' })).toBeVisible()
})

test('an answer that nobody here asked for is begun anew with one click', async ({ browse, world }) => {
  const [ada] = world.organization('Ada Lind')
  world.entra.visitor = ada
  const page = await browse(`${APP}/auth/callback?code=guessed&state=guessed`)
  await expect(page.getByText('That sign-in took too long')).toBeVisible()
  await page.getByRole('link', microsoft).click()
  await expect(page.getByRole('button', { name: 'Account of Ada Lind' })).toBeVisible()
})

test('of an address that somebody made up nothing is shown and nothing is followed', async ({ browse, world }) => {
  const [ada] = world.organization('Ada Lind')
  const page = await browse(
    `${APP}/sign-in?error=Call+0900+now&aadsts=<img>&return=${encodeURIComponent('https://elsewhere.example/')}`,
  )
  await expect(page.getByText('Signing in did not work')).toBeVisible()
  expect(await page.getByRole('main').innerText()).not.toContain('0900')
  await page.getByRole('link', microsoft).click()
  await page.getByRole('link', { name: `Ada Lind (${ada?.upn})` }).click()
  await expect(page.getByRole('button', { name: 'Account of Ada Lind' })).toBeVisible()
  expect(new URL(page.url()).origin).toBe(APP)
})

for (const theme of ['light', 'dark', 'contrast'] as const)
  for (const width of [1280, 390])
    test(`the page is whole at ${width} pixels, and axe finds nothing, in the ${theme} theme`, async ({ browse }) => {
      const page = await browse(`${APP}/privacy`, { viewport: { width, height: 844 } })
      await page.evaluate((value) => {
        localStorage.setItem('booking-room-pro.preferences', JSON.stringify({ theme: value }))
      }, theme)
      await page.goto(`${APP}/sign-in?error=blocked_by_policy&aadsts=53003`)
      await expect(page.getByText('Your organization does not allow sign-in from here')).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      expect(await axe(page)).toEqual([])
      const folder = process.env.PICTURES
      if (folder) await page.screenshot({ path: `${folder}/sign-in-${theme}-${width}.png` })
    })
