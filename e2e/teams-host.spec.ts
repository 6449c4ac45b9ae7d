import { expect, type TeamsWindow, test } from './teams-host/fixtures.ts'
import { complaintsOf } from './teams-host/watch.ts'
import { ELSEWHERE, type TeamsWorld } from './teams-host/world.ts'

// Each test in Teams asserts at its end that nothing was complained of. These show that it would be noticed.

function givenAda(world: TeamsWorld) {
  const [ada] = world.organization('Ada Lind')
  if (!ada) throw new Error('nobody is there')
  return ada
}
const isReady = ({ app }: TeamsWindow) => expect(app.getByRole('button', { name: 'Account of Ada Lind' })).toBeVisible()

/** Past the library of Microsoft, as a page of the app could. */
const say = (window: TeamsWindow, func: string, ...args: unknown[]) =>
  window.frame().evaluate((message) => parent.postMessage({ id: 9999, ...message }, '*'), { func, args })

test('a call or an event that Teams does not know, or not there, is a complaint of the test, and so is a word of somebody else', async ({
  teams,
  world,
  host,
  console,
}) => {
  const window = await teams(givenAda(world))
  await isReady(window)
  expect(await host.complaints()).toEqual([])
  for (const [func, ...args] of [
    ['calendar.composeMeeting', {}],
    ['tasks.startTask', {}],
    ['pages.navigateToApp', {}],
    ['toString'],
    ['settings.save.success'],
    ['registerHandler', 'meeting.raiseHandStateChanged'],
    ['registerHandler', 'save'],
    ['registerHandler'],
  ] as const)
    await say(window, func, ...args)
  const unknown = [
    'the host does not know calendar.composeMeeting in content',
    'the host does not know tasks.startTask in content',
    'the host does not know pages.navigateToApp in content',
    'the host does not know toString in content',
    'the host does not know settings.save.success in content',
    'the host does not know event "meeting.raiseHandStateChanged" in content',
    'the host does not know event "save" in content',
    'the host does not know event undefined in content',
  ]
  await expect.poll(() => host.complaints()).toEqual(unknown)
  expect(await window.calls('calendar.composeMeeting')).toHaveLength(1)

  // Also of a page that was left since.
  await window.page.getByRole('button', { name: 'Help' }).click()
  await expect(window.app.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
  expect(await host.complaints()).toEqual(unknown)
  expect(console.complaints().filter((line) => line.includes('Teams knows no'))).toHaveLength(unknown.length)

  await window.page.evaluate(async (src) => {
    const frame = Object.assign(document.createElement('iframe'), { src, title: 'Elsewhere' })
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
    document.body.append(frame)
    await loaded
  }, `${ELSEWHERE}/blank`)
  const elsewhere = window.page.frames().find((frame) => frame.url() === `${ELSEWHERE}/blank`)
  await elsewhere?.evaluate(() => parent.postMessage({ id: 1, func: 'shareDeepLink', args: [] }, '*'))
  const foreign = `somebody else speaks to the host: shareDeepLink from ${ELSEWHERE}`
  await expect.poll(() => host.complaints()).toEqual([...unknown, foreign])
  expect(await window.calls('shareDeepLink'), 'it is not heard').toEqual([])

  console.allow(/Teams (knows|listens to) no/)
  host.allow(/^the host does not know|^somebody else speaks to the host/)
})

test('a request that tells where the app is shown, in whatever part of it, is one too, and so is one without a token', async ({
  teams,
  world,
  host,
  console,
}) => {
  console.allow(/status of 40[01]/)
  const window = await teams(givenAda(world), { place: 'personal' })
  await isReady(window)
  await window.frame().evaluate(async () => {
    const signed = { authorization: 'Bearer eyJ' }
    await fetch(`/api/v1/about?in=${encodeURIComponent(encodeURIComponent('19:launch@thread.tacv2'))}`, {
      headers: signed,
    })
    await fetch('/api/v1/about', { headers: { 'x-channel': 'Liftoff' } })
    await fetch('/api/v1/tags', { method: 'POST', headers: signed, body: '{"meeting":"MCMxOTptZWV0aW5n"}' })
    await fetch('/api/v1/tags')
  })
  const told = 'the server is told where the app is shown'
  await expect
    .poll(async () => (await host.complaints()).sort())
    .toEqual([
      'no token: GET /api/v1/tags',
      `${told} (19:launch@thread.tacv2): GET /api/v1/about?in=19%253Alaunch%2540thread.tacv2`,
      `${told} (Liftoff): GET /api/v1/about`,
      `${told} (MCMxOTptZWV0aW5n): POST /api/v1/tags`,
    ])
  host.allow(/^no token|^the server is told/)
  // No cookie gets into this frame to be told of.
  const request = { site: '', method: 'GET', authorization: 'Bearer eyJ', headers: '{}', body: '', open: false }
  expect(complaintsOf([{ ...request, path: '/schedule', cookie: 'session=1' }])).toEqual([
    'a cookie in the frame: GET /schedule',
  ])
})
