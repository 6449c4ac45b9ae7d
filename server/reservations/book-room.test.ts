import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'

const { db, as, clock } = await createTestApp({ now: '2026-11-23T08:00:00Z' })
const organization = await givenOrganization(db)
const { orgId, bookerId, administratorId } = organization
const bo = await as({ orgId, personId: bookerId })

const at = (start: string, end: string, more = {}) => ({
  start: `2026-11-24T${start}:00Z`,
  end: `2026-11-24T${end}:00Z`,
  title: 'Weekly planning',
  ...more,
})

describe('POST /api/v1/reservations', () => {
  test('books a free room and answers where the reservation is', async () => {
    const roomId = await organization.room('Aurora')
    const booked = await bo.post('/api/v1/reservations', { roomId, ...at('09:00', '10:00') })
    expect(booked.status).toBe(201)
    expect(booked.body).toMatchObject({
      roomId,
      start: '2026-11-24T09:00:00Z',
      end: '2026-11-24T10:00:00Z',
      status: 'confirmed',
    })
    expect(booked.body.organizer).toEqual({ id: bookerId, displayName: 'Bo Booker' })
    expect(booked.headers.etag).toBe('"1"')
    const read = await bo.get(String(booked.headers.location))
    expect(read.body).toEqual(booked.body)
  })

  test('rule 1: a reservation may start the minute another ends', async () => {
    const roomId = await organization.room('Borealis')
    expect((await bo.post('/api/v1/reservations', { roomId, ...at('09:00', '10:00') })).status).toBe(201)
    expect((await bo.post('/api/v1/reservations', { roomId, ...at('10:00', '11:00') })).status).toBe(201)
  })

  test('rule 8: a conflict is answered 409 with what is in the way and the nearest free times', async () => {
    const roomId = await organization.room('Corona')
    const first = await bo.post('/api/v1/reservations', { roomId, ...at('09:00', '10:00') })
    const second = await bo.post('/api/v1/reservations', { roomId, ...at('09:30', '10:30') })
    expect(second.status).toBe(409)
    expect(second.headers['content-type']).toContain('application/problem+json')
    expect(second.body.code).toBe('taken')
    expect(second.body.inTheWay.map(({ id }: { id: string }) => id)).toEqual([first.body.id])
    expect(second.body.alternatives.times[0]).toEqual({ start: '2026-11-24T10:00:00Z', end: '2026-11-24T11:00:00Z' })
  })

  test('rule 24: the same idempotency key books once, and another wish under it is refused', async () => {
    const roomId = await organization.room('Draco')
    const headers = { 'idempotency-key': 'once' }
    const first = await bo.post('/api/v1/reservations', { roomId, ...at('09:00', '10:00') }, { headers })
    const again = await bo.post('/api/v1/reservations', { roomId, ...at('09:00', '10:00') }, { headers })
    expect(again.status).toBe(201)
    expect(again.body).toEqual(first.body)
    expect(again.headers['idempotency-replayed']).toBe('true')
    const other = await bo.post('/api/v1/reservations', { roomId, ...at('11:00', '12:00') }, { headers })
    expect(other.status).toBe(422)
    expect(other.body.code).toBe('idempotency_key_reused')
  })

  test('rule 24: twins sent at the same moment with one key book once and both hear of it', async () => {
    const roomId = await organization.room('Ember')
    const headers = { 'idempotency-key': 'twins' }
    const twins = await Promise.all(
      Array.from({ length: 8 }, () =>
        bo.post('/api/v1/reservations', { roomId, ...at('09:00', '10:00') }, { headers }),
      ),
    )
    expect(twins.map(({ status }) => status)).toEqual(Array(8).fill(201))
    expect(new Set(twins.map(({ body }) => body.id)).size).toBe(1)
  })

  test('rule 24: a repeated request hears of its booking though a tag it named has gone out of use since', async () => {
    const roomId = await organization.room('Echo')
    const admin = await as({ orgId, personId: administratorId })
    const tag = await admin.post('/api/v1/tags', { name: 'Guests' })
    const wish = { roomId, ...at('09:00', '10:00', { tagId: tag.body.id }) }
    const headers = { 'idempotency-key': 'before the tag went' }
    const first = await bo.post('/api/v1/reservations', wish, { headers })
    await admin.patch(`/api/v1/tags/${tag.body.id}`, { active: false })
    const again = await bo.post('/api/v1/reservations', wish, { headers })
    expect(again.status).toBe(201)
    expect(again.body.id).toBe(first.body.id)
  })

  test('names the field of a wish that cannot be read', async () => {
    const roomId = await organization.room('Flare')
    const answer = await bo.post('/api/v1/reservations', { roomId, ...at('09:00', '10:00', { start: 'tomorrow' }) })
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ code: 'invalid_request', errors: [{ field: 'start', accepted: 'date-time' }] })
  })

  test('refuses a viewer, and explains a rule of the room', async () => {
    const roomId = await organization.room('Gale', { maxDurationMinutes: 30 })
    const viewer = await as({ orgId, personId: await organization.person('Vi Viewer', ['viewer']) })
    expect((await viewer.post('/api/v1/reservations', { roomId, ...at('09:00', '09:30') })).body.code).toBe(
      'not_allowed',
    )
    const tooLong = await bo.post('/api/v1/reservations', { roomId, ...at('09:00', '10:00') })
    expect(tooLong.status).toBe(422)
    expect(tooLong.body.refusal).toMatchObject({
      code: 'too_long',
      maxDurationMinutes: 30,
      minutes: 60,
      nearest: { start: '2026-11-24T09:00:00Z', end: '2026-11-24T09:30:00Z' },
    })
  })

  test('hides the details of a private reservation from those it does not concern (rule 31)', async () => {
    const roomId = await organization.room('Halo')
    const secret = await bo.post('/api/v1/reservations', {
      roomId,
      ...at('09:00', '10:00', { title: 'Salaries', private: true }),
    })
    const colleague = await as({ orgId, personId: await organization.person('Cy Colleague') })
    const seen = await colleague.get(`/api/v1/reservations/${secret.body.id}`)
    expect(seen.body).toMatchObject({
      hidden: true,
      title: null,
      notes: null,
      organizer: null,
      host: null,
      mayChange: false,
    })
    expect(seen.text).not.toContain('Salaries')
    const conflict = await colleague.post('/api/v1/reservations', { roomId, ...at('09:00', '10:00') })
    expect(conflict.status).toBe(409)
    expect(conflict.text).not.toContain('Salaries')
    const admin = await as({ orgId, personId: administratorId })
    expect((await admin.get(`/api/v1/reservations/${secret.body.id}`)).body.title).toBe('Salaries')
  })

  test('knows nothing of another organization', async () => {
    const roomId = await organization.room('Iris')
    const booked = await bo.post('/api/v1/reservations', { roomId, ...at('09:00', '10:00') })
    const other = await givenOrganization(db, { name: 'Südwind' })
    const stranger = await as({ orgId: other.orgId, personId: other.bookerId })
    expect((await stranger.get(`/api/v1/reservations/${booked.body.id}`)).status).toBe(404)
    expect((await stranger.post('/api/v1/reservations', { roomId, ...at('11:00', '12:00') })).status).toBe(404)
  })
})

