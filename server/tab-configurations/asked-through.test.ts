import { describe, expect, test } from 'vitest'
import { givenOrganization } from '../testing/given.ts'
import { type Browser, createTestApp } from '../testing/test-app.ts'

const { db, as, clock } = await createTestApp({ now: '2026-11-23T08:00:00Z' })
const theirs = await givenOrganization(db, { name: 'Südwind' })
const foreigner = await as({ orgId: theirs.orgId, personId: theirs.administratorId })

const UNKNOWN = '0193f000-0000-7000-8000-00000000dead'

/** A tab with one room, its owner, a member who may only add, and a colleague it knows nothing of. */
async function givenChannel(permissions: string) {
  const organization = await givenOrganization(db)
  const { orgId } = organization
  const person = async (name: string) => {
    const id = await organization.person(name)
    return { id, browser: await as({ orgId, personId: id }) }
  }
  const [olga, mia, cy] = [await person('Olga Owner'), await person('Mia Member'), await person('Cy Colleague')]
  const [inside, outside] = [await organization.room('Inside'), await organization.room('Outside')]
  for (const roomId of [inside, outside]) for (const { id } of [olga, mia, cy]) await organization.manager(roomId, id)
  const { body: tab } = await olga.browser.post('/api/v1/tab-configurations', {
    name: 'Channel',
    rooms: { by: 'rooms', ids: [inside] },
    permissions,
    people: [{ personId: mia.id, owner: false, add: true, change: false, delete: false }],
  })
  const ada = await as({ orgId, personId: organization.administratorId })
  return { ...organization, tab, olga: olga.browser, mia: mia.browser, cy: cy.browser, ada, inside, outside }
}

const through = (tabId: string) => ({ headers: { 'tab-configuration': tabId, 'if-match': '*' } })

let hour = 0
/** A time that nothing else in this file asks for. */
function someTime() {
  const start = clock.now.add({ hours: 24 + 2 * hour++ })
  return { start: start.toString(), end: start.add({ hours: 1 }).toString(), title: 'Planning' }
}

const book = (who: Browser, roomId: string, tabId?: string) =>
  who.post('/api/v1/reservations', { roomId, ...someTime() }, tabId === undefined ? {} : through(tabId))

/** What each of the three things one does through a tab answers to this person, about what is somebody else's. */
async function tried(who: Browser, { tab, inside, ada }: Awaited<ReturnType<typeof givenChannel>>) {
  const { body: other } = await book(ada, inside)
  const url = `/api/v1/reservations/${other.id}`
  const added = await book(who, inside, tab.id)
  const changed = await who.patch(url, { title: 'Another' }, through(tab.id))
  const deleted = await who.post(`${url}/cancel`, undefined, through(tab.id))
  return { add: added.status, change: changed.status, delete: deleted.status }
}

describe('the three kinds of permissions, tried by those who may do all of it by the organization', () => {
  const all = { add: 201, change: 200, delete: 200 }
  const nothing = { add: 403, change: 403, delete: 403 }

  test('everybody', async () => {
    const channel = await givenChannel('everybody')
    for (const who of [channel.olga, channel.mia, channel.cy]) expect(await tried(who, channel)).toEqual(all)
  })

  test('only its owners, and administrators', async () => {
    const channel = await givenChannel('owners')
    for (const who of [channel.olga, channel.ada]) expect(await tried(who, channel)).toEqual(all)
    for (const who of [channel.mia, channel.cy]) expect(await tried(who, channel)).toEqual(nothing)
  })

  test('person by person', async () => {
    const channel = await givenChannel('people')
    expect(await tried(channel.olga, channel)).toEqual(all)
    expect(await tried(channel.mia, channel)).toEqual({ ...nothing, add: 201 })
    expect(await tried(channel.cy, channel)).toEqual(nothing)
  })

  test('and the refusal says which, and by whose word', async () => {
    const { cy, tab, inside } = await givenChannel('owners')
    expect((await book(cy, inside, tab.id)).body).toMatchObject({
      code: 'not_allowed_in_tab',
      detail: 'Only the owners of this tab may do this in it.',
      refusal: { code: 'not_allowed_in_tab', action: 'add', permissions: 'owners' },
    })
  })
})

