import { describe, expect, test } from 'vitest'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'
import { wordsLeft } from '../testing/words-left.ts'

const { db, as } = await createTestApp({ now: '2026-11-23T08:00:00Z' })
const organization = await givenOrganization(db)
const { orgId, administratorId, bookerId } = organization
const ada = await as({ orgId, personId: administratorId })
const bo = await as({ orgId, personId: bookerId })
const other = await givenOrganization(db, { name: 'Südwind' })
const stranger = await as({ orgId: other.orgId, personId: other.administratorId })

const url = '/api/v1/people'
const NOBODY = '019a6b1e-7c00-7000-8000-000000000099'
const camille = {
  displayName: 'Camille Laurent',
  upn: 'camille@nordlicht.example',
  mail: 'camille.laurent@nordlicht.example',
  roles: ['booker', 'approver'],
  locale: 'fr-FR',
  zone: 'Asia/Tokyo',
  entraObjectId: '5f8b4c1e-3f0a-4f57-9d0e-2f4f4f0c7a11',
}

describe('POST /api/v1/people', () => {
  test('adds a person, who books unless it says otherwise', async () => {
    const added = await ada.post(url, camille)
    expect(added.status).toBe(201)
    expect(added.body).toEqual({
      ...camille,
      id: added.body.id,
      active: true,
      picture: null,
      guest: false,
      managedRoomIds: [],
      version: 1,
    })
    expect((await ada.get(String(added.headers.location))).body).toEqual(added.body)
    const plain = await ada.post(url, { displayName: ' Dan ', upn: ' dan@nordlicht.example ' })
    expect(plain.body).toMatchObject({
      displayName: 'Dan',
      upn: 'dan@nordlicht.example',
      mail: null,
      roles: ['booker'],
    })
  })

  test.each([
    [{ upn: 'CAMILLE@nordlicht.example' }, 409, 'upn'],
    [{ upn: 'c@nordlicht.example', entraObjectId: camille.entraObjectId }, 409, 'entraObjectId'],
    [{ upn: 'no address' }, 400, 'upn'],
    [{ upn: 'c@nordlicht.example', mail: 'no address' }, 400, 'mail'],
    [{ upn: 'c@nordlicht.example', roles: ['king'] }, 400, 'roles/0'],
    [{ upn: 'c@nordlicht.example', roles: [] }, 400, 'roles'],
    [{ upn: 'c@nordlicht.example', zone: 'Europe/Atlantis' }, 400, 'zone'],
    [{ upn: 'c@nordlicht.example', locale: 'not a locale' }, 400, 'locale'],
    [{ upn: 'c@nordlicht.example', displayName: ' ' }, 400, 'displayName'],
    [{ upn: 'c@nordlicht.example', password: 'secret' }, 400, 'password'],
  ])('refuses %j', async (body, status, field) => {
    const answer = await ada.post(url, { displayName: 'Camille', ...body })
    expect(answer.status).toBe(status)
    expect(answer.body.errors.map((error: { field: string }) => error.field)).toContain(field)
  })

  test('the same upn may be somebody’s in another organization', async () => {
    expect((await stranger.post(url, camille)).status).toBe(201)
  })
})

describe('GET /api/v1/people/{id}', () => {
  test('tells colleagues a name and an address, and administrators the rest (rule 31)', async () => {
    const id = await organization.person('Zoé Fontaine')
    expect((await bo.get(`${url}/${id}`)).body).toMatchObject({ displayName: 'Zoé Fontaine', upn: null, roles: null })
    expect((await ada.get(`${url}/${id}`)).body).toMatchObject({ roles: ['booker'], managedRoomIds: [] })
  })

  test('shows those who left to administrators only', async () => {
    const id = await organization.person('Gone Girard')
    await ada.patch(`${url}/${id}`, { active: false })
    expect((await bo.get(`${url}/${id}`)).status).toBe(404)
    expect((await ada.get(`${url}/${id}`)).body.active).toBe(false)
  })
})

