import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { WORKDAYS } from '../organizations/organization.schema.ts'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'
import { wordsLeft } from '../testing/words-left.ts'
import { holdRoom, updateRoom } from './keep-room.store.ts'
import type { RoomRow } from './room.store.ts'

const { db, as, clock } = await createTestApp({ now: '2026-11-23T08:00:00Z' })
const organization = await givenOrganization(db)
const { orgId, administratorId, bookerId, buildingId, floorId } = organization
const ada = await as({ orgId, personId: administratorId })
const bo = await as({ orgId, personId: bookerId })
const managerId = await organization.person('Mia Manager', ['viewer'])
const mia = await as({ orgId, personId: managerId })
const other = await givenOrganization(db, { name: 'Südwind' })
const stranger = await as({ orgId: other.orgId, personId: other.administratorId })

const NOWHERE = '019a6b1e-7c00-7000-8000-000000000099'
const url = '/api/v1/rooms'
let screen = ''
beforeAll(async () => {
  screen = (await ada.post('/api/v1/equipment', { name: 'Screen' })).body.id
})

const book = async (roomId: string, start: string, end: string, more = {}) =>
  (await bo.post('/api/v1/reservations', { roomId, start, end, title: 'Planning', ...more })).body
const statusOf = async ({ id }: { id: string }) => (await ada.get(`/api/v1/reservations/${id}`)).body.status
const listed = async (id: string) => (await bo.get(url)).body.items.find((room: { id: string }) => room.id === id)

