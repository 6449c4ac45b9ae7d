import { expect, test } from 'vitest'
import type { Refusal } from '#domain/reservations/refusal.ts'
import { type OpeningHours, WEEKDAYS } from '#domain/time/opening-hours.ts'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'

const { db, as } = await createTestApp({ now: '2026-11-23T08:00:00Z' })
const organization = await givenOrganization(db)
const { orgId, bookerId } = organization
const bo = await as({ orgId, personId: bookerId })
const viewer = await as({ orgId, personId: await organization.person('Vi Viewer', ['viewer']) })
await organization.room('Free', { capacity: 12 })

const on = (day: string, start: string, end: string, more = {}) => ({
  start: `${day}T${start}:00Z`,
  end: `${day}T${end}:00Z`,
  title: 'Planning',
  ...more,
})
const tomorrow = (start: string, end: string, more = {}) => on('2026-11-24', start, end, more)
const mornings = Object.fromEntries(
  WEEKDAYS.map((day) => [day, [{ start: '09:00', end: '12:00' }]]),
) as unknown as OpeningHours

type Case = {
  room?: Parameters<typeof organization.room>[1]
  wish: ReturnType<typeof on>
  who?: typeof bo
  /** What another room or another time can help. */
  offers: { times: boolean; rooms: boolean }
}
const NOTHING = { times: false, rooms: false }
const ROOMS = { times: false, rooms: true }
const BOTH = { times: true, rooms: true }

/** Only a change, or a tab, can meet these. */
type NeverMet =
  | 'already_cancelled'
  | 'already_started'
  | 'already_ended'
  | 'not_started'
  | 'not_allowed_in_tab'
  | 'room_not_in_tab'

/** Each code that a booking can be refused with: a new one asks for its line here. */
const CASES = {
  taken: { wish: tomorrow('09:30', '10:30'), offers: BOTH },
  in_the_past: { wish: on('2026-11-23', '07:00', '08:30'), offers: NOTHING },
  end_not_after_start: { wish: tomorrow('10:00', '09:00'), offers: NOTHING },
  too_long: { room: { maxDurationMinutes: 30 }, wish: tomorrow('09:00', '10:00'), offers: NOTHING },
  beyond_horizon: { room: { horizonDays: 2 }, wish: on('2026-12-24', '09:00', '10:00'), offers: NOTHING },
  outside_opening_hours: { room: { openingHours: mornings }, wish: tomorrow('14:00', '15:00'), offers: BOTH },
  room_inactive: { room: { active: false }, wish: tomorrow('09:00', '10:00'), offers: ROOMS },
  room_not_bookable: { room: { bookable: false }, wish: tomorrow('09:00', '10:00'), offers: ROOMS },
  over_capacity: {
    room: { capacity: 4, capacityRule: 'refuse' },
    wish: tomorrow('09:00', '10:00', { attendeeCount: 9 }),
    offers: ROOMS,
  },
  not_allowed: { wish: tomorrow('09:00', '10:00'), who: viewer, offers: NOTHING },
} satisfies Record<Exclude<Refusal['code'], NeverMet>, Case>

test.each(Object.entries<Case>(CASES))(
  'rule 22: what booking refuses as %s, the preview refused with the same words and the same alternatives',
  async (code, { room, wish, who = bo, offers }) => {
    const roomId = await organization.room(`Refuses ${code}`, room)
    if (code === 'taken')
      expect((await bo.post('/api/v1/reservations', { roomId, ...tomorrow('09:00', '10:00') })).status).toBe(201)
    const preview = await who.post('/api/v1/reservations/preview', { roomId, ...wish })
    const booking = await who.post('/api/v1/reservations', { roomId, ...wish })
    expect(preview.status, preview.text).toBe(200)
    expect(booking.body.code, booking.text).toBe(code)
    const { refusal, inTheWay, alternatives } = booking.body
    expect(preview.body).toEqual({ outcome: 'refused', refusal, inTheWay, alternatives, warnings: [] })
    expect(refusal.code).toBe(code)
    expect({ times: alternatives.times.length > 0, rooms: alternatives.rooms.length > 0 }).toEqual(offers)
  },
)

test('rule 22: what the preview only warns of is booked', async () => {
  const roomId = await organization.room('Warns', { capacity: 4, capacityRule: 'warn' })
  const wish = { roomId, ...tomorrow('09:00', '10:00', { attendeeCount: 9 }) }
  const preview = await bo.post('/api/v1/reservations/preview', wish)
  expect(preview.body).toMatchObject({ outcome: 'bookable', warnings: [{ code: 'over_capacity' }] })
  expect((await bo.post('/api/v1/reservations', wish)).status).toBe(201)
})
