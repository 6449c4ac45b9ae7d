import { describe, expect, test } from 'vitest'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'

const { db, as, clock } = await createTestApp({ now: '2026-11-23T08:00:00Z' })

async function givenOffice() {
  const organization = await givenOrganization(db)
  const { orgId, bookerId } = organization
  const bo = await as({ orgId, personId: bookerId })
  const colleague = await as({ orgId, personId: await organization.person('Cy Colleague') })
  const book = async (roomId: string, start: string, end: string, more = {}) => {
    const booked = await bo.post('/api/v1/reservations', {
      roomId,
      start: `2026-11-${start}:00Z`,
      end: `2026-11-${end}:00Z`,
      title: 'Planning',
      ...more,
    })
    expect(booked.status, booked.text).toBe(201)
    return booked.body
  }
  return { ...organization, bo, colleague, book }
}

type Office = Awaited<ReturnType<typeof givenOffice>>

const DAY = { from: '2026-11-24T00:00:00Z', to: '2026-11-25T00:00:00Z' }

async function schedule({ colleague }: Pick<Office, 'colleague'>, query: Record<string, string> = {}) {
  const answer = await colleague.get('/api/v1/schedule', { query: { ...DAY, ...query } })
  expect(answer.status, answer.text).toBe(200)
  return answer.body.rooms as { id: string; reservations: { id: string; title: string | null; start: string }[] }[]
}

const idsIn = (rooms: Awaited<ReturnType<typeof schedule>>, roomId: string) =>
  rooms.find(({ id }) => id === roomId)?.reservations.map(({ id }) => id)

describe('GET /api/v1/schedule', () => {
  test('lists every room with what holds it, by start', async () => {
    const office = await givenOffice()
    const [aurora, borealis] = [await office.room('Aurora'), await office.room('Borealis')]
    const late = await office.book(aurora, '24T14:00', '24T15:00')
    const early = await office.book(aurora, '24T09:00', '24T10:00')
    const rooms = await schedule(office)
    expect(rooms.map(({ id }) => id)).toEqual([aurora, borealis])
    expect(idsIn(rooms, aurora)).toEqual([early.id, late.id])
    expect(idsIn(rooms, borealis)).toEqual([])
  })

  test('says of a reservation what the API says of it elsewhere, without what no schedule draws', async () => {
    const office = await givenOffice()
    const roomId = await office.room('Aurora')
    const booked = await office.book(roomId, '24T09:00', '24T10:00', { notes: 'Bring the plans', attendeeCount: 4 })
    const { notes, attendeeCount, zone, createdAt, updatedAt, ...drawn } = booked
    expect({ notes, attendeeCount, zone }).toEqual({
      notes: 'Bring the plans',
      attendeeCount: 4,
      zone: 'Europe/Paris',
    })
    expect([createdAt, updatedAt]).toEqual(['2026-11-23T08:00:00Z', '2026-11-23T08:00:00Z'])
    const [room] = await schedule(office)
    expect(room?.reservations).toEqual([{ ...drawn, mayChange: false }])
  })

  test('comes as JSON that nothing on the way may keep', async () => {
    const office = await givenOffice()
    const { headers } = await office.bo.get('/api/v1/schedule', { query: DAY })
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(headers['cache-control']).toBe('no-store')
  })

  test('holds what runs into the time asked for, out of it, or all through it', async () => {
    const office = await givenOffice()
    const [into, out, through] = [await office.room('A'), await office.room('B'), await office.room('C')]
    const evening = await office.book(into, '23T23:00', '24T01:00')
    const night = await office.book(out, '24T23:00', '25T01:00')
    const long = await office.book(through, '23T23:00', '24T22:00')
    const rooms = await schedule(office)
    expect([into, out, through].map((id) => idsIn(rooms, id))).toEqual([[evening.id], [night.id], [long.id]])
    const within = await schedule(office, { from: '2026-11-24T10:00:00Z', to: '2026-11-24T11:00:00Z' })
    expect([into, out, through].map((id) => idsIn(within, id))).toEqual([[], [], [long.id]])
  })

  test('rule 1: what ends as the time begins, or begins as it ends, does not touch it', async () => {
    const office = await givenOffice()
    const roomId = await office.room('Aurora')
    await office.book(roomId, '23T23:00', '24T00:00')
    await office.book(roomId, '25T00:00', '25T01:00')
    expect(idsIn(await schedule(office), roomId)).toEqual([])
  })

  test('leaves out what was cancelled', async () => {
    const office = await givenOffice()
    const roomId = await office.room('Aurora')
    const { id } = await office.book(roomId, '24T09:00', '24T10:00')
    await office.bo.post(`/api/v1/reservations/${id}/cancel`)
    expect(idsIn(await schedule(office), roomId)).toEqual([])
  })

  test('keeps the milliseconds of a reservation that was ended in between', async () => {
    const office = await givenOffice()
    const roomId = await office.room('Aurora')
    const { id } = await office.book(roomId, '23T08:00', '23T09:00')
    const before = clock.now
    clock.now = before.add({ minutes: 17, seconds: 33, milliseconds: 250 })
    const ended = await office.bo.post(`/api/v1/reservations/${id}/end`)
    clock.now = before
    expect(ended.body.end).toBe('2026-11-23T08:17:33.25Z')
    const [room] = await schedule(office, { from: '2026-11-23T08:00:00Z' })
    expect(room?.reservations).toMatchObject([{ start: '2026-11-23T08:00:00Z', end: '2026-11-23T08:17:33.25Z' }])
    const after = await schedule(office, { from: '2026-11-23T08:17:33.25Z' })
    expect(idsIn(after, roomId)).toEqual([])
  })

  test('shows a room that is out of use for as long as something holds it', async () => {
    const office = await givenOffice()
    const [empty, held] = [await office.room('Empty', { active: false }), await office.room('Held')]
    await office.book(held, '24T09:00', '24T10:00')
    const admin = await as({ orgId: office.orgId, personId: office.administratorId })
    await admin.patch(`/api/v1/rooms/${held}`, { active: false }, { headers: { 'if-match': '*' } })
    expect((await schedule(office)).map(({ id }) => id)).toEqual([held])
    const dayAfter = await schedule(office, { from: '2026-11-25T00:00:00Z', to: '2026-11-26T00:00:00Z' })
    expect(dayAfter.map(({ id }) => id)).not.toContain(empty)
    expect(dayAfter).toEqual([])
  })

  test('lists rooms in the order of the list of rooms', async () => {
    const office = await givenOffice()
    for (const name of ['Zephyr', 'aurora', 'Mistral']) await office.room(name)
    const admin = await as({ orgId: office.orgId, personId: office.administratorId })
    const { body } = await admin.get('/api/v1/rooms')
    const listed = body.items.map(({ id }: { id: string }) => id)
    expect((await schedule(office)).map(({ id }) => id)).toEqual(listed)
    await admin.post('/api/v1/rooms/order', { ids: [...listed].reverse() })
    expect((await schedule(office)).map(({ id }) => id)).toEqual([...listed].reverse())
  })

  test('narrows to a building, a floor or a room', async () => {
    const office = await givenOffice()
    const [aurora, borealis] = [await office.room('Aurora'), await office.room('Borealis')]
    const ids = async (query: Record<string, string>) => (await schedule(office, query)).map(({ id }) => id)
    expect(await ids({ buildingId: office.buildingId })).toEqual([aurora, borealis])
    expect(await ids({ floorId: office.floorId })).toEqual([aurora, borealis])
    expect(await ids({ roomId: borealis })).toEqual([borealis])
    expect(await ids({ roomId: borealis, buildingId: office.orgId })).toEqual([])
  })
})

