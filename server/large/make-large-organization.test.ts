import { expect, test } from 'vitest'
import { statement } from '../db/statement.ts'
import { DEMO_ORGANIZATION } from '../demo/demo-organization.ts'
import { loadDemoOrganization } from '../demo/load-demo-organization.ts'
import { signInToDemo } from '../demo/sign-in.ts'
import { createTestApp } from '../testing/test-app.ts'
import { makeLargeOrganization } from './make-large-organization.ts'

const size = { rooms: 45, perDay: 8, days: 8 }
const COUNTS = statement(
  'test-large-counts',
  `SELECT count(*) AS reservations, count(DISTINCT room_id) AS rooms, min(starts_at) AS first, max(ends_at) AS last,
          count(*) FILTER (WHERE created_at > $2::timestamptz) AS "bookedAfterNow"
     FROM reservations WHERE org_id = $1`,
)

test('a large organization is made in one go, with its meetings in working hours around today', async () => {
  const { db, clock } = await createTestApp({ now: '2026-10-24T08:00:00Z' })
  const made = await makeLargeOrganization({ db, clock: () => clock.now }, size)
  expect(made).toEqual({ reservations: 45 * 8 * 8, rooms: 45, people: 200 })
  const counts = await db.inOrganization(DEMO_ORGANIZATION, (tx) => tx.row(COUNTS, [tx.orgId, clock.now.toString()]))
  expect(counts).toEqual({
    reservations: 45 * 8 * 8,
    rooms: 45,
    // 08:00 in Paris on both sides of the change of clocks
    first: '2026-10-22T06:00:00Z',
    last: '2026-10-29T17:00:00Z',
    bookedAfterNow: 0,
  })
})

test('it joins a demo that is there, and another joins it', async () => {
  const { db, clock, seal, browser } = await createTestApp({ now: '2026-11-23T08:00:00Z' })
  const deps = { db, clock: () => clock.now }
  await loadDemoOrganization(deps)
  for (let towers = 0; towers < 2; towers++) await makeLargeOrganization(deps, { rooms: 3, perDay: 1, days: 1 })
  const cookie = await signInToDemo({ db, seal }, 'person-41@large.example')
  const somebody = browser({ cookie: `booking_room_pro_session=${cookie}` })
  const { items } = (await somebody.get('/api/v1/rooms')).body
  expect(items).toHaveLength(60 + 3 + 3)
  expect(new Set(items.map(({ buildingId }: { buildingId: string }) => buildingId)).size).toBe(5)
})
