import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { createTestApp } from '../testing/test-app.ts'
import { DEMO_ORGANIZATION } from './demo-organization.ts'
import { demoReservations } from './demo-reservations.ts'
import { demoRows } from './demo-rows.ts'
import { loadDemoOrganization } from './load-demo-organization.ts'
import { demoPeople } from './sign-in.ts'

const now = '2026-11-23T08:00:00Z'
const { app, db, clock, as } = await createTestApp({ now })
const today = Temporal.PlainDate.from('2026-11-23')

describe('the demo organization', () => {
  test('is loaded once, in well under the time a person waits', async () => {
    const began = performance.now()
    expect(await loadDemoOrganization({ db, clock: () => clock.now })).toBe('loaded')
    expect(performance.now() - began).toBeLessThan(5_000)
    expect(await loadDemoOrganization({ db, clock: () => clock.now })).toBe('was there')
  })

  test('has about sixty rooms in three buildings of three zones, and forty people to be', async () => {
    const people = await demoPeople({ db })
    expect(people).toHaveLength(40)
    expect(people.every(({ upn }) => /^[a-z.]+@meridian\.example$/.test(upn))).toBe(true)
    const response = await app.inject({
      method: 'POST',
      url: '/auth/demo',
      headers: { origin: 'http://localhost' },
      payload: { upn: 'Camille.Laurent@meridian.example' },
    })
    expect(response.statusCode).toBe(204)
    const { rooms } = demoRows()
    const [someone] = demoRows().people
    const anybody = await as({ orgId: DEMO_ORGANIZATION, personId: someone?.id as never })
    const listed = (await anybody.get('/api/v1/rooms')).body.items
    expect(listed).toHaveLength(60)
    expect(listed.map(({ id }: { id: string }) => id)).toEqual(rooms.map(({ id }) => id))
    expect(new Set(listed.map(({ zone }: { zone: string }) => zone))).toEqual(
      new Set(['Europe/Paris', 'America/New_York', 'Asia/Tokyo']),
    )
    expect(listed[0].equipmentIds.length).toBeGreaterThan(3)
  })

  test('is the same for the same day and another for another', () => {
    const rows = demoRows()
    expect(demoRows()).toEqual(rows)
    expect(demoReservations(rows, today)).toEqual(demoReservations(rows, today))
    expect(demoReservations(rows, today.add({ days: 1 }))).not.toEqual(demoReservations(rows, today))
  })

  test('has two weeks of reservations in working hours, some private, nobody in two at once', () => {
    const rows = demoRows()
    const reservations = demoReservations(rows, today)
    expect(reservations.length).toBeGreaterThan(1_000)
    const zoneOf = new Map(rows.rooms.map(({ id, building }) => [id, rows.buildings[building]?.zone ?? '']))
    for (const { room_id, starts_at, ends_at } of reservations) {
      const [start, end] = [starts_at, ends_at].map((instant) =>
        Temporal.Instant.from(instant).toZonedDateTimeISO(zoneOf.get(room_id) ?? ''),
      )
      expect(start?.hour).toBeGreaterThanOrEqual(8)
      expect(end && end.hour * 60 + end.minute).toBeLessThanOrEqual(18 * 60 + 30)
      expect(start?.toPlainDate().equals(end?.toPlainDate() ?? '')).toBe(true)
    }
    const privately = reservations.filter((reservation) => reservation.private).length
    expect(privately / reservations.length).toBeGreaterThan(0.01)
    expect(privately / reservations.length).toBeLessThan(0.1)
    for (const { id } of rows.people) {
      const theirs = reservations.filter(({ organizer_id }) => organizer_id === id)
      theirs.sort((a, b) => (a.starts_at < b.starts_at ? -1 : 1))
      for (const [index, { starts_at }] of theirs.entries())
        expect(starts_at >= (theirs[index - 1]?.ends_at ?? '')).toBe(true)
    }
  })
})
