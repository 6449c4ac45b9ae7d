import type { Frame, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { expect as expectInTeams, test as testInTeams } from './teams-host/fixtures.ts'

/** What the content security policy is for: something that somebody else has put into the page. */
const inject = (where: Page | Frame) =>
  where.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.body.append(script)
    const style = document.createElement('style')
    style.textContent = 'body { outline: 9px solid red }'
    document.body.append(style)
    document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/pixel.png' }))
    return {
      script: 'injected' in window,
      style: getComputedStyle(document.body).outlineStyle,
    }
  })

const REFUSED = [/script/i, /style/i, /(image|img-src)/i]

// Each test asserts at its end that nothing was complained of. These two show that it would be noticed.

test('what the content security policy refuses is a complaint of the test, on the web', async ({
  signedInAs,
  people,
  console,
}) => {
  const [booker] = await people('booker')
  const page = await signedInAs(booker?.upn ?? '', { path: '/help' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(console.complaints()).toEqual([])
  expect(await inject(page)).toEqual({ script: false, style: 'none' })
  for (const kind of REFUSED)
    await expect
      .poll(() => console.complaints().filter((line) => /Content Security Policy/.test(line) && kind.test(line)))
      .not.toEqual([])
  console.allow(/Content Security Policy/)
})

testInTeams('and so it is in the frame of Teams', async ({ teams, world, console }) => {
  const [ada] = world.organization('Ada Lind')
  if (!ada) throw new Error('nobody is there')
  const window = await teams(ada, { tab: 'help' })
  await expectInTeams(window.app.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
  expectInTeams(console.complaints()).toEqual([])
  expectInTeams(await inject(window.frame())).toEqual({ script: false, style: 'none' })
  for (const kind of REFUSED)
    await expectInTeams
      .poll(() => console.complaints().filter((line) => /Content Security Policy/.test(line) && kind.test(line)))
      .not.toEqual([])
  console.allow(/Content Security Policy/)
})
