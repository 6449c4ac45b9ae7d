import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { type AppServer, copyData, startApp } from './app-server.ts'
import { type ConsoleWatch, watchConsole } from './console.ts'

export { expect }

export const THEMES = ['light', 'dark', 'contrast'] as const
export type ThemeName = (typeof THEMES)[number]

type Role = 'viewer' | 'booker' | 'approver' | 'administrator'
export type DemoPerson = { displayName: string; upn: string; roles: Role[] }

type Window = Pick<BrowserContextOptions, 'viewport' | 'locale' | 'timezoneId' | 'hasTouch' | 'isMobile'> & {
  /** Where it opens; the start page unless said. */
  path?: string
  theme?: ThemeName
}

type Fixtures = {
  /** The app that this file's tests share, with a data folder no other file touches. */
  app: AppServer
  /** Errors of the page fail the test unless `console.allow(/…/)` named them before. */
  console: ConsoleWatch
  /** A window of its own in which this person is signed in; closed after the test. */
  signedInAs(upn: string, window?: Window): Promise<Page>
  /** People of the demo organization who have a role, in the order of their names. */
  people(role: Role): Promise<DemoPerson[]>
}

/** Playwright runs the tests of one file one after another in one worker: the app lives as long as its file does. */
class AppOfFile {
  #file: string | undefined
  #app: AppServer | undefined
  #data = ''

  async of(file: string, workerIndex: number): Promise<AppServer> {
    if (this.#app && this.#file === file) return this.#app
    await this.close()
    const scratch = process.env.E2E_SCRATCH ?? ''
    this.#data = join(scratch, `${basename(file, '.spec.ts')}-${workerIndex}`)
    await copyData(join(scratch, 'first'), this.#data)
    this.#app = await startApp(this.#data)
    this.#file = file
    return this.#app
  }

  async close(): Promise<void> {
    await this.#app?.stop()
    this.#app = undefined
    if (this.#data) await rm(this.#data, { recursive: true, force: true })
  }
}

export const test = base.extend<Fixtures & { quiet: undefined }, { appOfFile: AppOfFile }>({
  appOfFile: [
    async ({}, use) => {
      const appOfFile = new AppOfFile()
      await use(appOfFile)
      await appOfFile.close()
    },
    { scope: 'worker' },
  ],
  app: async ({ appOfFile }, use, info) => use(await appOfFile.of(info.file, info.workerIndex)),
  baseURL: async ({ app }, use) => use(app.url),
  console: async ({}, use) => use(watchConsole()),
  quiet: [
    async ({ app, console }, use) => {
      await use(undefined)
      expect(console.complaints(), 'the console stays empty').toEqual([])
      expect(app.faults(), 'the server logs no error').toEqual([])
    },
    { auto: true },
  ],
  context: async ({ context, console }, use) => {
    console.watch(context)
    await use(context)
  },
  people: async ({ request }, use) => {
    await use(async (role) => {
      const { people } = (await (await request.get('/auth/demo')).json()) as { people: DemoPerson[] }
      return people.filter(({ roles }) => roles.includes(role))
    })
  },
  signedInAs: async ({ app, browser, console }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (upn, { path = '/', theme, ...options } = {}) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      console.watch(context)
      if (theme) await context.addInitScript(chooseTheme, theme)
      const answer = await context.request.post('/auth/demo', { data: { upn }, headers: { origin: app.url } })
      expect(answer.status(), `${upn} signs in`).toBe(204)
      const page = await context.newPage()
      await page.goto(path)
      return page
    })
    for (const context of contexts) await context.close()
  },
})

/** Runs in the page before the app does. */
function chooseTheme(theme: string): void {
  const key = 'booking-room-pro.preferences'
  try {
    localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key) ?? '{}'), theme }))
  } catch {
    // A page without storage (about:blank) shows nothing of ours.
  }
}

/** What the API answers to the person of this window; unsafe requests carry the Origin a page would send. */
export function api(page: Page) {
  const send = async (method: string, path: string, data?: unknown) => {
    const response = await page.request.fetch(`/api/v1${path}`, {
      method,
      headers: { origin: new URL(page.url()).origin },
      ...(data === undefined ? {} : { data }),
    })
    const text = await response.text()
    return { status: response.status(), body: text ? JSON.parse(text) : undefined }
  }
  return {
    get: (path: string) => send('GET', path),
    post: (path: string, data?: unknown) => send('POST', path, data),
    patch: (path: string, data: unknown) => send('PATCH', path, data),
  }
}
