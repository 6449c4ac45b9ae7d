import { describe, expect, test } from 'vitest'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'

const { db, as } = await createTestApp({ now: '2026-11-23T08:00:00Z' })

const HOURS = { start: '2026-11-24T09:00:00Z', end: '2026-11-24T10:00:00Z' }
const ALL_DAY = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const openFrom = (start: string, end: string) =>
  Object.fromEntries(ALL_DAY.map((day) => [day, [{ start, end }]])) as Record<
    (typeof ALL_DAY)[number],
    { start: string; end: string }[]
  >

async function givenOffice() {
  const organization = await givenOrganization(db)
  const { orgId, bookerId, administratorId } = organization
  const bo = await as({ orgId, personId: bookerId })
  const admin = await as({ orgId, personId: administratorId })
  const book = async (roomId: string, start: string, end: string) => {
    const wish = { roomId, start: `2026-11-${start}:00Z`, end: `2026-11-${end}:00Z`, title: 'Planning' }
    const booked = await bo.post('/api/v1/reservations', wish)
    expect(booked.status, booked.text).toBe(201)
    return booked.body
  }
  const find = async (query: Record<string, string | string[]> = {}, who = bo) => {
    const answer = await who.get('/api/v1/free-rooms', { query: { ...HOURS, ...query } as Record<string, string> })
    expect(answer.status, answer.text).toBe(200)
    return answer.body.rooms as { room: { id: string; name: string }; reasons: object[]; freeUntil: string | null }[]
  }
  const names = async (query: Record<string, string | string[]> = {}, who = bo) =>
    (await find(query, who)).map(({ room }) => room.name)
  return { ...organization, bo, admin, book, find, names }
}

describe('GET /api/v1/free-rooms', () => {
  test('finds what is free, and not what is held at some moment of the time', async () => {
    const office = await givenOffice()
    const [inside, around, before] = [
      await office.room('Inside'),
      await office.room('Around'),
      await office.room('Before'),
    ]
    await office.room('Free')
    await office.book(inside, '24T09:15', '24T09:30')
    await office.book(around, '24T08:00', '24T12:00')
    await office.book(before, '24T08:30', '24T09:15')
    expect(await office.names()).toEqual(['Free'])
  })

  test('rule 1: a room is free between two reservations that touch the time', async () => {
    const office = await givenOffice()
    const roomId = await office.room('Between')
    await office.book(roomId, '24T08:00', '24T09:00')
    await office.book(roomId, '24T10:00', '24T11:00')
    expect(await office.find()).toMatchObject([{ freeUntil: '2026-11-24T10:00:00Z' }])
  })

  test('a cancelled reservation holds nothing', async () => {
    const office = await givenOffice()
    const { id } = await office.book(await office.room('Aurora'), '24T09:00', '24T10:00')
    expect(await office.names()).toEqual([])
    await office.bo.post(`/api/v1/reservations/${id}/cancel`)
    expect(await office.names()).toEqual(['Aurora'])
  })

  test('says the room, why it stands there and until when it stays free', async () => {
    const office = await givenOffice()
    const roomId = await office.room('Aurora', { capacity: 8 })
    await office.book(roomId, '24T10:30', '24T11:00')
    const [best] = await office.find({ capacity: '6', buildingId: office.buildingId })
    expect(best).toEqual({
      room: (await office.bo.get(`/api/v1/rooms/${roomId}`)).body,
      reasons: [{ code: 'fits', spareSeats: 2 }, { code: 'same_building' }, { code: 'stays_free', minutes: 30 }],
      freeUntil: '2026-11-24T10:30:00Z',
    })
  })

  test('a tight fit comes first, and what is too small does not come', async () => {
    const office = await givenOffice()
    for (const capacity of [40, 3, 8, 4]) await office.room(`For ${capacity}`, { capacity })
    expect(await office.names({ capacity: '4' })).toEqual(['For 4', 'For 8', 'For 40'])
  })

  test('all the equipment asked for must be there', async () => {
    const office = await givenOffice()
    const [bare, half, full] = [await office.room('Bare'), await office.room('Half'), await office.room('Full')]
    const make = async (name: string) => (await office.admin.post('/api/v1/equipment', { name })).body.id
    const [screen, board] = [await make('Screen'), await make('Board')]
    const equip = (roomId: string, equipmentIds: string[]) =>
      office.admin.patch(`/api/v1/rooms/${roomId}`, { equipmentIds }, { headers: { 'if-match': '*' } })
    await equip(half, [screen])
    await equip(full, [screen, board])
    expect(await office.names({ equipment: screen })).toEqual(['Half', 'Full'])
    expect(await office.names({ equipment: [screen, board] })).toEqual(['Full'])
    expect(await office.names()).toContain('Bare')
    expect(bare).toBeTruthy()
  })

  test('rooms of the floor and the building asked for come first', async () => {
    const office = await givenOffice()
    const make = async (path: string, body: object) => (await office.admin.post(`/api/v1/${path}`, body)).body.id
    const upstairs = await make('floors', { buildingId: office.buildingId, name: 'Upstairs' })
    const annex = await make('buildings', { name: 'Annex', address: '', zone: 'Europe/Paris' })
    const ground = await make('floors', { buildingId: annex, name: 'Ground' })
    await make('rooms', { floorId: ground, name: 'Across the street', capacity: 8 })
    await make('rooms', { floorId: upstairs, name: 'Above', capacity: 8 })
    await office.room('Here')
    const near = { buildingId: office.buildingId, floorId: office.floorId }
    expect(await office.names(near)).toEqual(['Here', 'Above', 'Across the street'])
    expect((await office.names({ buildingId: annex }))[0]).toBe('Across the street')
  })

  test('answers as many as are asked for', async () => {
    const office = await givenOffice()
    for (const name of ['A', 'B', 'C']) await office.room(name)
    expect(await office.names({ limit: '2' })).toEqual(['A', 'B'])
  })
})

