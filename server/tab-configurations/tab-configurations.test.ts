import { describe, expect, test } from 'vitest'
import type { PersonId } from '#domain/people/person.ts'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'
import { wordsLeft } from '../testing/words-left.ts'

const { db, as } = await createTestApp()
const organization = await givenOrganization(db)
const { orgId, administratorId, bookerId, buildingId } = organization
const ada = await as({ orgId, personId: administratorId })
const bo = await as({ orgId, personId: bookerId })
const colleagueId = await organization.person('Cy Colleague')
const cy = await as({ orgId, personId: colleagueId })
const vi = await as({ orgId, personId: await organization.person('Vi Viewer', ['viewer']) })
const theirs = await givenOrganization(db, { name: 'Südwind' })
const stranger = await as({ orgId: theirs.orgId, personId: theirs.administratorId })

const PATH = '/api/v1/tab-configurations'
const UNKNOWN = '0193f000-0000-7000-8000-00000000dead'

const owner = (personId: PersonId) => ({ personId, owner: true, add: true, change: true, delete: true })
const member = (personId: PersonId, more = {}) => ({
  personId,
  owner: false,
  add: false,
  change: false,
  delete: false,
  ...more,
})

async function givenTab(body: object = {}, by = bo) {
  const added = await by.post(PATH, { name: 'Project rooms', ...body })
  expect(added.status, added.text).toBe(201)
  return { ...added.body, url: `${PATH}/${added.body.id}` }
}

describe('a tab is set up', () => {
  test('by whoever books; it is theirs, shows all rooms, and lets everybody do everything unless it says otherwise', async () => {
    const added = await bo.post(PATH, { name: '  Project rooms ' })
    expect(added.status, added.text).toBe(201)
    expect(added.headers.etag).toBe('"1"')
    expect(added.body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
      name: 'Project rooms',
      rooms: { by: 'all', ids: [] },
      view: 'day',
      firstDayOfWeek: null,
      zone: null,
      filter: { buildingId: null, seats: null, equipmentIds: [], tagIds: [] },
      permissions: 'everybody',
      people: [{ ...owner(bookerId), displayName: 'Bo Booker' }],
      mayKeep: true,
      may: { add: true, change: true, delete: true },
      version: 1,
    })
    expect((await bo.get(String(added.headers.location))).body).toEqual(added.body)
  })

  test('with all there is to say', async () => {
    const roomId = await organization.room('Aurora')
    const said = {
      rooms: { by: 'rooms', ids: [roomId] },
      view: 'week',
      firstDayOfWeek: 7,
      zone: 'Asia/Tokyo',
      filter: { buildingId, seats: 4, equipmentIds: [], tagIds: [] },
      permissions: 'people',
    }
    const tab = await givenTab({ ...said, people: [member(colleagueId, { add: true })] })
    expect(tab).toMatchObject(said)
    expect(tab.people).toMatchObject([owner(bookerId), member(colleagueId, { add: true })])
    const { body } = await cy.get(tab.url)
    expect(body).toMatchObject({ mayKeep: false, may: { add: true, change: false, delete: false } })
  })

  test('by nobody who only looks', async () => {
    expect(await vi.post(PATH, { name: 'Mine' })).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
  })

  test.each([
    ['rooms/ids', 'nothing_chosen', { rooms: { by: 'buildings', ids: [] } }],
    ['rooms/ids', 'all_chosen', { rooms: { by: 'all', ids: [UNKNOWN] } }],
    ['zone', 'unknown_zone', { zone: 'Europe/Atlantis' }],
    ['people', 'named_twice', { people: [member(colleagueId), member(colleagueId)] }],
  ])('and its %s must make sense: %s', async (field, code, said) => {
    const answer = await bo.post(PATH, { name: 'Odd', ...said })
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field, code }] } })
  })

  test.each([
    ['rooms/ids', { rooms: { by: 'floors', ids: [UNKNOWN] } }],
    ['rooms/ids', { rooms: { by: 'buildings', ids: [theirs.buildingId] } }],
    ['filter/buildingId', { filter: { buildingId: theirs.buildingId, seats: null, equipmentIds: [], tagIds: [] } }],
    ['people', { people: [member(theirs.bookerId)] }],
  ])('and its %s names only what is in the organization', async (field, said) => {
    const answer = await bo.post(PATH, { name: 'Far', ...said })
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found', errors: [{ field }] } })
  })
})

