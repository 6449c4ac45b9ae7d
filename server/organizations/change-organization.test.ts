import { beforeEach, describe, expect, test } from 'vitest'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'
import { wordsLeft } from '../testing/words-left.ts'
import { WORKDAYS } from './organization.schema.ts'

const url = '/api/v1/organization'
const { db, as } = await createTestApp({ now: '2026-11-23T08:00:00Z' })
const setUp = async () => {
  const organization = await givenOrganization(db)
  const { orgId, administratorId, bookerId } = organization
  return {
    ...organization,
    ada: await as({ orgId, personId: administratorId }),
    bo: await as({ orgId, personId: bookerId }),
  }
}
let { ada, bo, orgId, room } = await setUp()
beforeEach(async () => {
  ;({ ada, bo, orgId, room } = await setUp())
})

const book = async (roomId: string, start: string, end: string, more = {}) =>
  (await bo.post('/api/v1/reservations', { roomId, start, end, title: 'Planning', ...more })).body

describe('PATCH /api/v1/organization', () => {
  test('changes what is named and leaves the rest', async () => {
    const before = (await bo.get(url)).body
    const changes = { name: '  Nordlicht AG ', zone: 'Asia/Tokyo', locale: 'fr-FR', firstDayOfWeek: 7 }
    const changed = await ada.patch(url, { ...changes, policy: { horizonDays: 30, openingHours: WORKDAYS } })
    expect(changed.status).toBe(200)
    expect(changed.body).toEqual({
      ...before,
      ...changes,
      name: 'Nordlicht AG',
      policy: { ...before.policy, horizonDays: 30, openingHours: WORKDAYS },
      version: 2,
    })
    expect(changed.headers.etag).toBe('"2"')
    expect((await bo.get(url)).body).toEqual(changed.body)
  })

  test('holds for the next booking', async () => {
    const roomId = await room('Aurora')
    await ada.patch(url, { policy: { maxDurationMinutes: 30 } })
    const booked = await book(roomId, '2026-11-24T09:00:00Z', '2026-11-24T10:00:00Z')
    expect(booked).toMatchObject({ code: 'too_long', refusal: { maxDurationMinutes: 30 } })
  })

  test('is for administrators', async () => {
    for (const refused of [await bo.patch(url, { name: 'Mine' }), await bo.post(`${url}/preview`, { name: 'Mine' })])
      expect(refused).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
  })

  test('refuses a change made from an older version, and shows the present one', async () => {
    const headers = { 'if-match': '"1"' }
    await ada.patch(url, { name: 'First' }, { headers })
    const late = await ada.patch(url, { name: 'Second' }, { headers })
    expect(late).toMatchObject({ status: 412, body: { code: 'stale', present: { name: 'First', version: 2 } } })
  })

  test.each([
    [{ zone: 'Europe/Atlantis' }, 'zone'],
    [{ locale: 'xx-nonsense-' }, 'locale'],
    [{ firstDayOfWeek: 8 }, 'firstDayOfWeek'],
    [{ name: ' ' }, 'name'],
    [{ policy: { maxDurationMinutes: 0 } }, 'policy/maxDurationMinutes'],
    [{ policy: { openingHours: { ...WORKDAYS, monday: [{ start: '12:00', end: '12:00' }] } } }, 'policy/openingHours'],
    [{ policy: { openingHours: { ...WORKDAYS, monday: undefined } } }, 'policy/openingHours/monday'],
    [{ colour: '#ffffff' }, 'colour'],
  ])('refuses %j and names the field', async (body, field) => {
    const answer = await ada.patch(url, body)
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].field).toBe(field)
  })

  test('leaves word for open windows, of the rooms too when their policy changes', async () => {
    expect(await wordsLeft(db, orgId, () => ada.patch(url, { name: 'Told' }))).toEqual(['organization'])
    expect(await wordsLeft(db, orgId, () => ada.patch(url, { policy: { horizonDays: 9 } }))).toEqual([
      'organization',
      'rooms',
    ])
  })

  test('an inactive organization lets only its administrators in, to wake it', async () => {
    await ada.patch(url, { active: false })
    expect(await bo.get('/api/v1/me')).toMatchObject({ status: 403, body: { code: 'organization_inactive' } })
    expect((await ada.get('/api/v1/rooms')).status).toBe(403)
    expect((await ada.get('/api/v1/me')).body.organization.active).toBe(false)
    expect((await ada.patch(url, { active: true })).status).toBe(200)
    expect((await bo.get('/api/v1/me')).status).toBe(200)
  })
})

describe('rule 29: a change of policy shows what it affects', () => {
  test('lists what would break it, in rooms that do not say otherwise', async () => {
    const roomId = await room('Aurora')
    const late = await book(roomId, '2026-11-24T18:00:00Z', '2026-11-24T20:00:00Z')
    const early = await book(roomId, '2026-11-24T09:00:00Z', '2026-11-24T10:00:00Z', { private: true })
    const own = await room('Open always', { maxDurationMinutes: 600 })
    await book(own, '2026-11-24T18:00:00Z', '2026-11-24T20:00:00Z')
    const preview = (policy: object) => ada.post(`${url}/preview`, { policy })

    expect((await preview({ maxDurationMinutes: 90 })).body).toEqual({
      count: 1,
      items: [{ reason: 'too_long', reservation: { ...late, mayChange: true } }],
    })
    const closed = (await preview({ openingHours: { ...WORKDAYS, tuesday: [] } })).body
    expect(closed.count).toBe(3)
    expect(closed.items.map(({ reason }: { reason: string }) => reason)).toEqual(Array(3).fill('outside_opening_hours'))
    expect(closed.items[0].reservation).toMatchObject({ id: early.id, title: 'Planning' })
    expect((await preview({ horizonDays: 365 })).body).toEqual({ count: 0, items: [] })
    expect((await bo.get(url)).body.version, 'a preview writes nothing').toBe(1)
  })

  test('keeps it unless it is told to cancel it', async () => {
    const roomId = await room('Aurora')
    const long = await book(roomId, '2026-11-24T09:00:00Z', '2026-11-24T12:00:00Z')
    const short = await book(roomId, '2026-11-24T13:00:00Z', '2026-11-24T13:30:00Z')
    const stateOf = async ({ id }: { id: string }) => (await bo.get(`/api/v1/reservations/${id}`)).body.status
    await ada.patch(url, { policy: { maxDurationMinutes: 120 } })
    expect(await stateOf(long)).toBe('confirmed')
    await ada.patch(url, { policy: { maxDurationMinutes: 1440 } })
    const words = await wordsLeft(db, orgId, () =>
      ada.patch(url, { policy: { maxDurationMinutes: 120 }, affected: 'cancel' }),
    )
    expect(words).toEqual(['organization', 'reservation', 'rooms'])
    expect([await stateOf(long), await stateOf(short)]).toEqual(['cancelled', 'confirmed'])
  })
})