describe('rule 22: what is found can be booked, by the decision that books', () => {
  test('a room out of use, not bookable, closed, or with too short a limit is not found', async () => {
    const office = await givenOffice()
    await office.room('Inactive', { active: false })
    await office.room('Not bookable', { bookable: false })
    await office.room('Closed', { openingHours: openFrom('13:00', '18:00') })
    await office.room('Half an hour', { maxDurationMinutes: 30 })
    await office.room('Until tomorrow', { horizonDays: 1 })
    await office.room('Good', { openingHours: openFrom('08:00', '18:00') })
    expect(await office.names({ start: '2026-11-26T09:00:00Z', end: '2026-11-26T10:00:00Z' })).toEqual(['Good'])
  })

  test('every room that is found is then booked, and is not found again', async () => {
    const office = await givenOffice()
    for (const name of ['A', 'B', 'C']) await office.room(name)
    for (const { room } of await office.find())
      expect((await office.bo.post('/api/v1/reservations', { roomId: room.id, ...HOURS, title: 'Mine' })).status).toBe(
        201,
      )
    expect(await office.find()).toEqual([])
  })

  test('nothing is found for who may not book, and a manager finds what they manage', async () => {
    const office = await givenOffice()
    const [managed] = [await office.room('Managed'), await office.room('Other')]
    const personId = await office.person('Vi Viewer', ['viewer'])
    const viewer = await as({ orgId: office.orgId, personId })
    expect(await office.names({}, viewer)).toEqual([])
    await office.manager(managed, personId)
    expect(await office.names({}, viewer)).toEqual(['Managed'])
  })

  test('the past is not found', async () => {
    const office = await givenOffice()
    await office.room('Aurora')
    expect(await office.names({ start: '2026-11-22T09:00:00Z', end: '2026-11-22T10:00:00Z' })).toEqual([])
  })

  test('a room stays free until it closes, on its own clock (rule 2)', async () => {
    const office = await givenOffice()
    await office.room('Aurora', { openingHours: openFrom('08:00', '12:00') })
    await office.room('Zephyr')
    const found = new Map((await office.find()).map(({ room, freeUntil }) => [room.name, freeUntil]))
    expect(Object.fromEntries(found)).toEqual({ Aurora: '2026-11-24T11:00:00Z', Zephyr: null })
  })
})

