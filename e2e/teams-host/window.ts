import type { Frame, Page } from '@playwright/test'
import type { DirectoryPerson } from '../../server/testing/entra/directory.ts'
import { APP, TEAMS } from './world.ts'

export type ThemeOfTeams = 'default' | 'dark' | 'contrast'

/** Asks the page of the host. Waits for it where it is just being opened anew, as when a tab was saved. */
export async function ask<Answer>(page: Page, what: string, ...args: unknown[]): Promise<Answer> {
  const answered = await page.waitForFunction(
    ([name, given]) => {
      const { teams } = window as unknown as { teams?: Record<string, (...args: unknown[]) => unknown> }
      return teams && { answer: teams[name as string]?.(...(given as unknown[])) }
    },
    [what, args],
  )
  return ((await answered.jsonValue()) as { answer: Answer }).answer
}

/** A window of Teams, to which a test speaks as a person or as what is around the app. */
export function windowOf(page: Page) {
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
    ask: <Answer>(what: string, ...args: unknown[]) => ask<Answer>(page, what, ...args),
    /** What the app asked of the host, by name. */
    calls: async (func: string) => (await ask<AppCall[]>(page, 'calls')).filter((call) => call.func === func),
    setTheme: (theme: ThemeOfTeams) => ask<void>(page, 'setTheme', theme),
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
