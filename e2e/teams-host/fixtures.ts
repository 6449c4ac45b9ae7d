import { join } from 'node:path'
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import type { DirectoryPerson } from '../../server/testing/entra/directory.ts'
import { type ConsoleWatch, watchConsole } from '../console.ts'
import { placesToldIn } from './places.ts'
import { rowsOf } from './rows.ts'
import { type HostWatch, watchHost } from './watch.ts'
import { type TeamsWindow, type ThemeOfTeams, windowOf } from './window.ts'
import { APP, startTeamsWorld, TEAMS, type TeamsWorld } from './world.ts'

export { expect, type TeamsWindow }

type Where = {
  place?: 'personal' | 'general' | 'launch' | 'chat' | 'meeting' | 'sidePanel'
  /** `entityId` of the personal app's tab. */
  tab?: string
  /** Sub-page of a link that was followed. */
  sub?: string
  theme?: ThemeOfTeams
  locale?: string
  /** Names of capabilities that this host does not have, with commas between them. */
  without?: string
  clipboard?: 'refused'
}

type Shape = Pick<BrowserContextOptions, 'viewport' | 'timezoneId'>

type Fixtures = {
  console: ConsoleWatch
  /** A window on the internet of these tests, where third parties get no cookies. */
  browse(url: string, shape?: Shape): Promise<Page>
  /** What Teams and our server saw that must not be fails the test unless `host.allow(/…/)` named it before. */
  host: HostWatch
  /** Opens Teams as this person, in a window of its own. */
  teams(person: DirectoryPerson, where?: Where, shape?: Shape): Promise<TeamsWindow>
}

export const test = base.extend<Fixtures & { quiet: undefined; windows: Page[] }, { world: TeamsWorld }>({
  world: [
    async ({}, use, { workerIndex }) => {
      const world = await startTeamsWorld(join(process.env.E2E_SCRATCH ?? '', `teams-${workerIndex}`))
      await use(world)
      const rows = await rowsOf(world.dataDir)
      await world.close()
      const told = rows.filter((row) => placesToldIn(row).length > 0)
      expect(told, 'no row of any test tells where in Teams the app was shown').toEqual([])
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  // Told to each window instead (`ignoreHTTPSErrors`), Chromium meets the certificate of each connection as a fault and asks
  // again, which it does only so often: that is what its ERR_TOO_MANY_RETRIES counts.
  launchOptions: [
    async ({ launchOptions }, use) =>
      use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--ignore-certificate-errors'] }),
    { scope: 'worker' },
  ],
  console: async ({}, use) => use(watchConsole()),
  quiet: [
    async ({ world, console }, use) => {
      const given = world.tokens.from
      await use(undefined)
      world.tokens.from = given
      world.entra.visitor = undefined
      expect(console.complaints(), 'the console stays empty').toEqual([])
      expect(world.app.faults(), 'the server logs no error').toEqual([])
    },
    { auto: true },
  ],
  browse: async ({ world, browser, console, contextOptions }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (url, shape = {}) => {
      const context = await browser.newContext({
        ...contextOptions,
        ...shape,
        // The directory has no name on it: the app's server and the browser find it at one address.
        proxy: { server: world.internet.proxy, bypass: 'localhost' },
      })
      contexts.push(context)
      console.watch(context)
      const page = await context.newPage()
      await blockThirdParties(page)
      await page.goto(url)
      return page
    })
    for (const context of contexts) await context.close()
  },
  windows: async ({}, use) => use([]),
  host: async ({ world, windows }, use) => use(watchHost(world.internet, new URL(APP).host, windows)),
  teams: async ({ browse, windows, host }, use) => {
    await use(async (person, where = {}, shape) => {
      const page = await browse(`${TEAMS}/?${new URLSearchParams({ ...where, person: person.upn })}`, shape)
      windows.push(page)
      return windowOf(page)
    })
    expect(await host.complaints(), 'the app does nothing in Teams that it must not').toEqual([])
  },
})

/** As the strictest of browsers treats a frame of another site: it gets no cookies, and asking for storage throws. */
async function blockThirdParties(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.setCookieControls', { enableThirdPartyCookieRestriction: true })
  await page.addInitScript(() => {
    if (window.parent === window) return
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get: refuse })
  })
}
