import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { watchConsole } from './console.ts'

// Of its own, as others may test on the same machine, and none of those that systems give out.
const PORT = 20_000 + (process.pid % 10_000)
const APP = `https://rooms.localhost:${PORT}`
const TEAMS = `https://teams.localhost:${PORT + 1100}`

/** `npm run dev:teams`: ready when it says where it is, and stopped with all that it started. */
function startForAPerson(dataDir: string) {
  const env = { ...process.env, PORT: String(PORT), DATA_DIR: dataDir }
  const child = spawn('npm', ['run', 'dev:teams'], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8')
      if (said.includes(`web at  ${APP}`)) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`it ended with ${code} and said:\n${said}`)))
  })
  const closed = once(child, 'close')
  const stop = async () => {
    if (child.exitCode === null) process.kill(-(child.pid ?? 0), 'SIGTERM')
    await closed
  }
  return { ready, stop }
}

let running: ReturnType<typeof startForAPerson> | undefined
// Hooks have a patience of their own, so that all is ended also where the test is not.
test.beforeAll(async () => {
  // A folder for each try: who consented in one has consented there for good.
  running = startForAPerson(await mkdtemp(join(process.env.E2E_SCRATCH ?? '', 'dev-teams-')))
  await running.ready
})
test.afterAll(() => running?.stop())
test.use({ ignoreHTTPSErrors: true })

test('one command is enough to try the whole: people of all kinds, consent, links into Teams, and the web', async ({
  page,
  context,
}) => {
  const console = watchConsole()
  console.watch(context)
  const app = page.frameLocator('#stage iframe')
  const account = app.getByRole('button', { name: /^Account of/ })
  await page.goto(TEAMS)
  await expect(account).toHaveAccessibleName('Account of Ada Lind')
  const person = page.getByRole('combobox', { name: 'Person' })
  const domains = person.locator('optgroup').evaluateAll((groups) => groups.map((group) => group.getAttribute('label')))
  expect(await domains).toEqual(['nordlicht.example', 'fjord.example'])
  await expect(person.getByRole('option', { name: 'Gwen Solberg (guest)' })).toBeAttached()

  await person.selectOption('Nils Neuman (has not consented)')
  await expect(account).toHaveAccessibleName('Account of Nils Neuman')
  await account.click()
  await app.getByRole('menuitem', { name: 'My profile' }).click()
  const opening = context.waitForEvent('page')
  await app.getByRole('button', { name: 'Let it ask' }).click()
  const popup = await opening
  await popup.getByRole('link', { name: /^Nils Neuman/ }).click()
  const closed = popup.waitForEvent('close')
  await popup.getByRole('link', { name: 'Accept' }).click()
  await closed
  await expect(app.getByText('New here')).toBeVisible()

  const link = page.getByRole('textbox', { name: 'Open a copied link into Teams' })
  await link.fill('https://teams.microsoft.com/l/entity/d2c7a3d4-51b1-4a66-8c55-0e2f5a1f7c20/help?context=%7B%7D')
  await link.press('Enter')
  await expect(app.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
  await expect(page.locator('#note')).toBeEmpty()

  const web = await context.newPage()
  await web.goto(`${APP}/sign-in`)
  await web.getByRole('link', { name: 'Sign in with Microsoft' }).click()
  // Microsoft remembers who was there last.
  await expect(web.getByRole('button', { name: 'Account of Nils Neuman' })).toBeVisible()
  // Microsoft's library asks a server of Microsoft's who may show apps, and does without where there is no network.
  console.allow(/res\.cdn\.office\.net/)
  expect(console.complaints()).toEqual([])
})