describe('a tab is kept', () => {
  test('by its owners and by administrators, and read by everybody in the organization', async () => {
    const tab = await givenTab()
    for (const refused of [await cy.patch(tab.url, { name: 'Cy’s' }), await cy.delete(tab.url)])
      expect(refused).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    expect((await vi.get(tab.url)).body).toMatchObject({ name: 'Project rooms', mayKeep: false })
    expect((await ada.patch(tab.url, { name: 'Renamed by Ada' })).body).toMatchObject({ version: 2 })
    await bo.patch(tab.url, { people: [owner(bookerId), owner(colleagueId)] })
    expect((await cy.patch(tab.url, { name: 'Cy’s' })).body).toMatchObject({ name: 'Cy’s', version: 4 })
  })

  test('by somebody in any case: the last owner who is here stays one', async () => {
    const goneId = await organization.person('Gus Gone')
    const tab = await givenTab({ people: [owner(goneId)] })
    await ada.patch(`/api/v1/people/${goneId}`, { active: false })
    const refused = { status: 409, body: { code: 'conflict', errors: [{ field: 'people', code: 'no_owner' }] } }
    for (const people of [[], [member(bookerId)], [owner(goneId), member(bookerId)]])
      expect(await bo.patch(tab.url, { people })).toMatchObject(refused)
    expect((await bo.get(tab.url)).body.people).toMatchObject([owner(bookerId), owner(goneId)])
  })

  test('by administrators when its owners have left', async () => {
    const goneId = await organization.person('Greta Gone')
    const greta = await as({ orgId, personId: goneId })
    const tab = await givenTab({}, greta)
    await ada.patch(`/api/v1/people/${goneId}`, { active: false })
    expect((await greta.patch(tab.url, { name: 'Mine' })).status).toBe(401)
    expect((await bo.patch(tab.url, { name: 'Bo’s' })).status).toBe(403)
    expect((await ada.patch(tab.url, { name: 'Renamed', people: [owner(bookerId)] })).status).toBe(200)
    expect((await bo.patch(tab.url, { name: 'Bo’s' })).status).toBe(200)
  })

  test('by one of two owners who dismiss each other in one moment', async () => {
    const tab = await givenTab({ people: [owner(colleagueId)] })
    for (let round = 0; round < 5; round++) {
      const { headers, body } = await ada.patch(tab.url, { people: [owner(bookerId), owner(colleagueId)] })
      const asked = { headers: { 'if-match': String(headers.etag) } }
      const answers = await Promise.all([
        bo.patch(tab.url, { people: [owner(bookerId)] }, asked),
        cy.patch(tab.url, { people: [owner(colleagueId)] }, asked),
      ])
      const statuses = answers.map(({ status }) => status).sort()
      expect([round, statuses]).toEqual([round, [200, expect.toBeOneOf([403, 412])]])
      const { people } = (await ada.get(tab.url)).body
      expect(people).toHaveLength(1)
      expect(body.people).toHaveLength(2)
    }
  })

  test('from the version that was read', async () => {
    const tab = await givenTab()
    const headers = { 'if-match': '"1"' }
    expect((await bo.patch(tab.url, { name: 'First' }, { headers })).headers.etag).toBe('"2"')
    const stale = { status: 412, body: { code: 'stale', present: { name: 'First', version: 2 } } }
    expect(await bo.patch(tab.url, { name: 'Late' }, { headers })).toMatchObject(stale)
    expect(await bo.delete(tab.url, { headers })).toMatchObject(stale)
  })

  test('in sight of open windows', async () => {
    const tab = await givenTab()
    expect(await wordsLeft(db, orgId, () => bo.patch(tab.url, { view: 'month' }))).toEqual(['tab-configurations'])
    expect(await wordsLeft(db, orgId, () => bo.delete(tab.url))).toEqual(['tab-configurations'])
  })

  test('in a list of their own: administrators see all, everybody else those they own', async () => {
    const tab = await givenTab({ name: 'Only Bo’s' })
    const ids = async (who: typeof bo) =>
      (await who.get(PATH)).body.items.map(({ id }: { id: string }) => id) as string[]
    expect(await ids(bo)).toContain(tab.id)
    expect(await ids(ada)).toContain(tab.id)
    expect(await ids(cy)).not.toContain(tab.id)
  })
})

test('what a tab has chosen and is gone since is no longer said, and no other room comes in its place', async () => {
  const { body: screen } = await ada.post('/api/v1/equipment', { name: 'Tab screen' })
  const { body: tag } = await ada.post('/api/v1/tags', { name: 'Tab tag' })
  const filter = { buildingId: null, seats: null, equipmentIds: [screen.id], tagIds: [tag.id] }
  const tab = await givenTab({ rooms: { by: 'equipment', ids: [screen.id] }, filter })
  await ada.delete(`/api/v1/equipment/${screen.id}`)
  await ada.delete(`/api/v1/tags/${tag.id}`)
  expect((await bo.get(tab.url)).body).toMatchObject({
    rooms: { by: 'equipment', ids: [] },
    filter: { equipmentIds: [], tagIds: [] },
  })
})

test('a tab of another organization is as unknown as one that never was', async () => {
  const tab = await givenTab()
  const ask = (id: string) =>
    Promise.all([
      stranger.get(`${PATH}/${id}`),
      stranger.patch(`${PATH}/${id}`, { name: 'Mine' }),
      stranger.delete(`${PATH}/${id}`),
    ])
  const speech = (answers: Awaited<ReturnType<typeof ask>>) =>
    answers.map(({ status, body: { instance: _, ...told } }) => ({ status, ...told }))
  expect(speech(await ask(tab.id))).toEqual(speech(await ask(UNKNOWN)))
  expect((await ask(tab.id)).map(({ status }) => status)).toEqual([404, 404, 404])
  expect((await bo.get(tab.url)).body.name).toBe('Project rooms')
})
