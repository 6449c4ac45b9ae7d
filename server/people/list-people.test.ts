import { describe, expect, test } from 'vitest'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'

const { db, as } = await createTestApp()
const organization = await givenOrganization(db)
const { orgId, administratorId, bookerId } = organization
const ada = await as({ orgId, personId: administratorId })
const bo = await as({ orgId, personId: bookerId })
for (const name of ['Zoé Fontaine', 'Percy 100% Sure', 'Łukasz Nowak']) await organization.person(name)

const names = (answer: { body: { items: { displayName: string }[] } }) =>
  answer.body.items.map(({ displayName }) => displayName)

describe('GET /api/v1/people', () => {
  test('lists people by name', async () => {
    expect(names(await bo.get('/api/v1/people'))).toEqual([
      'Ada Admin',
      'Bo Booker',
      'Percy 100% Sure',
      'Zoé Fontaine',
      'Łukasz Nowak',
    ])
  })

  test('finds words and parts of words, without minding case and accents', async () => {
    expect(names(await bo.get('/api/v1/people', { query: { q: 'fon ZOE' } }))).toEqual(['Zoé Fontaine'])
    expect(names(await bo.get('/api/v1/people', { query: { q: '0%' } }))).toEqual(['Percy 100% Sure'])
    expect(names(await bo.get('/api/v1/people', { query: { q: '_' } }))).toEqual([])
  })

  test('comes in pages that neither repeat nor skip anybody', async () => {
    const met: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await bo.get('/api/v1/people', { query: { limit: '2', ...(cursor ? { cursor } : {}) } })
      expect(page.body.items.length).toBeLessThanOrEqual(2)
      met.push(...names(page))
      cursor = page.body.nextCursor
    } while (cursor)
    expect(met).toEqual(names(await bo.get('/api/v1/people')))
  })

  test('refuses a cursor that it did not write', async () => {
    for (const cursor of ['x', Buffer.from('["a","not an id"]').toString('base64url')]) {
      const answer = await bo.get('/api/v1/people', { query: { cursor } })
      expect(answer.status).toBe(400)
      expect(answer.body.errors[0].field).toBe('cursor')
    }
  })

  test('tells colleagues a name and an address, and administrators the rest (rule 31)', async () => {
    const [forBo] = (await bo.get('/api/v1/people', { query: { q: 'zoe' } })).body.items
    expect(forBo).toMatchObject({
      displayName: 'Zoé Fontaine',
      upn: null,
      guest: null,
      roles: null,
      managedRoomIds: null,
    })
    const [forAda] = (await ada.get('/api/v1/people', { query: { q: 'zoe' } })).body.items
    expect(forAda).toMatchObject({ guest: false, roles: ['booker'], managedRoomIds: [] })
    expect(forAda.upn).toMatch(/@nordlicht\.example$/)
    expect(names(await ada.get('/api/v1/people', { query: { q: forAda.upn } }))).toEqual(['Zoé Fontaine'])
    expect(
      names(await bo.get('/api/v1/people', { query: { q: forAda.upn } })),
      'a search must not tell either',
    ).toEqual([])
  })

  test('shows those who left to administrators only', async () => {
    expect((await bo.get('/api/v1/people', { query: { active: 'false' } })).status).toBe(403)
    expect(names(await ada.get('/api/v1/people', { query: { active: 'false' } }))).toEqual([])
  })
})
