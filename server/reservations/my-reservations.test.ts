import { describe, expect, test } from 'vitest'
import { givenOrganization } from '../testing/given.ts'
import { type Browser, createTestApp } from '../testing/test-app.ts'

const { db, as, clock } = await createTestApp({ now: '2026-11-23T08:00:00Z' })

async function givenOffice() {
  const organization = await givenOrganization(db)
  const bo = await as({ orgId: organization.orgId, personId: organization.bookerId })
  const roomId = await organization.room('Aurora')
  const book = async (who: Browser, start: string, end: string, more = {}) => {
    const wish = { roomId, start: `2026-11-${start}:00Z`, end: `2026-11-${end}:00Z`, title: 'Planning', ...more }
    const booked = await who.post('/api/v1/reservations', wish)
    expect(booked.status, booked.text).toBe(201)
    return booked.body
  }
  return { ...organization, bo, roomId, book }
}

type Listed = { id: string; start: string; title: string; status: string }

async function mine(who: Browser, query: Record<string, string> = {}) {
  const answer = await who.get('/api/v1/me/reservations', { query })
  expect(answer.status, answer.text).toBe(200)
  return answer.body as { items: Listed[]; nextCursor: string | null }
}

const titles = ({ items }: { items: Listed[] }) => items.map(({ title }) => title)

async function at<T>(now: string, work: () => Promise<T>): Promise<T> {
  const before = clock.now
  clock.now = before.add({ seconds: (Date.parse(now) - before.epochMilliseconds) / 1000 })
  try {
    return await work()
  } finally {
    clock.now = before
  }
}

describe('GET /api/v1/me/reservations', () => {
  test('upcoming are those that are not over, the next first; past are the others, the latest first', async () => {
    const { bo, book } = await givenOffice()
    await book(bo, '25T09:00', '25T10:00', { title: 'Third' })
    await book(bo, '23T09:00', '23T10:00', { title: 'First' })
    await book(bo, '23T11:00', '23T12:00', { title: 'Second' })
    expect(titles(await mine(bo))).toEqual(['First', 'Second', 'Third'])
    await at('2026-11-23T11:30:00Z', async () => {
      expect(titles(await mine(bo, { period: 'upcoming' }))).toEqual(['Second', 'Third'])
      expect(titles(await mine(bo, { period: 'past' }))).toEqual(['First'])
    })
    await at('2026-11-23T12:00:00Z', async () => {
      expect(titles(await mine(bo))).toEqual(['Third'])
      expect(titles(await mine(bo, { period: 'past' }))).toEqual(['Second', 'First'])
    })
  })

  test('a cancelled one is among the past, whenever it was to be', async () => {
    const { bo, book } = await givenOffice()
    const { id } = await book(bo, '25T09:00', '25T10:00')
    await bo.post(`/api/v1/reservations/${id}/cancel`)
    expect(await mine(bo)).toEqual({ items: [], nextCursor: null })
    expect((await mine(bo, { period: 'past' })).items).toMatchObject([{ id, status: 'cancelled' }])
  })

  test('holds what I booked for others and what others booked for me, and nothing else', async () => {
    const office = await givenOffice()
    const { bo, book, orgId, bookerId } = office
    const cyId = await office.person('Cy Colleague')
    const cy = await as({ orgId, personId: cyId })
    await book(bo, '25T09:00', '25T10:00', { title: 'For Cy', hostId: cyId })
    await book(cy, '25T10:00', '25T11:00', { title: 'For Bo, and private', hostId: bookerId, private: true })
    await book(cy, '25T11:00', '25T12:00', { title: 'Of Cy' })
    expect(titles(await mine(bo))).toEqual(['For Cy', 'For Bo, and private'])
    expect(titles(await mine(cy))).toEqual(['For Cy', 'For Bo, and private', 'Of Cy'])
    const admin = await as({ orgId, personId: office.administratorId })
    expect((await mine(admin)).items).toEqual([])
  })

  test('says of each what the API says of it', async () => {
    const { bo, book } = await givenOffice()
    const booked = await book(bo, '25T09:00', '25T10:00')
    expect((await mine(bo)).items).toEqual([booked])
  })

  test('comes in pages that neither lose nor repeat, also of equal starts', async () => {
    const office = await givenOffice()
    const { bo, book } = office
    const other = await office.room('Borealis')
    const made: string[] = []
    for (const hour of ['09', '10', '11']) {
      made.push((await book(bo, `25T${hour}:00`, `25T${hour}:45`)).id)
      made.push((await book(bo, `25T${hour}:00`, `25T${hour}:45`, { roomId: other })).id)
    }
    for (const period of ['upcoming', 'past']) {
      const seen: Listed[] = []
      let cursor: string | null = ''
      const read = async () => {
        const page: Awaited<ReturnType<typeof mine>> = await mine(bo, { period, limit: '1', ...(cursor && { cursor }) })
        seen.push(...page.items)
        cursor = page.nextCursor
      }
      await at(period === 'past' ? '2026-11-26T00:00:00Z' : '2026-11-23T08:00:00Z', async () => {
        do await read()
        while (cursor !== null)
      })
      expect(seen.map(({ id }) => id).sort()).toEqual([...made].sort())
      const starts = seen.map(({ start }) => start)
      expect(starts).toEqual(period === 'past' ? [...starts].sort().reverse() : [...starts].sort())
    }
  })

  test.each([
    ['a cursor of somebody else’s making', { cursor: 'x' }, 'cursor'],
    [
      'a cursor to a day that is no day',
      { cursor: Buffer.from('["2026-02-30T00:00:00Z","019a6b1e-7c00-7000-8000-000000000001"]').toString('base64url') },
      'cursor',
    ],
    ['a period of its own', { period: 'now' }, 'period'],
    ['no page at all', { limit: '0' }, 'limit'],
  ])('refuses %s by name', async (_, query, field) => {
    const { bo } = await givenOffice()
    const answer = await bo.get('/api/v1/me/reservations', { query })
    expect(answer.status, answer.text).toBe(400)
    expect(answer.body).toMatchObject({ code: 'invalid_request', errors: [{ field }] })
  })
})
