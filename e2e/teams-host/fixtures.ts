import { join } from 'node:path'
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Frame,
  type Page,
} from '@playwright/test'
import type { DirectoryPerson } from '../../server/testing/entra/directory.ts'
import { type ConsoleWatch, watchConsole } from '../console.ts'
import { APP, startTeamsWorld, TEAMS, type TeamsWorld } from './world.ts'

export { expect }

type Where = {
  place?: 'personal' | 'general' | 'launch' | 'chat' | 'meeting' | 'sidePanel'
  /** `entityId` of the personal app's tab. */
  tab?: string
  /** Sub-page of a link that was followed. */
  sub?: string
  theme?: 'default' | 'dark' | 'contrast'
  locale?: string
  /** Names of capabilities that this host does not have, with commas between them. */
  without?: string
  clipboard?: 'refused'
}

type Shape = Pick<BrowserContextOptions, 'viewport'>

type Fixtures = {
  console: ConsoleWatch
  /** A window on the internet of these tests, where third parties get no cookies. */
  browse(url: string, shape?: Shape): Promise<Page>
  /** Opens Teams as this person, in a window of its own. */
  teams(person: DirectoryPerson, where?: Where, shape?: Shape): Promise<TeamsWindow>
}

export const test = base.extend<Fixtures & { quiet: undefined }, { world: TeamsWorld }>({
  world: [
    async ({}, use, { workerIndex }) => {
      const world = await startTeamsWorld(join(process.env.E2E_SCRATCH ?? '', `teams-${workerIndex}`))
      await use(world)
      await world.close()
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
  teams: async ({ world, browse }, use) => {
    const { internet } = world
    const begin = internet.seen.length
    const windows: Page[] = []
    await use(async (person, where = {}, shape) => {
      const page = await browse(`${TEAMS}/?${new URLSearchParams({ ...where, person: person.upn })}`, shape)
      windows.push(page)
      return windowOf(page)
    })
    for (const page of windows) {
      const teams = windowOf(page)
      expect(await teams.ask('unknown'), 'the app asks the host for nothing it does not know').toEqual([])
      expect(await teams.ask('foreign'), 'nobody but the app speaks to the host').toEqual([])
    }
    // Signing in goes on in a window of its own, which no third party is around.
    const asked = internet.seen
      .slice(begin)
      .filter(({ site, path }) => APP.endsWith(site) && !path.startsWith('/auth/'))
    expect(
      asked.filter(({ cookie }) => cookie !== undefined),
      'no cookie in the frame',
    ).toEqual([])
    const calls = asked.filter(({ path }) => path.startsWith('/api/v1/') && path !== '/api/v1/about')
    const unsigned = calls.filter(({ authorization = '' }) => !/^Bearer ey/.test(authorization))
    expect(unsigned, 'a token on each call').toEqual([])
    expect([...internet.strangers], 'nobody else is asked').toEqual([])
  },
})

function windowOf(page: Page) {
  /** Waits for the host's page where it is just being opened anew, as when a tab was saved. */
  const ask = async <Answer>(what: string, ...args: unknown[]): Promise<Answer> => {
    const answered = await page.waitForFunction(
      ([name, given]) => {
        const { teams } = window as unknown as { teams?: Record<string, (...args: unknown[]) => unknown> }
        return teams && { answer: teams[name as string]?.(...(given as unknown[])) }
      },
      [what, args],
    )
    return ((await answered.jsonValue()) as { answer: Answer }).answer
  }
  return {
    page,
    /** The app, inside. */
    app: page.frameLocator('#stage iframe'),
    /** Its frame, for what a locator cannot do. */
    frame(): Frame {
      const found = page.frames().find((frame) => frame.url().startsWith(APP))
      if (!found) throw new Error('the app is not shown')
      return found
    },
    ask,
    /** What the app asked of the host, by name. */
    calls: async (func: string) => (await ask<AppCall[]>('calls')).filter((call) => call.func === func),
    setTheme: (theme: NonNullable<Where['theme']>) => ask<void>('setTheme', theme),
    /** Somebody of the same channels and chats follows a link into Teams. */
    follow: async (link: string, { upn }: DirectoryPerson) => {
      const address = new URL(link)
      address.searchParams.set('person', upn)
      await page.goto(address.href)
    },
    /** What was copied in it, of each kind. */
    async copied(): Promise<Record<string, string>> {
      await page.context().grantPermissions(['clipboard-read'], { origin: TEAMS })
      await page.bringToFront()
      return await page.evaluate(async () => {
        window.focus()
        const [item] = await navigator.clipboard.read()
        const texts = (item?.types ?? []).map(async (type) => [type, await (await item?.getType(type))?.text()])
        return Object.fromEntries(await Promise.all(texts))
      })
    },
  }
}

type AppCall = { in: string; func: string; args: unknown[] }
export type TeamsWindow = ReturnType<typeof windowOf>

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
