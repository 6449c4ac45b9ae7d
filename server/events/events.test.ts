import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { statement } from '../db/statement.ts'
import type { Session } from '../identity/session.ts'
import { openEvents } from '../testing/event-window.ts'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp, ORIGIN, SILENT } from '../testing/test-app.ts'
import { gatherAudience } from './audience.ts'

// Two server processes on one database, as far as they can tell: nothing but the database is between them.
const { app, another, db, as, browser, cookieOf } = await createTestApp({ live: true })
const other = await another()
afterAll(() => other.close())
afterEach(() => void vi.useRealTimers())
await other.listen({ port: 0, host: '127.0.0.1' })
const address = `http://127.0.0.1:${(other.server.address() as AddressInfo).port}`

const organization = await givenOrganization(db)
const { orgId, bookerId, administratorId } = organization
const bo = await as({ orgId, personId: bookerId })
const ada = await as({ orgId, personId: administratorId })

/** An open window on the other process. */
const watchWith = (headers: Record<string, string>) => openEvents(address, headers)
const watch = async (session: Session) => watchWith({ cookie: await cookieOf(session) })

const wish = (roomId: string, hour: number, more = {}) => ({
  roomId,
  start: `2026-11-24T${String(hour).padStart(2, '0')}:00:00Z`,
  end: `2026-11-24T${String(hour).padStart(2, '0')}:30:00Z`,
  title: 'Weekly planning',
  ...more,
})

const waiting = () =>
  db.inOrganization(orgId, (tx) =>
    tx.value<number>(statement('test-waiting', 'SELECT count(*) FROM outbox WHERE org_id = $1'), [tx.orgId]),
  )

test('what is booked in one process appears in a window of another, and the outbox is empty again', async () => {
  const roomId = await organization.room('Aurora')
  const window = await watch({ orgId, personId: administratorId })
  expect(window.response.headers.get('content-type')).toContain('text/event-stream')
  expect(window.response.headers.get('cache-control')).toBe('no-store')
  const booked = (await bo.post('/api/v1/reservations', wish(roomId, 9))).body
  await expect.poll(window.events).toContainEqual({
    kind: 'reservation',
    reservation: (await ada.get(`/api/v1/reservations/${booked.id}`)).body,
  })
  await bo.post(`/api/v1/reservations/${booked.id}/cancel`)
  await expect
    .poll(() => window.events().map(({ reservation }) => reservation?.status))
    .toEqual(['confirmed', 'cancelled'])
  await expect.poll(waiting).toBe(0)
})

test('what administrators change is told by the name of its list', async () => {
  const window = await watch({ orgId, personId: bookerId })
  await ada.post('/api/v1/tags', { name: 'Board' })
  await expect.poll(window.events).toContainEqual({ kind: 'tags' })
})

test('a private reservation reaches a colleague without its title, people and notes, and its host with them (rule 31)', async () => {
  const roomId = await organization.room('Borealis')
  const colleague = await organization.person('Cleo Colleague')
  const stranger = await watch({ orgId, personId: colleague })
  const host = await watch({ orgId, personId: bookerId })
  await bo.post('/api/v1/reservations', wish(roomId, 10, { private: true, title: 'Dismissal of Cleo', notes: 'hush' }))
  await expect.poll(host.text).toContain('Dismissal of Cleo')
  await expect
    .poll(() => stranger.events().find(({ reservation }) => reservation?.roomId === roomId))
    .toMatchObject({
      reservation: { title: null, notes: null, organizer: null, host: null, hidden: true, mayChange: false },
    })
  expect(stranger.text()).not.toMatch(/Dismissal|hush|Bo Booker/)
})

const tokenOf = async (scopes: string[]) =>
  (await ada.post('/api/v1/access-tokens', { name: 'Display', scopes })).body as { id: string; token: string }

test('a token is told no more of what is private than its scopes reach, whoever it acts for (rule 31)', async () => {
  const roomId = await organization.room('Callisto')
  const narrow = await watchWith({ authorization: `Bearer ${(await tokenOf(['read'])).token}` })
  const whole = await watchWith({ authorization: `Bearer ${(await tokenOf(['read', 'administer'])).token}` })
  const atDesk = await watch({ orgId, personId: administratorId })
  await bo.post('/api/v1/reservations', wish(roomId, 10, { private: true, title: 'Dismissal of Cleo' }))
  for (const window of [whole, atDesk]) await expect.poll(window.text).toContain('Dismissal of Cleo')
  await expect
    .poll(() => narrow.events().find(({ reservation }) => reservation?.roomId === roomId))
    .toMatchObject({ reservation: { title: null, hidden: true } })
  expect(narrow.text()).not.toContain('Dismissal')
})

