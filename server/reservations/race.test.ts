import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import type { PersonId } from '#domain/people/person.ts'
import type { RoomId } from '#domain/rooms/room.ts'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp, ORIGIN } from '../testing/test-app.ts'

// Rule 7 of the booking semantics, through real sockets: whatever arrives at once, a slot is given to one.

const RIVALS = 32

const { app, db, cookieOf } = await createTestApp({ now: '2026-11-23T08:00:00Z' })
const address = await app.listen({ host: '127.0.0.1', port: 0 })
const organization = await givenOrganization(db)
const { orgId } = organization

type Answer = { status: number; body: { id: string; code?: string; version: number } }
type Rival = (method: 'POST' | 'PATCH', path: string, body: object, headers?: Record<string, string>) => Promise<Answer>

async function rival(personId: PersonId): Promise<Rival> {
  const own = {
    cookie: await cookieOf({ orgId, personId }),
    origin: ORIGIN,
    'content-type': 'application/json',
  }
  return async (method, path, body, headers) => {
    const response = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: { ...own, ...headers },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as Answer['body'] }
  }
}

const rivals = await Promise.all(
  Array.from({ length: RIVALS }, async (_, index) => rival(await organization.person(`Rival ${index}`))),
)
const [first] = rivals as [Rival]

const own: RoomId[] = await Promise.all(rivals.map((_, index) => organization.room(`Own ${index}`)))

const admin = new pg.Client(db.admin)
await admin.connect()
afterAll(() => admin.end())

/** Pairs of reservations that hold the same room at the same time, as the table says, with the constraint unasked. */
async function overlaps(): Promise<number> {
  const { rows } = await admin.query<{ found: number }>(
    `SELECT count(*)::integer AS found
       FROM reservations a JOIN reservations b
         ON a.org_id = b.org_id AND a.room_id = b.room_id AND a.id < b.id
        AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
      WHERE a.status <> 'cancelled' AND b.status <> 'cancelled'`,
  )
  return rows[0]?.found ?? -1
}

const at = (minute: number, minutes = 60) => {
  const noon = Date.UTC(2026, 10, 24)
  const instant = (offset: number) => new Date(noon + offset * 60_000).toISOString()
  return { start: instant(minute), end: instant(minute + minutes) }
}

const counted = (answers: readonly Answer[]) => {
  const counts: Record<string, number> = {}
  for (const { status, body } of answers) {
    const told = status < 300 ? `${status}` : `${status} ${body.code}`
    counts[told] = (counts[told] ?? 0) + 1
  }
  return counts
}

describe('of 32 who ask at the same moment', () => {
  test('for one slot, 200 times, one gets it and the others hear that it is taken', async () => {
    const roomIds = await Promise.all(Array.from({ length: 20 }, (_, index) => organization.room(`Slot ${index}`)))
    for (let slot = 0; slot < 200; slot++) {
      const roomId = roomIds[slot % roomIds.length]
      const wish = { roomId, title: 'Mine', ...at(60 * Math.floor(slot / roomIds.length)) }
      const answers = await Promise.all(rivals.map((ask) => ask('POST', '/reservations', wish)))
      expect(counted(answers)).toEqual({ 201: 1, '409 taken': RIVALS - 1 })
    }
    expect(await overlaps()).toBe(0)
  })

  test('for times that overlap in part, no two get times that do', async () => {
    for (let round = 0; round < 20; round++) {
      const roomId = await organization.room(`Staggered ${round}`)
      const answers = await Promise.all(
        rivals.map((ask, index) => ask('POST', '/reservations', { roomId, title: 'Mine', ...at(index * 10) })),
      )
      const { 201: booked = 0, ...others } = counted(answers)
      expect(booked).toBeGreaterThan(0)
      expect(others).toEqual({ '409 taken': RIVALS - booked })
    }
    expect(await overlaps()).toBe(0)
  })

  test('to move to one slot, one does, and the others stay where they were', async () => {
    for (let round = 0; round < 10; round++) {
      const target = await organization.room(`Target ${round}`)
      const movers = await bookedElsewhere(60 * round)
      const answers = await Promise.all(
        movers.map(({ ask, id }) => ask('PATCH', `/reservations/${id}`, { roomId: target }, { 'if-match': '"1"' })),
      )
      expect(counted(answers)).toEqual({ 200: 1, '409 taken': RIVALS - 1 })
      const { rows } = await admin.query('SELECT count(*)::integer AS moved FROM reservations WHERE room_id = $1', [
        target,
      ])
      expect(rows).toEqual([{ moved: 1 }])
    }
    expect(await overlaps()).toBe(0)
  })

  test('half to book a slot and half to move to it, one gets it', async () => {
    for (let round = 0; round < 10; round++) {
      const target = await organization.room(`Mixed target ${round}`)
      const movers = await bookedElsewhere(600 + 60 * round)
      const answers = await Promise.all(
        movers.map(({ ask, id }, index) =>
          index % 2
            ? ask('PATCH', `/reservations/${id}`, { roomId: target }, { 'if-match': '*' })
            : ask('POST', '/reservations', { roomId: target, title: 'Mine', ...at(600 + 60 * round) }),
        ),
      )
      const { 200: moved = 0, 201: booked = 0, ...others } = counted(answers)
      expect(moved + booked).toBe(1)
      expect(others).toEqual({ '409 taken': RIVALS - 1 })
    }
    expect(await overlaps()).toBe(0)
  })

  test('to change one reservation from the version they saw, one does, and the others hear that it is stale', async () => {
    const roomId = await organization.room('One for all')
    const { body } = await first('POST', '/reservations', { roomId, title: 'Mine', ...at(0) })
    const answers = await Promise.all(
      rivals.map((_, index) =>
        first('PATCH', `/reservations/${body.id}`, { ...at(index * 5) }, { 'if-match': `"${body.version}"` }),
      ),
    )
    expect(counted(answers)).toEqual({ 200: 1, '412 stale': RIVALS - 1 })
  })
})

test('reservations that change places in both directions at once meet in no deadlock that people see', async () => {
  const [left, right] = [await organization.room('Left'), await organization.room('Right')]
  const crossing = await Promise.all(
    Array.from({ length: RIVALS }, async (_, index) => {
      const [from, to] = index % 2 ? [left, right] : [right, left]
      const booked = await first('POST', '/reservations', { roomId: from, title: 'Mine', ...at(index * 20, 20) })
      return { id: booked.body.id, to }
    }),
  )
  const answers = await Promise.all(
    crossing.map(({ id, to }) => first('PATCH', `/reservations/${id}`, { roomId: to }, { 'if-match': '*' })),
  )
  expect(counted(answers)).toEqual({ 200: RIVALS })
})

test('twins of one request, with one idempotency key, over many connections: one booking, and all hear of it', async () => {
  for (let round = 0; round < 20; round++) {
    const roomId = await organization.room(`Twins ${round}`)
    const answers = await Promise.all(
      rivals.map(() =>
        first('POST', '/reservations', { roomId, title: 'Mine', ...at(0) }, { 'idempotency-key': `twins-${round}` }),
      ),
    )
    expect(counted(answers)).toEqual({ 201: RIVALS })
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  }
  expect(await overlaps()).toBe(0)
})

/** One reservation of each rival at the same time, in rooms of their own. */
const bookedElsewhere = (minute: number) =>
  Promise.all(
    rivals.map(async (ask, index) => {
      const { status, body } = await ask('POST', '/reservations', { roomId: own[index], title: 'Mine', ...at(minute) })
      expect(status).toBe(201)
      return { ask, id: body.id }
    }),
  )