describe('changing', () => {
  test('rule 24: a change needs the version it was made from, and a stale one gets the present state', async () => {
    const roomId = await organization.room('Juno')
    const { body } = await bo.post('/api/v1/reservations', { roomId, ...at('09:00', '10:00') })
    const url = `/api/v1/reservations/${body.id}`
    expect((await bo.patch(url, { title: 'New' })).status).toBe(428)
    const changed = await bo.patch(url, { title: 'New' }, { headers: { 'if-match': '"1"' } })
    expect(changed.status).toBe(200)
    expect(changed.headers.etag).toBe('"2"')
    const late = await bo.patch(url, { title: 'Late' }, { headers: { 'if-match': '"1"' } })
    expect(late.status).toBe(412)
    expect(late.body).toMatchObject({ code: 'stale', present: { title: 'New', version: 2 } })
  })

  test('rule 25: a reservation is not in its own way when it moves by less than its length', async () => {
    const roomId = await organization.room('Kite')
    const { body } = await bo.post('/api/v1/reservations', { roomId, ...at('09:00', '10:00') })
    const moved = await bo.patch(`/api/v1/reservations/${body.id}`, at('09:30', '10:30'), {
      headers: { 'if-match': '*' },
    })
    expect(moved.body).toMatchObject({ start: '2026-11-24T09:30:00Z', end: '2026-11-24T10:30:00Z' })
  })

  test('cancelling frees the room, ending frees the rest of it', async () => {
    const roomId = await organization.room('Luna')
    const { body } = await bo.post('/api/v1/reservations', { roomId, ...at('09:00', '10:00') })
    expect((await bo.post(`/api/v1/reservations/${body.id}/end`)).body.code).toBe('not_started')
    expect((await bo.post(`/api/v1/reservations/${body.id}/cancel`)).body.status).toBe('cancelled')
    expect((await bo.post(`/api/v1/reservations/${body.id}/cancel`)).body.code).toBe('already_cancelled')
    expect((await bo.post('/api/v1/reservations', { roomId, ...at('09:00', '10:00') })).status).toBe(201)
  })

  test('rule 21: whom and what it names already it keeps, also when they left since', async () => {
    const roomId = await organization.room('Mira')
    const admin = await as({ orgId, personId: administratorId })
    const hostId = await organization.person('Lea Leaver')
    const tag = await admin.post('/api/v1/tags', { name: 'Visits' })
    const wish = { roomId, ...at('09:00', '10:00', { hostId, tagId: tag.body.id }) }
    const { body } = await bo.post('/api/v1/reservations', wish)
    await admin.patch(`/api/v1/tags/${tag.body.id}`, { active: false })
    await admin.patch(`/api/v1/people/${hostId}`, { active: false })
    const headers = { 'if-match': '*' }
    const url = `/api/v1/reservations/${body.id}`
    const kept = await bo.patch(url, { title: 'Visit', hostId, tagId: tag.body.id }, { headers })
    expect(kept.body).toMatchObject({ title: 'Visit', host: { id: hostId }, tagId: tag.body.id })
    const other = await bo.post('/api/v1/reservations', { ...wish, ...at('11:00', '12:00') })
    expect(other.body).toMatchObject({ code: 'not_found', errors: [{ field: 'hostId' }] })
  })

  test('what ends now ends to the millisecond, and the next may begin at the end that was told', async () => {
    const roomId = await organization.room('Nova')
    const { body } = await bo.post('/api/v1/reservations', {
      roomId,
      title: 'Running over',
      start: '2026-11-23T08:00:00Z',
      end: '2026-11-23T09:00:00Z',
    })
    const before = clock.now
    clock.now = Temporal.Instant.from('2026-11-23T08:17:33.456Z')
    const ended = await bo.post(`/api/v1/reservations/${body.id}/end`)
    expect(ended.body.end).toBe('2026-11-23T08:17:33.456Z')
    const next = { roomId, title: 'Next', start: ended.body.end, end: '2026-11-23T09:00:00Z' }
    expect((await bo.post('/api/v1/reservations', next)).status).toBe(201)
    clock.now = before
  })
})