const BEAT_MS = 20_000

test('at the next beat a stream ends whose token was revoked or whose session was signed out, and no other', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const { id, token } = await tokenOf(['read'])
  const revoked = await watchWith({ authorization: `Bearer ${token}` })
  const cookie = await cookieOf({ orgId, personId: bookerId })
  const signedOut = await watchWith({ cookie })
  const lasting = await watch({ orgId, personId: bookerId })
  await ada.delete(`/api/v1/access-tokens/${id}`)
  await browser({ cookie }).post('/auth/sign-out')
  expect([revoked.ended(), signedOut.ended()]).toEqual([false, false])
  vi.advanceTimersByTime(BEAT_MS)
  for (const window of [revoked, signedOut]) await expect.poll(window.ended).toBe(true)
  await expect.poll(lasting.text).toContain(':\n\n')
  expect(lasting.ended()).toBe(false)
})

test('another organization hears nothing of it', async () => {
  const theirs = await givenOrganization(db, { name: 'Südwind' })
  const window = await watch({ orgId: theirs.orgId, personId: theirs.administratorId })
  const ours = await watch({ orgId, personId: administratorId })
  const roomId = await organization.room('Corona')
  await bo.post('/api/v1/reservations', wish(roomId, 11))
  await expect.poll(() => ours.events().some(({ reservation }) => reservation?.roomId === roomId)).toBe(true)
  expect(window.events()).toEqual([])
})

test('the stream of a person who left ends, and does not open again', async () => {
  const leaver = await organization.person('Lee Leaver')
  const window = await watch({ orgId, personId: leaver })
  await ada.patch(`/api/v1/people/${leaver}`, { active: false }, { headers: { 'if-match': '*' } })
  await expect.poll(window.ended).toBe(true)
  expect((await (await as({ orgId, personId: leaver })).get('/api/v1/events')).status).toBe(401)
})

test('word that a killed process left behind is passed on by those that live', async () => {
  const roomId = await organization.room('Dawn')
  const window = await watch({ orgId, personId: administratorId })
  const silent = await another(SILENT)
  const answer = await silent.inject({
    method: 'POST',
    url: '/api/v1/reservations',
    headers: {
      cookie: await cookieOf({ orgId, personId: bookerId }),
      origin: ORIGIN,
    },
    payload: wish(roomId, 12),
  })
  expect(answer.statusCode).toBe(201)
  await expect
    .poll(() => window.events().some(({ reservation }) => reservation?.roomId === roomId), { timeout: 10_000 })
    .toBe(true)
  await silent.close()
})

test('a window that goes is forgotten, and closing ends the streams that are open', async () => {
  const gone = await watch({ orgId, personId: bookerId })
  gone.close()
  const last = await another()
  await last.listen({ port: 0, host: '127.0.0.1' })
  const cookie = await cookieOf({ orgId, personId: bookerId })
  const url = `http://127.0.0.1:${(last.server.address() as AddressInfo).port}/api/v1/events`
  const response = await fetch(url, { headers: { cookie } })
  const read = response.text()
  await last.close()
  expect(await read).toContain('retry:')
})

test('windows whose process lost its ear are ended, come back, and are told again', async () => {
  const before = await watch({ orgId, personId: administratorId })
  const admin = new pg.Client(db.admin)
  await admin.connect()
  await admin.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'booking-room-pro listener' AND datname = current_database()",
  )
  await admin.end()
  await expect.poll(before.ended, { timeout: 10_000 }).toBe(true)
  const after = await watch({ orgId, personId: administratorId })
  const roomId = await organization.room('Eos')
  await bo.post('/api/v1/reservations', wish(roomId, 13))
  await expect.poll(() => after.events().some(({ reservation }) => reservation?.roomId === roomId)).toBe(true)
})

test('a stream that is ready only when the server already closes is ended at once', async () => {
  const audience = gatherAudience(db, { warn: () => {} })
  await audience.close()
  let ended = false
  const leave = audience.join({
    session: { orgId, personId: bookerId },
    tell: () => {},
    end: () => {
      ended = true
    },
  })
  expect(ended).toBe(true)
  leave()
})

test('a stranger gets no stream', async () => {
  expect((await app.inject('/api/v1/events')).statusCode).toBe(401)
})
