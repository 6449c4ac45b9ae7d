import { expect, type Locator, type Page } from '@playwright/test'
import { Temporal } from 'temporal-polyfill'
import { api } from './fixtures.ts'

// Read once: a midnight on the way would have two tests meet.
const NOW = Date.now()

/** A weekday without demo reservations and within every horizon; another for each number, so that tests do not meet. */
export function quietDay(number: number): string {
  const weekdays: string[] = []
  for (let days = 24; weekdays.length <= number; days++) {
    const day = new Date(NOW + days * 86_400_000)
    if (day.getUTCDay() % 6 !== 0) weekdays.push(day.toISOString().slice(0, 10))
  }
  return weekdays[number] ?? ''
}

type Building = { id: string; name: string; zone: string }
export type Room = { id: string; name: string; buildingId: string; floorId: string; capacity: number }

/** The building in Paris and three rooms of its first floor that can be booked, in their order. */
export async function inParis(page: Page): Promise<{ building: Building; first: Room; second: Room; third: Room }> {
  const buildings: { items: Building[] } = (await api(page).get('/buildings')).body
  const building = buildings.items.find(({ zone }) => zone === 'Europe/Paris')
  const all: { items: (Room & { bookable: boolean; active: boolean })[] } = (await api(page).get('/rooms')).body
  const [first, second, third] = all.items.filter(
    (room) => room.buildingId === building?.id && room.bookable && room.active,
  )
  if (!building || !first || !second || !third) throw new Error('the demo has rooms in Paris')
  return { building, first, second, third }
}

export const dayPath = (buildingId: string, day: string) => `/schedule?view=day&date=${day}&building=${buildingId}`

/** An instant of a day in Paris, as the API writes it: `parisTime('2026-12-18', '09:30')`. */
export const parisTime = (day: string, time: string) =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('Europe/Paris').toInstant().toString()

/** Times as any locale writes them: "09:00–10:30", "9:00 – 10:30 AM". */
export const times = (start: string, end: string) =>
  new RegExp(`\\b0?${start.replace(/^0/, '')}\\b.*\\b0?${end.replace(/^0/, '')}\\b`)

type Wish = { title: string; day: string; start: string; end: string } & Record<string, unknown>

/** A reservation made by the person of this window, not by hand. */
export async function given(page: Page, room: Room, { day, start, end, ...more }: Wish) {
  const wish = { roomId: room.id, start: parisTime(day, start), end: parisTime(day, end), ...more }
  const { status, body } = await api(page).post('/reservations', wish)
  expect(status, JSON.stringify(body)).toBe(201)
  return body as { id: string; version: number }
}

type Point = { x: number; y: number }

/** The grid of a day as a hand finds its way on it: by the name of a room and the hour. */
export function gridOf(page: Page) {
  const element = page.getByRole('grid')
  const row = (room: Room): Locator =>
    element.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${room.name},`) }) })
  const block = (title: string): Locator => element.getByRole('gridcell', { name: new RegExp(`^${title},`) })
  /** A moment after an hour of the day of 24, in the middle of a room's row. */
  async function point(room: Room, hour: number): Promise<Point> {
    const box = await row(room).locator('[data-track]').boundingBox()
    if (!box) throw new Error(`the row of ${room.name} is not in sight`)
    return { x: box.x + (box.width * hour) / 24 + 2, y: box.y + box.height / 2 }
  }
  return {
    element,
    row,
    block,
    point,
    /** Reads what is known of the day. */
    ready: () => expect(element).toHaveAttribute('aria-busy', 'false'),
    /** A reservation stands in this room at these times. */
    async holds(title: string, room: Room, start: string, end: string) {
      await expect(block(title)).toHaveAccessibleName(new RegExp(`^${title}, ${room.name}, `))
      await expect(block(title)).toHaveAccessibleName(times(start, end))
    },
    async click(room: Room, hour: number) {
      const { x, y } = await point(room, hour)
      await page.mouse.click(x, y)
    },
    /** Presses at one place and moves to the other as a hand does; `page.mouse.up()` lets go. */
    async drag(from: Point, to: Point) {
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move(from.x + 6, from.y, { steps: 2 })
      await page.mouse.move(to.x, to.y, { steps: 8 })
    },
    /** Where a hand takes hold of a reservation. */
    async grip(title: string, part: 'middle' | 'end' = 'middle'): Promise<Point> {
      await expect(block(title)).toBeVisible()
      const box = await block(title).boundingBox()
      if (!box) throw new Error(`${title} is not in sight`)
      return { x: part === 'middle' ? box.x + box.width / 2 : box.x + box.width - 3, y: box.y + box.height / 2 }
    },
  }
}
