import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { axe } from './axe.ts'
import { api, expect, THEMES, test } from './fixtures.ts'
import { givenWorld, SCREENS, type Screen, SEEN_IN_TEAMS, type World } from './screens.ts'
import { englishLeftOver, type Words, wordsOf } from './words.ts'

const WIDE = { width: 1280, height: 800 }
const NARROW = { width: 360, height: 740 }
/** One theme is read in French, by somebody whose language it is. */
const READERS = {
  light: { language: 'en', upn: 'maya.thompson@meridian.example', locale: 'en-GB' },
  dark: { language: 'fr', upn: 'camille.laurent@meridian.example', locale: 'fr-FR' },
  contrast: { language: 'en', upn: 'maya.thompson@meridian.example', locale: 'en-GB' },
} as const

// Three long tests: each worker takes one, with an app of its own.
test.describe.configure({ mode: 'parallel' })

test('a screen that a route leads to is in the table', () => {
  const routes = readFileSync('web/routes.tsx', 'utf8')
  const led = [...routes.matchAll(/import\('\.\/(.+?)'\)/g)].map(([, file]) => file)
  // What stands around screens is seen with each of them.
  const screens = led.filter((file) => file !== 'frame/frame.tsx' && file !== 'admin/admin-screen.tsx')
  expect(screens.length).toBeGreaterThan(10)
  const seen = new Set([...SCREENS.map(({ file }) => file), ...SEEN_IN_TEAMS])
  expect(screens.filter((file) => !seen.has(file ?? ''))).toEqual([])
})

for (const theme of THEMES)
  test(`every screen in ${theme} is free of what axe finds, fits into 360 pixels, and speaks one language`, async ({
    signedInAs,
  }) => {
    test.setTimeout(360_000)
    const { language, upn, locale } = READERS[theme]
    const page = await signedInAs(upn, { theme, locale, viewport: WIDE })
    const world = await givenWorld(page, await signedInAs('grace.kim@meridian.example'), THEMES.indexOf(theme))
    const look: Look = { t: wordsOf(language), world, own: language === 'fr' ? await ownWords(page) : null }
    for (const screen of SCREENS) {
      if (screen.signedOut) await page.context().clearCookies()
      await test.step(nameOf(screen), () => see(page, screen, look))
    }
  })

type Look = { t: Words; world: World; own: ReadonlySet<string> | null }

async function see(page: Page, screen: Screen, look: Look): Promise<void> {
  const { t, world } = look
  await page.setViewportSize(WIDE)
  await page.goto(screen.at(world))
  await settled(page)
  await screen.open?.(page, t, world)
  await spoken(page, screen, look)
  expect.soft(await axe(page), nameOf(screen)).toEqual([])

  await page.setViewportSize(NARROW)
  await settled(page)
  if (screen.onPhone) {
    expect.soft(await axe(page), `${nameOf(screen)} on a phone`).toEqual([])
    await screen.onPhone(page, t, world)
    expect.soft(await axe(page), `${nameOf(screen)} opened on a phone`).toEqual([])
    await spoken(page, screen, look)
  }
  await expect.soft.poll(() => hangingOut(page), `${nameOf(screen)} at 360 pixels`).toEqual([])
}

/** There is a heading, and nothing is waited for any more. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, includeHidden: true }).first()).toBeVisible()
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0)
}

async function spoken(page: Page, screen: Screen, { own }: Look): Promise<void> {
  if (own) expect.soft(await englishLeftOver(page, own), `${nameOf(screen)} in French`).toEqual([])
}

/** What scrolls sideways of the page as a whole. */
const hangingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [document.scrollingElement, document.querySelector('main')]
      .filter((box) => box && box.scrollWidth > box.clientWidth)
      .map((box) => `${box?.localName} is ${box?.scrollWidth} pixels wide`),
  )

const nameOf = ({ file, what, signedOut }: Screen) => [file, what, signedOut && 'signed out'].filter(Boolean).join(', ')

/** What people of the demo organization named themselves: it is in no catalogue, whatever language it is in. */
async function ownWords(page: Page): Promise<Set<string>> {
  const lists = await Promise.all(['/equipment', '/tags', '/rooms'].map((path) => api(page).get(path)))
  return new Set(lists.flatMap(({ body }) => (body.items as { name: string }[]).map(({ name }) => name)))
}
