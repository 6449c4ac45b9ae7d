import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { axe } from './axe.ts'
import { api, expect, THEMES, test } from './fixtures.ts'
import { givenWorld, SCREENS, type Screen, SEEN_IN_TEAMS, type World } from './screens.ts'
import { englishLeftOver, type Words, wordsOf } from './words.ts'

const WIDE = { width: 1280, height: 800 }
const NARROW = { width: 360, height: 740 }
const HUGE = { width: 3840, height: 2160 }
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
    test.setTimeout(600_000)
    const { language, upn, locale } = READERS[theme]
    const page = await signedInAs(upn, { theme, locale, viewport: WIDE })
    const world = await givenWorld(page, await signedInAs('grace.kim@meridian.example'), THEMES.indexOf(theme))
    const look: Look = {
      t: wordsOf(language),
      world,
      own: language === 'fr' ? await ownWords(page) : null,
      thorough: theme === 'light',
    }
    for (const screen of SCREENS) {
      if (screen.signedOut) await page.context().clearCookies()
      await test.step(nameOf(screen), () => see(page, screen, look))
    }
  })

/** What web.dev calls good of its cumulative layout shift. */
const UNNOTICED = 0.1
const FIRST_SEEN = ['schedule/schedule-screen.tsx', 'find/find-screen.tsx', 'rooms/room-screen.tsx']

for (const [nth, size] of ['a desk', 'a phone'].entries())
  test(`what is looked at first stays where it is while it loads, on ${size}`, async ({ signedInAs }) => {
    const page = await signedInAs(READERS.light.upn, { viewport: size === 'a desk' ? WIDE : NARROW })
    const world = await givenWorld(page, await signedInAs('grace.kim@meridian.example'), THEMES.length + nth)
    // So late that what stands there until then is painted.
    await page.route('**/api/v1/**', async (route) => {
      await setTimeout(200)
      await route.continue().catch(() => {})
    })
    for (const file of FIRST_SEEN) {
      const screen = SCREENS.find((one) => one.file === file)
      await page.goto(screen?.at(world) ?? '')
      await settled(page)
      // Which rooms are found depends on the hour; that some are does not.
      const shown = page.locator('main').getByText(file.startsWith('find/') ? 'Book' : world.room.name, { exact: true })
      await expect(shown.first()).toBeVisible()
      const { sum, what } = await movedSoFar(page)
      expect.soft(sum, `${file}: ${what}`).toBeLessThan(UNNOTICED)
    }
  })

type Look = {
  t: Words
  world: World
  own: ReadonlySet<string> | null
  /** Whether it is looked at in every size, which one theme shows for all. */
  thorough: boolean
}

async function see(page: Page, screen: Screen, look: Look): Promise<void> {
  const { t, world } = look
  await page.setViewportSize(WIDE)
  await page.goto(screen.at(world))
  await settled(page)
  await screen.open?.(page, t, world)
  await spoken(page, screen, look)
  expect.soft(await axe(page), nameOf(screen)).toEqual([])

  if (look.thorough) {
    await page.setViewportSize(HUGE)
    await settled(page)
    await expect.soft.poll(() => hangingOut(page), `${nameOf(screen)} at 3840 pixels`).toEqual([])
  }

  await page.setViewportSize(NARROW)
  await settled(page)
  // What was open may close as the window shrinks, and gives the page back a moment later.
  if (look.thorough || screen.onPhone)
    await expect.soft.poll(() => axe(page), `${nameOf(screen)} on a phone`).toEqual([])
  if (screen.onPhone) {
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

/** By how much things moved unasked since the page opened, and which: a line for each time, for people to read. */
const movedSoFar = (page: Page): Promise<{ sum: number; what: string }> =>
  page.evaluate(async () => {
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Element | null }[] }
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
    const observer = new PerformanceObserver(() => {})
    observer.observe({ type: 'layout-shift', buffered: true })
    const shifts = (observer.takeRecords() as Shift[]).filter(({ hadRecentInput }) => !hadRecentInput)
    const lines = shifts.map(({ value, sources }) => [value, ...sources.map(({ node }) => node?.textContent)].join(' '))
    return { sum: shifts.reduce((sum, { value }) => sum + value, 0), what: lines.join('\n') }
  })

const nameOf = ({ file, what, signedOut }: Screen) => [file, what, signedOut && 'signed out'].filter(Boolean).join(', ')

/** What people of the demo organization named themselves: it is in no catalogue, whatever language it is in. */
async function ownWords(page: Page): Promise<Set<string>> {
  const lists = await Promise.all(['/equipment', '/tags', '/rooms'].map((path) => api(page).get(path)))
  return new Set(lists.flatMap(({ body }) => (body.items as { name: string }[]).map(({ name }) => name)))
}