describe('PATCH /api/v1/people/{id}', () => {
  test('changes what is named and leaves the rest', async () => {
    const id = await organization.person('Eve Early')
    const before = (await ada.get(`${url}/${id}`)).body
    const changes = { displayName: 'Eve Evans', roles: ['viewer'], locale: 'de-DE', mail: null }
    const changed = await ada.patch(`${url}/${id}`, changes, { headers: { 'if-match': '"1"' } })
    expect(changed.body).toEqual({ ...before, ...changes, version: 2 })
    expect(changed.headers.etag).toBe('"2"')
    const same = await ada.patch(`${url}/${id}`, { upn: before.upn.toUpperCase() })
    expect(same.status, 'their own name is no obstacle').toBe(200)
  })

  test('is for administrators, and unknown to other organizations', async () => {
    for (const refused of [
      await bo.post(url, { displayName: 'Mine', upn: 'mine@nordlicht.example' }),
      await bo.patch(`${url}/${bookerId}`, { roles: ['administrator'] }),
      await bo.post(`${url}/${bookerId}/preview`, { active: false }),
    ])
      expect(refused).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    for (const answer of [
      await stranger.get(`${url}/${bookerId}`),
      await stranger.patch(`${url}/${bookerId}`, { displayName: 'Theirs' }),
      await stranger.post(`${url}/${bookerId}/preview`, { active: false }),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })

  test('refuses a change made from an older version, and shows the present one', async () => {
    const id = await organization.person('Fay Fast')
    const headers = { 'if-match': '"1"' }
    await ada.patch(`${url}/${id}`, { locale: 'fr-FR' }, { headers })
    const late = await ada.patch(`${url}/${id}`, { locale: 'de-DE' }, { headers })
    expect(late).toMatchObject({ status: 412, body: { code: 'stale', present: { locale: 'fr-FR', version: 2 } } })
  })

  test('leaves word for open windows', async () => {
    const id = await organization.person('Gil Good')
    expect(await wordsLeft(db, orgId, () => ada.patch(`${url}/${id}`, { zone: 'Asia/Tokyo' }))).toEqual(['people'])
  })

  test('somebody deactivated is out at once', async () => {
    const id = await organization.person('Hal Hasty')
    const hal = await as({ orgId, personId: id })
    expect((await hal.get('/api/v1/me')).status).toBe(200)
    await ada.patch(`${url}/${id}`, { active: false })
    expect((await hal.get('/api/v1/me')).status).toBe(401)
  })
})

describe('the last administrator', () => {
  const last = { status: 409, body: { code: 'conflict', errors: [{ code: 'last_administrator' }] } }

  test('neither leaves nor loses the role', async () => {
    expect(await ada.patch(`${url}/${administratorId}`, { active: false })).toMatchObject(last)
    expect(await ada.patch(`${url}/${administratorId}`, { roles: ['booker'] })).toMatchObject(last)
    expect((await ada.patch(`${url}/${administratorId}`, { roles: ['administrator', 'booker'] })).status).toBe(200)
    const second = await organization.person('Bea Boss', ['administrator'])
    expect((await ada.patch(`${url}/${second}`, { active: false })).status).toBe(200)
    expect(
      await ada.patch(`${url}/${administratorId}`, { active: false }),
      'one who left counts for none',
    ).toMatchObject(last)
  })

  test('two who dismiss each other in one moment leave one', async () => {
    for (let round = 0; round < 5; round++) {
      const { orgId, administratorId: one, person } = await givenOrganization(db)
      const two = await person('Bea Boss', ['administrator'])
      const [asOne, asTwo] = await Promise.all([as({ orgId, personId: one }), as({ orgId, personId: two })])
      const answers = await Promise.all([
        asOne.patch(`${url}/${two}`, { roles: ['booker'] }),
        asTwo.patch(`${url}/${one}`, { roles: ['booker'] }),
      ])
      const met = answers.map(({ status }) => status).sort()
      expect(met[0]).toBe(200)
      expect(met[1], 'refused as the last one, or no longer allowed').toBeGreaterThanOrEqual(403)
    }
  })
})

describe('rule 32: what a leaver booked', () => {
  const given = async (name: string) => {
    const leaver = await organization.person(name)
    const roomId = await organization.room(`Room of ${name}`)
    const them = await as({ orgId, personId: leaver })
    const book = async (hour: string, more = {}) =>
      (
        await them.post('/api/v1/reservations', {
          roomId,
          start: `2026-11-24T${hour}:00:00Z`,
          end: `2026-11-24T${hour}:45:00Z`,
          title: name,
          ...more,
        })
      ).body.id as string
    const theirs = await book('09', { private: true })
    const forBo = await book('10', { hostId: bookerId })
    const read = async (id: string) => (await ada.get(`/api/v1/reservations/${id}`)).body
    return { leaver, theirs, forBo, read }
  }

  test('is shown first, and kept unless it is said otherwise', async () => {
    const { leaver, theirs, forBo, read } = await given('Ida Idle')
    const preview = await ada.post(`${url}/${leaver}/preview`, { active: false })
    expect(preview.body).toMatchObject({
      count: 2,
      items: [
        { reason: 'host_leaves', reservation: { id: theirs, title: 'Ida Idle' } },
        { reason: 'organizer_leaves', reservation: { id: forBo } },
      ],
    })
    expect((await ada.post(`${url}/${leaver}/preview`, { roles: ['viewer'] })).body).toEqual({ count: 0, items: [] })
    await ada.patch(`${url}/${leaver}`, { active: false })
    expect([await read(theirs), await read(forBo)]).toMatchObject([{ status: 'confirmed' }, { status: 'confirmed' }])
  })

  test('is given back, but not what they booked for somebody else', async () => {
    const { leaver, theirs, forBo, read } = await given('Jan Jolly')
    const words = await wordsLeft(db, orgId, () => ada.patch(`${url}/${leaver}`, { active: false, affected: 'cancel' }))
    expect(words).toEqual(['people', 'reservation'])
    expect([await read(theirs), await read(forBo)]).toMatchObject([{ status: 'cancelled' }, { status: 'confirmed' }])
  })

  test('is handed over to somebody who stays', async () => {
    const { leaver, theirs, forBo, read } = await given('Kim Kind')
    const heir = await organization.person('Lea Loyal')
    const handOver = { active: false, affected: 'hand_over', handOverTo: heir }
    const words = await wordsLeft(db, orgId, () => ada.patch(`${url}/${leaver}`, handOver))
    expect(words).toEqual(['people', 'reservation'])
    expect(await read(theirs)).toMatchObject({ organizer: { id: heir }, host: { id: heir }, private: true, version: 2 })
    expect(await read(forBo)).toMatchObject({ organizer: { id: heir }, host: { id: bookerId } })
    const lea = await as({ orgId, personId: heir })
    expect((await lea.post(`/api/v1/reservations/${theirs}/cancel`)).status).toBe(200)
  })

  test.each([
    ['without an heir', { affected: 'hand_over' }, 400],
    ['to nobody', { affected: 'hand_over', handOverTo: NOBODY }, 404],
    ['to somebody of another organization', { affected: 'hand_over', handOverTo: other.bookerId }, 404],
    ['with an heir of nothing', { affected: 'cancel', handOverTo: administratorId }, 400],
  ])('is not handed over %s', async (how, body, status) => {
    const id = await organization.person(`Max ${how}`)
    const answer = await ada.patch(`${url}/${id}`, { active: false, ...body })
    expect(answer).toMatchObject({ status, body: { errors: [{ field: 'handOverTo' }] } })
    expect((await ada.get(`${url}/${id}`)).body, 'all or nothing').toMatchObject({ active: true, version: 1 })
  })

  test('is not handed over to the leaver, nor to somebody who left', async () => {
    const id = await organization.person('Noa Never')
    const gone = await organization.person('Ole Out')
    await ada.patch(`${url}/${gone}`, { active: false })
    for (const handOverTo of [id, gone])
      expect(await ada.patch(`${url}/${id}`, { active: false, affected: 'hand_over', handOverTo })).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'handOverTo', code: 'not_here' }] },
      })
  })

  test('is nobody’s question while they stay', async () => {
    expect(await ada.patch(`${url}/${bookerId}`, { displayName: 'Bo', affected: 'cancel' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'affected' }] },
    })
  })
})
