import type { FrameLocator } from '@playwright/test'
import { Temporal } from 'temporal-polyfill'
import { axe } from './axe.ts'
import { expect, type TeamsWindow, test } from './teams-host/fixtures.ts'
import { APP } from './teams-host/world.ts'
import { givenRooms, save, settings, setUp } from './teams-tab-page.ts'
import { tomorrowInParis } from './tomorrow.ts'
import { wordsOf } from './words.ts'

// Teams shows a tab of a meeting in its chat before and after, and in a narrow panel beside it while people meet.

const title = /^Rooms for this meeting|^Salles pour cette réunion/
const free = (app: FrameLocator, room: string) => app.getByRole('button', { name: new RegExp(`^Book ${room}`) })
const booked = (app: FrameLocator, room: string) => app.getByRole('article', { name: `${room} is booked` })

/** Adds the app to the meeting, for these rooms of the organization. */
async function addToMeeting(window: TeamsWindow, ...rooms: string[]) {
  const { page, app } = window
  await page.getByRole('button', { name: 'Add a tab' }).click()
  const form = settings(window)
  if (rooms.length > 0) await form.getByText('Picked by hand').click()
  for (const room of rooms) await form.getByRole('checkbox', { name: room }).check({ force: true })
  await save(window).click()
  await expect(app.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Says when the meeting is, as it stands in the invitation. */
async function enterTimes(app: FrameLocator, { day, start, end }: { day: string; start: string; end: string }) {
  for (const [label, text] of [
    ['Date', day],
    ['Start', start],
    ['End', end],
  ] as const) {
    const field = app.getByRole('combobox', { name: label, exact: true })
    await field.fill(text)
    await field.press('Tab')
  }
}

/** Tomorrow from 10 to 11, also as it is entered. */
function tomorrowAtTen() {
  const { day, time } = tomorrowInParis(10)
  return { entered: { day, start: '10:00', end: '11:00' }, time }
}

test('beside a meeting a room that is free at its time is booked with one click, opened, and given back', async ({
  teams,
  world,
}) => {
  const { ada, aurora } = await givenRooms(world)
  const { entered, time } = tomorrowAtTen()
  const window = await teams(ada, { place: 'meeting', theme: 'dark' })
  const { page, app } = window
  await addToMeeting(window)
  await page.getByRole('button', { name: 'In the meeting' }).click()
  await expect(app.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const inPanel = async (told: string) => (await window.calls(told)).filter((call) => call.in === 'sidePanel')
  expect(await inPanel('appInitialization.appLoaded')).toHaveLength(1)
  await expect.poll(() => inPanel('appInitialization.success')).toHaveLength(1)
  await enterTimes(app, entered)
  await expect(free(app, 'Aurora')).toBeVisible()

  // By keyboard, and what was done is where the focus is.
  await free(app, 'Aurora').press('Enter')
  await expect(booked(app, 'Aurora').getByRole('heading')).toBeFocused()
  await expect(booked(app, 'Aurora')).toContainText('10:00 – 11:00')
  await expect(free(app, 'Boreas')).toHaveCount(0)
  const { items } = await world.api(ada, 'GET', 'me/reservations')
  expect(items).toMatchObject([{ roomId: aurora.id, title: 'Meeting', ...time }])

  await booked(app, 'Aurora').getByRole('link', { name: 'Details' }).click()
  await expect(app.getByRole('heading', { level: 1, name: 'Meeting' })).toBeInViewport()
  await app.getByRole('button', { name: 'Back' }).click()
  // What was entered for the meeting is still there, and so is the room.
  await expect(app.getByRole('combobox', { name: 'Start' })).toHaveValue('10:00 AM')
  await expect(booked(app, 'Aurora')).toBeVisible()

  // A meeting in two places has two rooms.
  await app.getByRole('button', { name: 'Book another room' }).click()
  await free(app, 'Boreas').click()
  await expect(booked(app, 'Boreas').getByRole('heading')).toBeFocused()
  await booked(app, 'Boreas').getByRole('button', { name: 'Undo the booking of Boreas' }).click()
  await expect(booked(app, 'Boreas')).toHaveCount(0)

  await booked(app, 'Aurora').getByRole('button', { name: 'Cancel' }).click()
  await app.getByRole('alertdialog').getByRole('button', { name: 'Cancel reservation' }).click()
  await expect(booked(app, 'Aurora')).toHaveCount(0)
  await expect(free(app, 'Aurora')).toBeVisible()
})

test('a meeting that has begun is offered what is free from now on until its end', async ({ teams, world }) => {
  const { ada } = await givenRooms(world)
  const window = await teams(ada, { place: 'meeting' })
  const { page, app } = window
  await addToMeeting(window)
  await page.getByRole('button', { name: 'In the meeting' }).click()
  const start = Temporal.Now.zonedDateTimeISO('Europe/Paris').subtract({ minutes: 10 })
  const clock = (moment: Temporal.ZonedDateTime) => moment.toPlainTime().toString({ smallestUnit: 'minute' })
  const end = clock(start.add({ minutes: 70 }))
  await enterTimes(app, { day: start.toPlainDate().toString(), start: clock(start), end })
  await app.getByRole('radio', { name: '6+' }).check()
  await app.getByRole('button', { name: 'Title and filters' }).click()
  await app.getByRole('textbox', { name: 'Title' }).fill('Steering')
  await free(app, 'Aurora').click()
  await expect(booked(app, 'Aurora')).toContainText(/Now, until/)
  const { items } = await world.api(ada, 'GET', 'me/reservations')
  expect(items).toMatchObject([{ title: 'Steering', attendeeCount: 6 }])
  expect(Date.parse(items[0].start)).toBeGreaterThan(start.epochMilliseconds)
  expect(Date.parse(items[0].end)).toBe(
    start.add({ minutes: 70 }).round({ smallestUnit: 'minute', roundingMode: 'floor' }).epochMilliseconds,
  )
})

test('a room that somebody else takes goes at once, and one that is lost in the click says why and what instead', async ({
  teams,
  world,
  console,
}) => {
  console.allow(/status of 409/)
  const { ada, others, aurora, boreas } = await givenRooms(world, 'Bo Berg')
  const bo = others[0] ?? ada
  const { entered, time } = tomorrowAtTen()
  const window = await teams(ada, { place: 'meeting' })
  const { page, app } = window
  await addToMeeting(window)
  await enterTimes(app, entered)
  await expect(free(app, 'Boreas')).toBeVisible()
  const { id } = await world.api(bo, 'POST', 'reservations', { ...time, roomId: boreas.id, title: 'First' })
  await expect(free(app, 'Boreas')).toHaveCount(0)
  await world.api(bo, 'POST', `reservations/${id}/cancel`)
  await expect(free(app, 'Boreas')).toBeVisible()

  await page.route(
    '**/api/v1/reservations',
    async (route) => {
      await world.api(bo, 'POST', 'reservations', { ...time, roomId: aurora.id, title: 'First' })
      await route.continue()
    },
    { times: 1 },
  )
  await free(app, 'Aurora').click()
  const refusal = app.getByRole('alert').filter({ hasText: 'This room is free at:' })
  await refusal.getByRole('button', { name: /11:00/ }).click()
  await expect(booked(app, 'Aurora')).toContainText('11:00 AM – 12:00 PM')
  // The meeting is where its room is.
  await expect(app.getByRole('combobox', { name: 'Start' })).toHaveValue('11:00 AM')
})

test('it is of the rooms of its tab, and of those whom the tab lets book', async ({ teams, world }) => {
  const { ada, others } = await givenRooms(world, 'Bo Berg')
  const window = await teams(ada, { place: 'meeting' })
  const { app } = window
  await addToMeeting(window, 'Boreas')
  await enterTimes(app, tomorrowAtTen().entered)
  await expect(free(app, 'Boreas')).toBeVisible()
  await expect(app.getByRole('heading', { level: 3 })).toHaveCount(1)

  // Its schedule is a click away, as in a channel, and leads back.
  await app.getByRole('link', { name: 'Schedule' }).click()
  await expect(app.getByRole('rowheader', { name: /^Boreas/ })).toBeVisible()
  await app.getByRole('button', { name: 'Rooms for this meeting' }).click()
  await expect(app.getByRole('heading', { level: 1, name: title })).toBeVisible()

  const { items } = await world.api(ada, 'GET', 'tab-configurations')
  const sub = `/tab/${items[0].id}/meeting`
  const theirs = await teams(others[0] ?? ada, { sub })
  await expect(free(theirs.app, 'Boreas')).toBeVisible()
  await world.api(ada, 'PATCH', `tab-configurations/${items[0].id}`, { permissions: 'owners' })
  await expect(theirs.app.getByText('You may look. Ask an owner if you need to book here.')).toBeVisible()
  await expect(free(theirs.app, 'Boreas')).toHaveCount(0)
  await expect(free(app, 'Boreas')).toBeVisible()
})

test('a tab of a channel is the schedule, as ever', async ({ teams, world }) => {
  const { ada } = await givenRooms(world)
  const window = await teams(ada, { place: 'general' })
  await setUp(window, 'Project rooms', 'Boreas')
  await expect(window.app.getByRole('button', { name: 'Rooms for this meeting' })).toHaveCount(0)
})

test('which meeting it is, and in which chat, is in no request of the app', async ({ teams, world, host }) => {
  const { ada } = await givenRooms(world)
  const window = await teams(ada, { place: 'meeting' })
  const { page, app } = window
  const begin = world.internet.seen.length
  await addToMeeting(window)
  await page.getByRole('button', { name: 'In the meeting' }).click()
  await enterTimes(app, tomorrowAtTen().entered)
  await free(app, 'Aurora').click()
  await expect(booked(app, 'Aurora')).toBeVisible()
  const asked = world.internet.seen.slice(begin).filter(({ site }) => APP.endsWith(site))
  expect(asked.some(({ path }) => path.startsWith('/api/v1/reservations'))).toBe(true)
  expect(await host.complaints()).toEqual([])
})

for (const [theme, locale] of [
  ['dark', 'en-us'],
  ['default', 'fr-fr'],
  ['contrast', 'en-us'],
] as const)
  test(`the panel is whole from 280 pixels on, and so is the tab; axe finds nothing, in the ${theme} theme and ${locale}`, async ({
    teams,
    world,
  }) => {
    // Five sizes, each loaded, looked at twice and booked in.
    test.setTimeout(180_000)
    const { ada } = await givenRooms(world)
    const t = wordsOf(locale === 'fr-fr' ? 'fr' : 'en')
    const window = await teams(ada, { place: 'meeting', theme, locale })
    const { app, page, frame } = window
    await addToMeeting(window)
    const look = async (what: string, width: number) => {
      const beyond = await frame().evaluate(() =>
        [document.scrollingElement, document.querySelector('[data-scroll]')].map((box) =>
          box ? box.scrollWidth - box.clientWidth : Number.NaN,
        ),
      )
      expect(beyond, `${what} at ${width} does not scroll sideways`).toEqual([0, 0])
      expect(await axe(frame()), `${what} at ${width}`).toEqual([])
      const folder = process.env.SHOTS
      if (folder) await page.screenshot({ path: `${folder}/meeting-${theme}-${width}-${what}.png` })
    }
    for (const [place, width] of [
      ['In the meeting', 280],
      ['In the meeting', 320],
      ['Meeting', 390],
      ['Meeting', 768],
      ['Meeting', 1440],
    ] as const) {
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.getByRole('button', { name: place, exact: true }).click()
      await page.setViewportSize({ width, height: 800 })
      const book = app.getByRole('button', { name: t('find.bookRoom') }).first()
      await expect(book).toBeVisible()
      await look('free', width)
      await book.click()
      const done = app.getByRole('article', { name: t('meeting.booked') })
      await expect(done.getByRole('heading')).toBeFocused()
      await look('booked', width)
      // From the end of a long page another one begins at its top.
      await app.locator('[data-scroll]').evaluate((box) => box.scrollTo(0, box.scrollHeight))
      await done.getByRole('link').click()
      await expect(app.getByRole('heading', { level: 1 })).toBeInViewport()
      await app.getByRole('button', { name: t('frame.goBack') }).click()
      await done.getByRole('button', { name: t('reservation.cancelShort') }).click()
      await app
        .getByRole('alertdialog')
        .getByRole('button', { name: t('reservation.cancel'), exact: true })
        .click()
      await expect(book).toBeVisible()
    }
  })