describe('rule 31', () => {
  test('a private reservation takes its time and says nothing to those it does not concern', async () => {
    const office = await givenOffice()
    const roomId = await office.room('Aurora')
    const secret = await office.book(roomId, '24T09:00', '24T10:00', { title: 'Salaries', private: true })
    const answer = await office.colleague.get('/api/v1/schedule', { query: DAY })
    expect(answer.text).not.toContain('Salaries')
    expect(answer.text).not.toContain('Bo Booker')
    expect(answer.body.rooms[0].reservations).toMatchObject([
      { id: secret.id, hidden: true, title: null, organizer: null, host: null, tagId: null, mayChange: false },
    ])
    const admin = await as({ orgId: office.orgId, personId: office.administratorId })
    const manager = await office.person('Mo Manager')
    await office.manager(roomId, manager)
    for (const insider of [office.bo, admin, await as({ orgId: office.orgId, personId: manager })]) {
      const { body } = await insider.get('/api/v1/schedule', { query: DAY })
      expect(body.rooms[0].reservations).toMatchObject([{ title: 'Salaries', hidden: false, mayChange: true }])
    }
  })

  test('a hidden reservation is not found by its tag', async () => {
    const office = await givenOffice()
    const roomId = await office.room('Aurora')
    const admin = await as({ orgId: office.orgId, personId: office.administratorId })
    const { body: tag } = await admin.post('/api/v1/tags', { name: 'Interview' })
    const open = await office.book(roomId, '24T09:00', '24T10:00', { tagId: tag.id })
    const secret = await office.book(roomId, '24T10:00', '24T11:00', { tagId: tag.id, private: true })
    await office.book(roomId, '24T11:00', '24T12:00')
    expect(idsIn(await schedule(office, { tagId: tag.id }), roomId)).toEqual([open.id])
    const own = await schedule({ colleague: office.bo }, { tagId: tag.id })
    expect(idsIn(own, roomId)).toEqual([open.id, secret.id])
  })
})

describe('what cannot be answered is refused by name', () => {
  test.each([
    ['an end before the start', { to: '2026-11-23T00:00:00Z' }, 'to', 'after_from'],
    ['no time at all', { to: DAY.from }, 'to', 'after_from'],
    ['more than two months', { to: '2027-01-26T00:00:00Z' }, 'to', 'too_long'],
    ['a day that is no day', { from: '2026-02-30T00:00:00Z' }, 'from', 'format'],
    ['a room that is no id', { roomId: 'aurora' }, 'roomId', 'format'],
    ['an unknown filter', { colour: 'red' }, 'colour', 'additionalProperties'],
  ])('%s', async (_, query, field, code) => {
    const { colleague } = await givenOffice()
    const answer = await colleague.get('/api/v1/schedule', { query: { ...DAY, ...query } })
    expect(answer.status, answer.text).toBe(400)
    expect(answer.body).toMatchObject({ code: 'invalid_request', errors: [{ field, code }] })
  })

  test('two months may have an hour more, when the clocks go back', async () => {
    const { colleague } = await givenOffice()
    const query = { from: '2026-09-30T22:00:00Z', to: '2026-12-01T23:00:00Z' }
    expect((await colleague.get('/api/v1/schedule', { query })).status).toBe(200)
  })
})

test('knows nothing of another organization', async () => {
  const [office, other] = [await givenOffice(), await givenOffice()]
  const roomId = await office.room('Aurora')
  await office.book(roomId, '24T09:00', '24T10:00')
  expect(await schedule(other)).toEqual([])
  expect(await schedule(other, { roomId })).toEqual([])
  expect(await schedule(other, { buildingId: office.buildingId })).toEqual([])
})