describe('a tab narrows and never widens', () => {
  test('what is one’s own one changes and cancels in any tab, as everywhere', async () => {
    const { cy, tab, inside, outside } = await givenChannel('owners')
    for (const roomId of [inside, outside]) {
      const { body } = await book(cy, roomId)
      const url = `/api/v1/reservations/${body.id}`
      expect((await cy.patch(url, { title: 'Mine' }, through(tab.id))).status).toBe(200)
      expect((await cy.post(`${url}/cancel`, undefined, through(tab.id))).status).toBe(200)
    }
  })

  test('a tab that lets everybody do everything gives nobody what the organization does not', async () => {
    const { orgId, person, tab, inside, ada } = await givenChannel('everybody')
    const vi = await as({ orgId, personId: await person('Vi Viewer', ['viewer']) })
    const bea = await as({ orgId, personId: await person('Bea Booker') })
    expect((await book(vi, inside, tab.id)).body.code).toBe('not_allowed')
    const { body } = await book(ada, inside)
    expect((await bea.post(`/api/v1/reservations/${body.id}/cancel`, undefined, through(tab.id))).body.code).toBe(
      'not_allowed',
    )
  })

  test('its rooms are all that is booked or moved to through it', async () => {
    const { olga, tab, inside, outside } = await givenChannel('everybody')
    expect((await book(olga, outside, tab.id)).body).toMatchObject({ status: 403, code: 'room_not_in_tab' })
    const { body } = await book(olga, inside, tab.id)
    const url = `/api/v1/reservations/${body.id}`
    expect((await olga.patch(url, { roomId: outside }, through(tab.id))).body.code).toBe('room_not_in_tab')
    expect((await olga.patch(url, { roomId: outside }, { headers: { 'if-match': '*' } })).status).toBe(200)
    expect((await olga.patch(url, { roomId: inside }, through(tab.id))).status).toBe(200)
  })

  test('what was booked through one tab is taken in every other, and outside of tabs', async () => {
    const channel = await givenChannel('everybody')
    const { olga, cy, tab, inside } = channel
    const { body: another } = await olga.post('/api/v1/tab-configurations', { name: 'Another channel' })
    const wish = { roomId: inside, ...someTime() }
    expect((await olga.post('/api/v1/reservations', wish, through(tab.id))).status).toBe(201)
    expect((await cy.post('/api/v1/reservations', wish, through(another.id))).body.code).toBe('taken')
    expect((await cy.post('/api/v1/reservations', wish)).body.code).toBe('taken')
  })

  test('a preview says what the tab would', async () => {
    const { cy, ada, tab, inside } = await givenChannel('owners')
    const wish = { roomId: inside, ...someTime() }
    expect((await cy.post('/api/v1/reservations/preview', wish, through(tab.id))).body).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'not_allowed_in_tab', action: 'add' },
    })
    const { body } = await book(ada, inside)
    const url = `/api/v1/reservations/${body.id}/preview`
    expect((await cy.post(url, { title: 'Another' }, through(tab.id))).body).toMatchObject({
      refusal: { code: 'not_allowed_in_tab', action: 'change' },
    })
  })

  test('to end what runs is to change it', async () => {
    const { mia, olga, tab, inside, ada } = await givenChannel('people')
    const start = clock.now.subtract({ minutes: 4 })
    const { body } = await ada.post('/api/v1/reservations', {
      roomId: inside,
      start: start.toString(),
      end: start.add({ hours: 1 }).toString(),
      title: 'Running',
    })
    const url = `/api/v1/reservations/${body.id}/end`
    expect((await mia.post(url, undefined, through(tab.id))).body.refusal).toMatchObject({ action: 'change' })
    expect((await olga.post(url, undefined, through(tab.id))).status).toBe(200)
  })
})

describe('a tab that is not the organization’s', () => {
  test('is as unknown as one that never was, and nothing is booked through it', async () => {
    const { tab } = await givenChannel('everybody')
    const roomId = await theirs.room('Theirs')
    const wish = { roomId, ...someTime() }
    const speech = async (tabId: string) => {
      const { status, body } = await foreigner.post('/api/v1/reservations', wish, through(tabId))
      return { status, body: { ...body, instance: '' } }
    }
    const told = await speech(tab.id)
    expect(told).toMatchObject({ status: 404, body: { code: 'not_found', errors: [{ field: 'Tab-Configuration' }] } })
    expect(told).toEqual(await speech(UNKNOWN))
    expect((await foreigner.post('/api/v1/reservations', wish)).status).toBe(201)
  })

  test('or that was removed lets nothing be done', async () => {
    const { olga, tab, inside } = await givenChannel('everybody')
    const { body } = await book(olga, inside, tab.id)
    await olga.delete(`/api/v1/tab-configurations/${tab.id}`)
    const url = `/api/v1/reservations/${body.id}`
    expect((await olga.patch(url, { title: 'Gone' }, through(tab.id))).status).toBe(404)
    expect((await olga.post(`${url}/cancel`, undefined, through(tab.id))).status).toBe(404)
    expect((await olga.get(url)).body).toMatchObject({ title: 'Planning', status: 'confirmed' })
  })

  test('or no id at all is a fault of the request', async () => {
    const { olga, inside } = await givenChannel('everybody')
    expect(await book(olga, inside, 'the-general-channel')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'tab-configuration' }] },
    })
  })
})

test('what is offered instead through a tab are rooms of the tab', async () => {
  const { olga, ada, inside, tab, room } = await givenChannel('everybody')
  const [beside, elsewhere] = [await room('Beside'), await room('Elsewhere')]
  await olga.patch(
    `/api/v1/tab-configurations/${tab.id}`,
    { rooms: { by: 'rooms', ids: [inside, beside] } },
    through(tab.id),
  )
  const wish = { roomId: inside, ...someTime() }
  await ada.post('/api/v1/reservations', wish)
  const offered = async (more = {}) => {
    const { body } = await ada.post('/api/v1/reservations', wish, more)
    return body.alternatives.rooms.map(({ roomId }: { roomId: string }) => roomId)
  }
  expect(await offered(through(tab.id))).toEqual([beside])
  expect(await offered()).toContain(elsewhere)
})

