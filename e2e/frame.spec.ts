import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const MAYA = 'maya.thompson@meridian.example'
const account = (page: Page) => page.getByRole('button', { name: /^Account of|^Compte de/ })
const background = (page: Page) => page.getByRole('main').evaluate((main) => getComputedStyle(main).backgroundColor)

async function chooseIn(page: Page, menu: string, item: string) {
  await account(page).click()
  await page.getByRole('menuitem', { name: menu }).click()
  await page.getByRole('menuitemradio', { name: item }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
}

test('the theme is chosen in the menu, holds at once and after a reload', async ({ signedInAs }) => {
  const page = await signedInAs(MAYA, { path: '/help' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const light = await background(page)
  await chooseIn(page, 'Theme', 'Dark')
  await expect.poll(() => background(page)).not.toBe(light)
  const dark = await background(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await background(page)).toBe(dark)
  await chooseIn(page, 'Theme', 'High contrast')
  await expect.poll(() => background(page)).toBe('rgb(0, 0, 0)')
})

test('the theme follows the device unless one was chosen', async ({ signedInAs }) => {
  const page = await signedInAs(MAYA, { path: '/help' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const light = await background(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => background(page)).not.toBe(light)
})

test('the language is chosen in the menu, each by its own name, and dates follow it', async ({ signedInAs }) => {
  const page = await signedInAs(MAYA, { path: '/help' })
  await chooseIn(page, 'Language', 'français')
  await expect(page.getByRole('heading', { level: 1, name: 'Aide' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', /^fr/)
  await chooseIn(page, 'Langue', 'English')
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
})

test('a time zone is searched by city, kept on this device, and given back', async ({ signedInAs }) => {
  const page = await signedInAs(MAYA, { path: '/help' })
  await account(page).click()
  await page.getByRole('menuitem', { name: 'Time zone' }).click()
  const dialog = page.getByRole('dialog', { name: 'Your time zone' })
  const zone = dialog.getByRole('combobox')
  await zone.selectText()
  await zone.pressSequentially('kathm')
  await page.getByRole('option', { name: /Kathmandu/ }).click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await page.reload()
  await account(page).click()
  await expect(page.getByRole('menuitem', { name: 'Time zone' })).toContainText('Kathmandu')
  await page.getByRole('menuitem', { name: 'Time zone' }).click()
  await dialog.getByRole('button', { name: 'Use Paris as on this device' }).click()
  await expect(zone).toHaveValue(/Paris/)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(account(page)).toBeFocused()
})

test('an address that leads nowhere says so and leads on', async ({ signedInAs }) => {
  const page = await signedInAs(MAYA, { path: '/no/such/page' })
  await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible()
  await page.getByRole('link', { name: 'Go to the schedule' }).click()
  await expect(page).toHaveURL(/\/schedule/)
})

test('a screen that a newer version has replaced offers a reload, which helps', async ({ signedInAs, console }) => {
  console.allow(/Failed to fetch dynamically imported module|ERR_FAILED|MIME|React Router|help-screen/)
  const page = await signedInAs(MAYA, { path: '/my-reservations' })
  await page.route(/help-screen.*\.js$/, (route) => route.abort())
  await page.getByRole('link', { name: 'Help' }).click()
  await expect(page.getByRole('alert')).toContainText('This page could not be shown')
  await page.unroute(/help-screen.*\.js$/)
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
})

test('a lost network is told on any screen, and so is its return', async ({ signedInAs, console }) => {
  console.allow(/ERR_INTERNET_DISCONNECTED/)
  const page = await signedInAs(MAYA, { path: '/help' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const notice = page.getByRole('main').getByRole('status').first()
  await page.context().setOffline(true)
  await expect(notice).toContainText('You are offline')
  await page.getByRole('link', { name: 'My reservations' }).click()
  await expect(notice).toContainText('You are offline')
  await page.context().setOffline(false)
  await expect(notice).toContainText('Connected again')
  await expect(notice).toBeEmpty()
})

test('by keyboard alone one skips the bars, walks them in order, and always sees where one is', async ({
  signedInAs,
}) => {
  const page = await signedInAs(MAYA, { path: '/help' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const reached: string[] = []
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement
      const drawn = [getComputedStyle(at), getComputedStyle(at, '::after')]
      const ring = drawn.some(
        ({ outlineStyle, outlineWidth, boxShadow, borderTopStyle, borderTopWidth, textDecorationStyle }) =>
          (outlineStyle !== 'none' && outlineWidth !== '0px') ||
          boxShadow !== 'none' ||
          (borderTopStyle !== 'none' && borderTopWidth !== '0px') ||
          textDecorationStyle === 'double',
      )
      return { name: at.getAttribute('aria-label') ?? at.innerText, ring }
    })
    expect(focus.ring, `${focus.name} shows that it has the focus`).toBe(true)
    reached.push(focus.name)
  }
  expect(reached[0]).toBe('Skip to content')
  expect(reached.join(' ')).toMatch(/Account of Maya Thompson.*Schedule.*Find.*Mine.*Admin.*Help/s)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('who asked their device for less motion gets none', async ({ browser, app, console }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce', baseURL: app.url })
  console.watch(context)
  await context.request.post('/auth/demo', { data: { upn: MAYA }, headers: { origin: app.url } })
  const page = await context.newPage()
  await page.goto('/help')
  await account(page).click()
  await page.getByRole('menuitem', { name: 'Time zone' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(
        (animation) =>
          Number(animation.effect?.getComputedTiming().duration ?? 0) > 10 && animation.playState === 'running',
      )
      .map(
        (animation) =>
          `${(animation.effect as KeyframeEffect).target?.className} ${animation.effect?.getComputedTiming().duration}`,
      ),
  )
  expect(moving).toEqual([])
  await context.close()
})
