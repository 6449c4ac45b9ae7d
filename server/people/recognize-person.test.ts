import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'

const { db, as } = await createTestApp()
const { orgId, administratorId, bookerId } = await givenOrganization(db)
const ada = await as({ orgId, personId: administratorId })
const bo = await as({ orgId, personId: bookerId })
const other = await givenOrganization(db, { name: 'Elsewhere' })
const stranger = await as({ orgId: other.orgId, personId: other.bookerId })

const oid = randomUUID()
const { body: ivy } = await ada.post('/api/v1/people', {
  displayName: 'Ivy Known',
  upn: 'ivy@nordlicht.example',
  entraObjectId: oid,
})
const path = (id: string) => `/api/v1/people/by-entra-object-id/${id}`

describe('GET /api/v1/people/by-entra-object-id/:entraObjectId', () => {
  test('tells colleagues who somebody is whom they chose in the directory, and nothing more of them', async () => {
    const { status, body } = await bo.get(path(oid.toUpperCase()))
    expect(status).toBe(200)
    expect(body).toMatchObject({ id: ivy.id, displayName: 'Ivy Known', upn: null, entraObjectId: null, roles: null })
  })

  test('says that somebody is not known here, and makes nobody', async () => {
    expect((await bo.get(path(randomUUID()))).status).toBe(404)
    expect((await bo.get('/api/v1/people')).body.items).toHaveLength(3)
  })

  test('does not know people of other organizations', async () => {
    expect((await stranger.get(path(oid))).status).toBe(404)
  })

  test('refuses what is no object id', async () => {
    const answer = await bo.get(path('ivy'))
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].field).toBe('entraObjectId')
  })

  test('shows those who left to administrators only', async () => {
    await ada.patch(`/api/v1/people/${ivy.id}`, { active: false })
    expect((await bo.get(path(oid))).status).toBe(404)
    expect((await ada.get(path(oid))).body).toMatchObject({ id: ivy.id, active: false })
  })
})