describe('what is read through a tab', () => {
  const day = () => ({
    from: clock.now.toString(),
    to: clock.now.add({ hours: 24 * 40 }).toString(),
  })
  const schedule = async (who: Browser, tabId?: string, query: Record<string, string> = {}) => {
    const answer = await who.get('/api/v1/schedule', {
      query: { ...day(), ...query },
      ...(tabId && { headers: { 'tab-configuration': tabId } }),
    })
    expect(answer.status, answer.text).toBe(200)
    return answer.body.rooms as { id: string; reservations: { id: string }[] }[]
  }
  const free = async (who: Browser, tabId?: string) => {
    const { start, end } = someTime()
    const answer = await who.get('/api/v1/free-rooms', {
      query: { start, end },
      ...(tabId && { headers: { 'tab-configuration': tabId } }),
    })
    expect(answer.status, answer.text).toBe(200)
    return (answer.body.rooms as { room: { id: string } }[]).map(({ room }) => room.id)
  }
  const ids = (rooms: readonly { id: string }[]) => rooms.map(({ id }) => id).sort()

  test('is of its rooms alone, with what holds them', async () => {
    const { olga, ada, tab, inside, outside } = await givenChannel('everybody')
    const { body } = await book(ada, inside)
    await book(ada, outside)
    expect(await schedule(olga, tab.id)).toEqual([
      { id: inside, reservations: [expect.objectContaining({ id: body.id })] },
    ])
    expect(await schedule(olga, tab.id, { roomId: outside })).toEqual([])
    expect(ids(await schedule(olga))).toEqual([inside, outside].sort())
    expect(await free(olga, tab.id)).toEqual([inside])
    expect((await free(olga)).sort()).toEqual([inside, outside].sort())
  })

  test('follows every kind of choice, and is everything where all rooms are chosen', async () => {
    const { olga, ada, tab, inside, outside, buildingId, floorId } = await givenChannel('everybody')
    const { body: floor } = await ada.post('/api/v1/floors', { buildingId, name: 'Upstairs' })
    const { body: screen } = await ada.post('/api/v1/equipment', { name: 'Screen' })
    await ada.patch(
      `/api/v1/rooms/${outside}`,
      { floorId: floor.id, equipmentIds: [screen.id] },
      { headers: { 'if-match': '*' } },
    )
    const choices: [rooms: object, expected: string[]][] = [
      [{ by: 'all', ids: [] }, [inside, outside]],
      [{ by: 'buildings', ids: [buildingId] }, [inside, outside]],
      [{ by: 'floors', ids: [floorId] }, [inside]],
      [{ by: 'floors', ids: [floor.id] }, [outside]],
      [{ by: 'equipment', ids: [screen.id] }, [outside]],
      [{ by: 'rooms', ids: [outside, inside] }, [inside, outside]],
    ]
    for (const [rooms, expected] of choices) {
      expect((await olga.patch(`/api/v1/tab-configurations/${tab.id}`, { rooms }, through(tab.id))).status).toBe(200)
      expect(ids(await schedule(olga, tab.id)), JSON.stringify(rooms)).toEqual(expected.sort())
      expect((await free(olga, tab.id)).sort(), JSON.stringify(rooms)).toEqual(expected.sort())
    }
    // What it named is gone: then it is no room, and not all of them.
    await olga.patch(`/api/v1/tab-configurations/${tab.id}`, { rooms: { by: 'rooms', ids: [inside] } }, through(tab.id))
    expect((await ada.delete(`/api/v1/rooms/${inside}`)).status).toBe(204)
    expect(await schedule(olga, tab.id)).toEqual([])
    expect(await free(olga, tab.id)).toEqual([])
  })

  test('as free is told only what the tab lets the asker book', async () => {
    const { mia, cy, tab, inside, outside } = await givenChannel('people')
    expect(await free(mia, tab.id)).toEqual([inside])
    expect(await free(cy, tab.id)).toEqual([])
    expect((await free(cy)).sort()).toEqual([inside, outside].sort())
    expect(ids(await schedule(cy, tab.id))).toEqual([inside])
  })

  test('is nothing through a tab of another organization', async () => {
    const { tab } = await givenChannel('everybody')
    const { start, end } = someTime()
    for (const [path, query] of [
      ['schedule', day()],
      ['free-rooms', { start, end }],
    ] as const) {
      const asked = { query, headers: { 'tab-configuration': tab.id } }
      expect((await foreigner.get(`/api/v1/${path}`, asked)).status).toBe(404)
      expect((await foreigner.get(`/api/v1/${path}`, { query })).status).toBe(200)
    }
  })
})
