import { expect, type Page } from '@playwright/test'
import { api } from './fixtures.ts'
import { given, gridOf, inParis, quietDay, type Room } from './schedule-page.ts'
import type { Words } from './words.ts'

/** What there is to be looked at, made by `givenWorld`. */
export type World = {
  day: string
  room: Room
  buildingId: string
  personId: string
  reservationId: string
  hiddenId: string
  tabId: string
}

export type Screen = {
  /** Of web/, as web/routes.tsx names it; the same file may stand here more than once. */
  file: string
  /** What of it this is, when it is not simply the screen. */
  what?: string
  at: (world: World) => string
  /** Opens a dialog or the like; waits until it is there. */
  open?: (page: Page, t: Words, world: World) => Promise<void>
  /** What has to be opened anew where the window is a phone's. */
  onPhone?: (page: Page, t: Words, world: World) => Promise<void>
  signedOut?: boolean
}

const NO_ID = '019a6b1e-7c00-7000-8000-000000000000'

const schedule = (view: string) => (world: World) =>
  `/schedule?view=${view}&date=${world.day}&building=${world.buildingId}`

/** Opens the form of a list in the administration and tries to save it empty, so that it complains. */
const emptyForm =
  (add: Parameters<Words>[0], kind: 'button' | 'link' = 'button') =>
  async (page: Page, t: Words) => {
    await page.getByRole(kind, { name: t(add) }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('button', { name: t('admin.create') }).click()
    await expect(panel.getByText(t('admin.field.needed')).first()).toBeVisible()
  }

/** A line for each screen that a route leads to, and for each dialog worth a look. */
export const SCREENS: readonly Screen[] = [
  { file: 'schedule/schedule-screen.tsx', what: 'day', at: schedule('day'), onPhone: filters },
  { file: 'schedule/schedule-screen.tsx', what: 'week', at: schedule('week') },
  { file: 'schedule/schedule-screen.tsx', what: 'month', at: schedule('month') },
  { file: 'schedule/schedule-screen.tsx', what: 'no room', at: (world) => `${schedule('day')(world)}&seats=5000` },
  { file: 'schedule/schedule-screen.tsx', what: 'quick book', at: schedule('day'), open: quickBook },
  { file: 'schedule/schedule-screen.tsx', what: 'card of a reservation', at: schedule('day'), open: card },
  { file: 'find/find-screen.tsx', at: ({ day, buildingId }) => `/find?day=${day}&building=${buildingId}&seats=4` },
  { file: 'find/find-screen.tsx', what: 'no room', at: ({ day }) => `/find?day=${day}&seats=5000` },
  { file: 'rooms/room-screen.tsx', at: ({ room, day }) => `/rooms/${room.id}?day=${day}` },
  { file: 'rooms/room-screen.tsx', what: 'dialog', at: ({ room, day }) => `/rooms/${room.id}?day=${day}`, open: book },
  { file: 'reservations/my-reservations-screen.tsx', at: () => '/my-reservations' },
  { file: 'reservations/my-reservations-screen.tsx', what: 'past', at: () => '/my-reservations?period=past' },
  { file: 'reservations/reservation-screen.tsx', at: ({ reservationId }) => `/reservations/${reservationId}` },
  {
    file: 'reservations/reservation-screen.tsx',
    what: 'a private one',
    at: ({ hiddenId }) => `/reservations/${hiddenId}`,
  },
  { file: 'reservations/reservation-screen.tsx', what: 'none', at: () => `/reservations/${NO_ID}` },
  { file: 'profile/profile-screen.tsx', at: () => '/profile' },
  { file: 'access-tokens/my-tokens-screen.tsx', at: () => '/access-tokens' },
  { file: 'admin/overview/overview-screen.tsx', at: () => '/admin' },
  { file: 'admin/organization/organization-screen.tsx', at: () => '/admin/organization', open: hours },
  {
    file: 'admin/organization/organization-screen.tsx',
    what: 'affected',
    at: () => '/admin/organization',
    open: affected,
  },
  {
    file: 'admin/buildings/buildings-screen.tsx',
    at: () => '/admin/buildings',
    open: emptyForm('admin.buildings.add'),
  },
  { file: 'admin/rooms/rooms-screen.tsx', at: () => '/admin/rooms' },
  {
    file: 'admin/rooms/rooms-screen.tsx',
    what: 'form',
    at: () => '/admin/rooms',
    open: emptyForm('adminRooms.add', 'link'),
  },
  { file: 'admin/rooms/rooms-screen.tsx', what: 'one', at: ({ room }) => `/admin/rooms/${room.id}`, open: ownRules },
  {
    file: 'admin/equipment/equipment-screen.tsx',
    at: () => '/admin/equipment',
    open: emptyForm('admin.equipment.add'),
  },
  { file: 'admin/people/people-screen.tsx', at: () => '/admin/people' },
  { file: 'admin/people/people-screen.tsx', what: 'one', at: ({ personId }) => `/admin/people/${personId}` },
  { file: 'admin/tags/tags-screen.tsx', at: () => '/admin/tags', open: emptyForm('admin.tags.add') },
  { file: 'admin/access-tokens/access-tokens-screen.tsx', at: () => '/admin/access-tokens' },
  { file: 'tab-configurations/kept-tabs-screen.tsx', at: () => '/admin/tabs' },
  { file: 'admin/exchange/exchange-screen.tsx', at: () => '/admin/exchange' },
  { file: 'tab-configurations/tab-screen.tsx', at: ({ tabId }) => `/tab/${tabId}` },
  { file: 'meeting/meeting-screen.tsx', at: ({ tabId }) => `/tab/${tabId}/meeting` },
  { file: 'tab-configurations/settings-screen.tsx', at: ({ tabId }) => `/tab/${tabId}/settings` },
  { file: 'tab-configurations/permissions-screen.tsx', at: ({ tabId }) => `/tab/${tabId}/permissions` },
  { file: 'help/help-screen.tsx', at: () => '/help' },
  { file: 'help/help-screen.tsx', what: 'time zone', at: () => '/help', open: zone },
  { file: 'about/privacy-screen.tsx', at: () => '/privacy' },
  { file: 'about/terms-screen.tsx', at: () => '/terms' },
  { file: 'about/support-screen.tsx', at: () => '/support' },
  { file: 'about/about-screen.tsx', at: () => '/about' },
  { file: 'frame/other-pages.tsx', at: () => '/no/such/page' },
  { file: 'sign-in/sign-in-screen.tsx', at: () => '/sign-in', signedOut: true },
  { file: 'about/privacy-screen.tsx', at: () => '/privacy', signedOut: true },
  { file: 'about/about-screen.tsx', at: () => '/about', signedOut: true },
]

/** What only Teams opens is looked at in the stand-in for Teams. */
export const SEEN_IN_TEAMS: readonly string[] = [
  'profile/consent-end-screen.tsx',
  'tab-configurations/configure-screen.tsx',
  'tab-configurations/remove-screen.tsx',
]

/** A reservation to open, one that is hidden, and a tab; each theme has its own day for them. */
export async function givenWorld(page: Page, colleague: Page, number: number): Promise<World> {
  const { building, first, second } = await inParis(page)
  const day = quietDay(number)
  const mine = await given(page, first, { title: '打合せ', day, start: '09:00', end: '09:30', notes: '…' })
  const hidden = { title: '…', day, start: '09:00', end: '11:00', private: true }
  const { id: hiddenId } = await given(colleague, second, hidden)
  const people: { items: { id: string }[] } = (await api(page).get('/people')).body
  const tab = await api(page).post('/tab-configurations', { name: `T${number}` })
  expect(tab.status, JSON.stringify(tab.body)).toBe(201)
  return {
    day,
    room: first,
    buildingId: building.id,
    personId: people.items[0]?.id ?? '',
    reservationId: mine.id,
    hiddenId,
    tabId: tab.body.id,
  }
}

async function quickBook(page: Page, t: Words, { room }: World): Promise<void> {
  await gridOf(page).click(room, 13)
  await expect(page.getByRole('dialog').getByText(t('reservation.free'))).toBeVisible()
}

async function card(page: Page, t: Words): Promise<void> {
  await gridOf(page).block('打合せ').click()
  await expect(page.getByRole('dialog').getByRole('button', { name: t('reservation.change') })).toBeVisible()
}

async function book(page: Page, t: Words): Promise<void> {
  await page.getByRole('button', { name: t('room.book') }).click()
  await expect(page.getByRole('dialog').getByText(t('reservation.free'))).toBeVisible()
}

async function zone(page: Page, t: Words): Promise<void> {
  await page.getByRole('button', { name: t('frame.person') }).click()
  await page.getByRole('menuitem', { name: t('frame.zone') }).click()
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeVisible()
}

async function filters(page: Page, t: Words): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${t('schedule.filters')}`) }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function hours(page: Page, t: Words): Promise<void> {
  await page.getByRole('radio', { name: t('rules.byWeekday') }).check()
  await expect(page.getByRole('combobox').nth(4)).toBeVisible()
}

/** Who can book a day ahead only has reservations that lie beyond: it is asked before anything is saved. */
async function affected(page: Page, t: Words): Promise<void> {
  await page.getByRole('textbox', { name: t('rules.horizon') }).fill('1')
  await page.getByRole('button', { name: t('ui.save'), exact: true }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
}

async function ownRules(page: Page, t: Words): Promise<void> {
  const rules = page.getByRole('dialog').getByRole('button', { name: t('rules.ownFor') })
  await rules.last().click()
  await rules.first().click()
}