describe('what cannot be answered is refused by name', () => {
  test.each([
    ['an end before the start', { end: '2026-11-24T08:00:00Z' }, 'end', 'after_start'],
    ['no people', { capacity: '0' }, 'capacity', 'minimum'],
    ['equipment that is no id', { equipment: 'beamer' }, 'equipment', 'format'],
    ['a time that is no time', { start: 'tomorrow' }, 'start', 'format'],
  ])('%s', async (_, query, field, code) => {
    const { bo } = await givenOffice()
    const answer = await bo.get('/api/v1/free-rooms', { query: { ...HOURS, ...query } })
    expect(answer.status, answer.text).toBe(400)
    expect(answer.body).toMatchObject({ code: 'invalid_request', errors: [{ field, code }] })
  })
})

describe('a place that is not there', () => {
  const NEVER = '019a6b1e-7c00-7000-8000-0000000000ff'

  test('is told as such where its rooms would come first, whether it never was or is of another organization', async () => {
    const [office, other] = [await givenOffice(), await givenOffice()]
    await office.room('Aurora')
    const said = async (query: Record<string, string>) => {
      const { status, body } = await office.bo.get('/api/v1/free-rooms', { query: { ...HOURS, ...query } })
      return [status, body.code, ...(body.errors ?? []).map(({ field }: { field: string }) => field)]
    }
    expect(await said({ buildingId: NEVER })).toEqual([404, 'not_found', 'buildingId'])
    expect(await said({ buildingId: other.buildingId })).toEqual([404, 'not_found', 'buildingId'])
    expect(await said({ floorId: NEVER })).toEqual([404, 'not_found', 'floorId'])
    expect(await said({ floorId: other.floorId, buildingId: office.buildingId })).toEqual([404, 'not_found', 'floorId'])
    expect(await office.names({ floorId: office.floorId, buildingId: office.buildingId })).toEqual(['Aurora'])
  })

  test('leaves nothing of a list that it filters', async () => {
    const office = await givenOffice()
    await office.room('Aurora')
    const listed = async (query: Record<string, string>) => (await office.bo.get('/api/v1/rooms', { query })).body.items
    expect(await listed({ buildingId: office.buildingId })).toHaveLength(1)
    for (const query of [{ buildingId: NEVER }, { floorId: NEVER }]) expect(await listed(query)).toEqual([])
    expect(await office.names({ equipment: NEVER })).toEqual([])
  })
})

describe('GET /api/v1/rooms/{id}', () => {
  test('reads a room as the list of rooms has it, with its ETag', async () => {
    const office = await givenOffice()
    const roomId = await office.room('Aurora', { maxDurationMinutes: 60 })
    const { status, body, headers } = await office.bo.get(`/api/v1/rooms/${roomId}`)
    expect(status).toBe(200)
    expect(headers.etag).toBe('"1"')
    expect(body).toEqual((await office.bo.get('/api/v1/rooms')).body.items[0])
    expect(body).toMatchObject({ name: 'Aurora', effectivePolicy: { maxDurationMinutes: 60 }, mayEdit: false })
  })

  test('knows nothing of another organization', async () => {
    const [office, other] = [await givenOffice(), await givenOffice()]
    const roomId = await office.room('Aurora')
    expect((await other.bo.get(`/api/v1/rooms/${roomId}`)).status).toBe(404)
    expect((await other.bo.get('/api/v1/rooms', { query: { buildingId: office.buildingId } })).body.items).toEqual([])
  })
})
