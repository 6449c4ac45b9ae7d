import { describe, expect, test } from 'vitest'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'

const { db, as } = await createTestApp()
const organization = await givenOrganization(db)
const { orgId, bookerId } = organization
const bo = await as({ orgId, personId: bookerId })

describe('GET /api/v1/me', () => {
  test('says who asks, what they may do and where they belong', async () => {
    const roomId = await organization.room('Aurora')
    await organization.manager(roomId, bookerId)
    const { status, body } = await bo.get('/api/v1/me')
    expect(status).toBe(200)
    expect(body.person).toMatchObject({
      id: bookerId,
      displayName: 'Bo Booker',
      roles: ['booker'],
      managedRoomIds: [roomId],
    })
    expect(body.organization).toMatchObject({ id: orgId, name: 'Nordlicht', zone: 'Europe/Paris', firstDayOfWeek: 1 })
    expect(body.organization.policy).toEqual({
      maxDurationMinutes: 1440,
      horizonDays: 180,
      openingHours: null,
      capacityRule: 'warn',
    })
    expect(body.identity).toEqual({ kind: 'demo' })
    expect(body.version).toMatch(/^\d+\.\d+/)
    expect((await bo.get('/api/v1/organization')).body).toEqual(body.organization)
  })
})

describe('PATCH /api/v1/me', () => {
  test('remembers that somebody does not want to be asked for their profile, of nobody else', async () => {
    const asks = async (person: typeof bo) => (await person.get('/api/v1/me')).body.person.askForProfile
    const ada = await as({ orgId, personId: organization.administratorId })
    expect(await asks(bo)).toBe(true)
    const { status, body } = await bo.patch('/api/v1/me', { askForProfile: false })
    expect([status, body.person.askForProfile]).toEqual([200, false])
    expect([await asks(bo), await asks(ada)]).toEqual([false, true])
  })
})