/** What is answered to who books a room while somebody is changing it. */
async function bookWhile(roomId: string, change: Partial<RoomRow>) {
  const client = new pg.Client(db.admin)
  await client.connect()
  const waiting = async () => {
    const { rows } = await client.query(
      "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    )
    return rows.length
  }
  const { answer } = await db.inOrganization(orgId, async (tx) => {
    const present = await holdRoom(tx, roomId)
    if (!present) throw new Error('there is no such room')
    const times = { start: '2026-11-24T10:00:00Z', end: '2026-11-24T11:00:00Z' }
    const answer = bo.post('/api/v1/reservations', { roomId, ...times, title: 'Late' })
    await expect.poll(waiting).toBe(1)
    await updateRoom(tx, { ...present, ...change, version: present.version + 1 }, clock.now.toString())
    return { answer }
  })
  await client.end()
  return await answer
}

describe('POST /api/v1/rooms', () => {
  test('adds a room with what is said of it, at the end of its floor', async () => {
    const body = { name: ' Aurora ', floorId, capacity: 8, equipmentIds: [screen], managerIds: [managerId] }
    const added = await ada.post(url, { ...body, policy: { horizonDays: 30 } })
    expect(added.status).toBe(201)
    expect(added.headers.etag).toBe('"1"')
    expect(added.body).toMatchObject({
      ...body,
      name: 'Aurora',
      buildingId,
      zone: 'Europe/Paris',
      description: '',
      colour: null,
      active: true,
      bookable: true,
      policy: { horizonDays: 30, maxDurationMinutes: null, openingHours: null, capacityRule: null },
      effectivePolicy: { horizonDays: 30, maxDurationMinutes: 1440 },
      picture: null,
      mayEdit: true,
      version: 1,
    })
    expect(await listed(added.body.id)).toEqual({ ...added.body, mayEdit: false })
    expect((await mia.get('/api/v1/me')).body.person.managedRoomIds).toEqual([added.body.id])
    expect((await bo.get(url)).body.items.at(-1).id).toBe(added.body.id)
  })

  test.each([
    [{ name: 'No floor', capacity: 4 }, 400, 'floorId'],
    [{ name: 'Nowhere', floorId: NOWHERE, capacity: 4 }, 404, 'floorId'],
    [{ name: 'Odd', floorId, capacity: 0 }, 400, 'capacity'],
    [{ name: 'Odd', floorId, capacity: 4, equipmentIds: [NOWHERE] }, 404, 'equipmentIds'],
    [{ name: 'Odd', floorId, capacity: 4, managerIds: [NOWHERE] }, 404, 'managerIds'],
    [{ name: 'Odd', floorId, capacity: 4, managerIds: [other.bookerId] }, 404, 'managerIds'],
    [{ name: 'Odd', floorId: other.floorId, capacity: 4 }, 404, 'floorId'],
    [{ name: 'Odd', floorId, capacity: 4, colour: 'red' }, 400, 'colour'],
    [
      {
        name: 'Odd',
        floorId,
        capacity: 4,
        policy: { openingHours: { ...WORKDAYS, friday: [{ start: '9', end: '10' }] } },
      },
      400,
      'policy/openingHours/friday/0/start',
    ],
    [
      {
        name: 'Odd',
        floorId,
        capacity: 4,
        policy: { openingHours: { ...WORKDAYS, friday: [{ start: '14:00', end: '10:00' }] } },
      },
      400,
      'policy/openingHours',
    ],
  ])('refuses %j', async (body, status, field) => {
    const answer = await ada.post(url, body)
    expect(answer.status).toBe(status)
    expect(answer.body.errors.map((error: { field: string }) => error.field)).toContain(field)
  })

  test('takes a name once on a floor', async () => {
    await ada.post(url, { name: 'Twice', floorId, capacity: 4 })
    const again = await ada.post(url, { name: 'tWICE', floorId, capacity: 4 })
    expect(again).toMatchObject({ status: 409, body: { code: 'conflict', errors: [{ field: 'name' }] } })
    const attic = (await ada.post('/api/v1/floors', { name: 'Attic', buildingId })).body
    expect((await ada.post(url, { name: 'Twice', floorId: attic.id, capacity: 4 })).status).toBe(201)
  })
})

describe('PATCH /api/v1/rooms/{id}', () => {
  test('changes what is named and leaves the rest', async () => {
    const { body } = await ada.post(url, { name: 'Borealis', floorId, capacity: 8, policy: { capacityRule: 'refuse' } })
    const cellar = (await ada.post('/api/v1/buildings', { name: 'Annex', zone: 'Asia/Tokyo' })).body
    const floor = (await ada.post('/api/v1/floors', { name: 'Cellar', buildingId: cellar.id })).body
    const changed = await ada.patch(
      `${url}/${body.id}`,
      { name: 'Corona', floorId: floor.id, colour: '#0f6cbd', equipmentIds: [screen], policy: { horizonDays: 7 } },
      { headers: { 'if-match': '"1"' } },
    )
    expect(changed.body).toEqual({
      ...body,
      name: 'Corona',
      floorId: floor.id,
      buildingId: cellar.id,
      zone: 'Asia/Tokyo',
      colour: '#0f6cbd',
      equipmentIds: [screen],
      policy: { ...body.policy, horizonDays: 7 },
      effectivePolicy: { ...body.effectivePolicy, horizonDays: 7 },
      version: 2,
    })
    expect(changed.headers.etag).toBe('"2"')
    const back = await ada.patch(`${url}/${body.id}`, { equipmentIds: [], policy: { horizonDays: null } })
    expect(back.body).toMatchObject({
      equipmentIds: [],
      policy: { horizonDays: null },
      effectivePolicy: { horizonDays: 180 },
    })
  })

  test('is for administrators and the room’s managers; where it is and who manages it for administrators only', async () => {
    const id = await organization.room('Draco')
    await organization.manager(id, managerId)
    expect((await mia.patch(`${url}/${id}`, { description: 'Newly painted' })).body).toMatchObject({ mayEdit: true })
    expect(await mia.patch(`${url}/${id}`, { floorId, managerIds: [], name: 'Mine' })).toMatchObject({
      status: 403,
      body: { code: 'not_allowed', errors: [{ field: 'floorId' }, { field: 'managerIds' }] },
    })
    const another = await organization.room('Eridanus')
    for (const refused of [
      await mia.patch(`${url}/${another}`, { name: 'Mine' }),
      await mia.post(`${url}/${another}/preview`, { active: false }),
      await mia.post(url, { name: 'Mine', floorId, capacity: 1 }),
      await mia.delete(`${url}/${id}`),
      await mia.post(`${url}/order`, { ids: [id] }),
      await bo.patch(`${url}/${id}`, { name: 'Mine' }),
    ])
      expect(refused).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    expect(await listed(id)).toMatchObject({ name: 'Draco', managerIds: [managerId] })
  })

  test('is unknown to other organizations', async () => {
    const id = await organization.room('Fornax')
    for (const answer of [
      await stranger.patch(`${url}/${id}`, { name: 'Theirs' }),
      await stranger.post(`${url}/${id}/preview`, { active: false }),
      await stranger.delete(`${url}/${id}`),
      await stranger.post(`${url}/order`, { ids: [id] }),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })

  test('refuses a change made from an older version, and shows the present one', async () => {
    const id = await organization.room('Gemini')
    const headers = { 'if-match': '"1"' }
    await ada.patch(`${url}/${id}`, { capacity: 9 }, { headers })
    const stale = { status: 412, body: { code: 'stale', present: { id, capacity: 9, version: 2, mayEdit: true } } }
    expect(await ada.patch(`${url}/${id}`, { capacity: 10 }, { headers })).toMatchObject(stale)
    expect(await ada.delete(`${url}/${id}`, { headers })).toMatchObject(stale)
  })

  test('leaves word for open windows, of people too when managers change', async () => {
    const id = await organization.room('Hydra')
    expect(await wordsLeft(db, orgId, () => ada.patch(`${url}/${id}`, { capacity: 3 }))).toEqual(['rooms'])
    expect(await wordsLeft(db, orgId, () => ada.patch(`${url}/${id}`, { managerIds: [managerId] }))).toEqual([
      'people',
      'rooms',
    ])
    expect(await wordsLeft(db, orgId, () => ada.delete(`${url}/${id}`))).toEqual(['people', 'rooms'])
  })
})

describe('rule 29: taking a room out of use', () => {
  test('shows what is booked there first, and keeps it unless told to cancel it', async () => {
    const id = await organization.room('Indus')
    const running = await book(id, '2026-11-23T08:00:00Z', '2026-11-23T09:00:00Z')
    const coming = await book(id, '2026-11-23T10:00:00Z', '2026-11-23T11:00:00Z')
    const cancelled = await book(id, '2026-11-23T12:00:00Z', '2026-11-23T13:00:00Z')
    await bo.post(`/api/v1/reservations/${cancelled.id}/cancel`)
    const preview = await ada.post(`${url}/${id}/preview`, { active: false })
    expect(preview.body).toMatchObject({
      count: 1,
      items: [{ reason: 'room_inactive', reservation: { id: coming.id } }],
    })
    expect(await listed(id), 'a preview writes nothing').toMatchObject({ active: true, version: 1 })

    await ada.patch(`${url}/${id}`, { active: false })
    expect(await statusOf(coming)).toBe('confirmed')
    await ada.patch(`${url}/${id}`, { active: true })
    const words = await wordsLeft(db, orgId, () => ada.patch(`${url}/${id}`, { active: false, affected: 'cancel' }))
    expect(words).toEqual(['reservation', 'rooms'])
    expect([await statusOf(coming), await statusOf(running)]).toEqual(['cancelled', 'confirmed'])
    expect((await ada.get(`/api/v1/reservations/${coming.id}`)).body.version).toBe(2)
  })

  test('who books it in the moment it goes out of use waits, and hears that it is', async () => {
    const id = await organization.room('Kepler')
    expect((await bookWhile(id, { active: false })).body.code).toBe('room_inactive')
  })

  test('who books it in the moment its name changes waits, and has it', async () => {
    const id = await organization.room('Keppler')
    expect((await bookWhile(id, { name: 'Kepler II' })).status).toBe(201)
  })

  test('a manager sees what it affects and gives it back', async () => {
    const id = await organization.room('Lyra')
    await organization.manager(id, managerId)
    const secret = await book(id, '2026-11-24T10:00:00Z', '2026-11-24T11:00:00Z', { private: true, attendeeCount: 7 })
    const fewer = { capacity: 6, policy: { capacityRule: 'refuse' }, affected: 'cancel' }
    expect((await mia.post(`${url}/${id}/preview`, fewer)).body.items).toMatchObject([
      { reason: 'over_capacity', reservation: { id: secret.id, title: 'Planning' } },
    ])
    expect((await mia.patch(`${url}/${id}`, fewer)).status).toBe(200)
    expect(await statusOf(secret)).toBe('cancelled')
  })

  test('moving it to another zone tells what then falls into its closed hours', async () => {
    const id = (await ada.post(url, { name: 'Mensa', floorId, capacity: 4, policy: { openingHours: WORKDAYS } })).body
      .id
    const tokyo = (await ada.post('/api/v1/buildings', { name: 'Tokyo', zone: 'Asia/Tokyo' })).body
    const floor = (await ada.post('/api/v1/floors', { name: '1', buildingId: tokyo.id })).body
    const afternoon = await book(id, '2026-11-24T14:00:00Z', '2026-11-24T15:00:00Z')
    expect((await ada.post(`${url}/${id}/preview`, { floorId: floor.id })).body.items).toMatchObject([
      { reason: 'outside_opening_hours', reservation: { id: afternoon.id } },
    ])
  })

  test('lists the first hundred and counts all', async () => {
    const id = await organization.room('Norma')
    const at = (minutes: number) => clock.now.add({ minutes }).toString()
    for (let n = 0; n < 103; n++) await book(id, at(60 + n * 15), at(75 + n * 15))
    const { body } = await ada.post(`${url}/${id}/preview`, { bookable: false })
    expect([body.count, body.items.length]).toEqual([103, 100])
    expect(body.items[0].reservation.start).toBe('2026-11-23T09:00:00Z')
  })
})

describe('DELETE /api/v1/rooms/{id}', () => {
  test('removes a room that was never booked', async () => {
    const id = await organization.room('Octans')
    expect((await ada.delete(`${url}/${id}`)).status).toBe(204)
    expect(await listed(id)).toBeUndefined()
    expect((await ada.delete(`${url}/${id}`)).status).toBe(404)
  })

  test('keeps the history of one that was', async () => {
    const id = await organization.room('Pavo')
    const { id: reservation } = await book(id, '2026-11-24T10:00:00Z', '2026-11-24T11:00:00Z')
    await bo.post(`/api/v1/reservations/${reservation}/cancel`)
    expect(await ada.delete(`${url}/${id}`)).toMatchObject({
      status: 409,
      body: { code: 'in_use', neededBy: { reservations: 1 } },
    })
  })
})

describe('POST /api/v1/rooms/order', () => {
  test('puts rooms of a floor in order; what is not named follows', async () => {
    const floor = (await ada.post('/api/v1/floors', { name: 'Ordered', buildingId })).body
    const ids: string[] = []
    for (const name of ['a', 'b', 'c'])
      ids.push((await ada.post(url, { name, floorId: floor.id, capacity: 2 })).body.id)
    const names = async () =>
      (await bo.get(url, { query: { floorId: floor.id } })).body.items.map(({ name }: { name: string }) => name)
    expect(await names()).toEqual(['a', 'b', 'c'])
    expect((await ada.post(`${url}/order`, { ids: [ids[2]] })).status).toBe(204)
    expect(await names()).toEqual(['c', 'a', 'b'])
    expect((await ada.post(`${url}/order`, { ids: [ids[1], NOWHERE] })).status).toBe(404)
    expect(await names(), 'a refused order changes nothing').toEqual(['c', 'a', 'b'])
  })
})
