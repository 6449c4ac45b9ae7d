import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Role } from '#domain/people/person.ts'
import { statement } from '../db/statement.ts'
import { createTestApp } from '../testing/test-app.ts'
import { admitPerson } from './admit-person.ts'
import type { EntraClaims } from './entra/verify-token.ts'

const testApp = await createTestApp({ env: { DEFAULT_ZONE: 'Europe/Paris' } })
const { db, clock, as } = testApp
const deps = { ...testApp, clock: () => clock.now }

const claimsOf = (tid: string, name: string, more: Partial<EntraClaims> = {}): EntraClaims => ({
  tid,
  oid: randomUUID(),
  name,
  upn: `${name.toLowerCase().replaceAll(' ', '.')}@nordlicht.example`,
  guest: false,
  appRoles: [],
  expires: 0,
  ...more,
})
const NOTHING = { zone: undefined, locale: undefined }
const signIn = (claims: EntraClaims, surroundings: { zone?: string; locale?: string } = {}) =>
  admitPerson(deps, claims, { ...NOTHING, ...surroundings }, 'signs in')
const bear = (claims: EntraClaims) => admitPerson(deps, claims, NOTHING, 'bears a token')

const PEOPLE = statement(
  'test-admitted-people',
  `SELECT id, display_name AS name, upn, entra_object_id AS oid, roles, guest, active FROM people
    WHERE org_id = $1 ORDER BY display_name, id`,
)
type Row = { id: string; name: string; upn: string; oid: string | null; roles: Role[]; guest: boolean; active: boolean }
const peopleOf = (tid: string) => db.inOrganization(tid, (tx) => tx.rows<Row>(PEOPLE, [tx.orgId]))

/** A tenant whose organization Ada has founded. */
async function givenTenant() {
  const tid = randomUUID()
  const ada = claimsOf(tid, 'Ada Admin')
  const { session } = await signIn(ada)
  return { tid, ada, administrator: await as(session) }
}
const imported = { displayName: 'Imported', upn: 'Ivy.Imported@nordlicht.example', roles: ['approver'] }

describe('the first person of a tenant', () => {
  test('makes it an organization under the id of the tenant, and administers it', async () => {
    const tid = randomUUID()
    const ada = claimsOf(tid, 'Ada Admin')
    const admission = await signIn(ada, { zone: 'America/New_York', locale: 'fr-CA' })
    expect(admission).toEqual({
      session: { orgId: tid, personId: expect.any(String) },
      refusal: undefined,
      counted: true,
    })
    const { body } = await (await as(admission.session)).get('/api/v1/me')
    expect(body.organization).toMatchObject({
      id: tid,
      name: 'nordlicht.example',
      zone: 'America/New_York',
      locale: 'fr-CA',
    })
    expect(body.person).toMatchObject({ displayName: 'Ada Admin', upn: ada.upn, roles: ['administrator'] })
  })

  test('who tells no zone and no language gets those of the server', async () => {
    const { administrator } = await givenTenant()
    expect((await administrator.get('/api/v1/organization')).body).toMatchObject({
      zone: 'Europe/Paris',
      locale: 'en-GB',
    })
  })

  test('is one person, though their browser asks for many things at once', async () => {
    const tid = randomUUID()
    const ada = claimsOf(tid, 'Ada Admin')
    const admissions = await Promise.all(Array.from({ length: 8 }, () => bear(ada)))
    expect(new Set(admissions.map(({ session }) => session.personId)).size).toBe(1)
    expect(admissions.filter(({ counted }) => counted)).toHaveLength(1)
    expect(await peopleOf(tid)).toMatchObject([{ name: 'Ada Admin', roles: ['administrator'] }])
  })

  test('is one of two who are first at the same moment', async () => {
    const tid = randomUUID()
    await Promise.all([bear(claimsOf(tid, 'Ada One')), bear(claimsOf(tid, 'Ada Two'))])
    const roles = (await peopleOf(tid)).flatMap((person) => person.roles)
    expect(roles.sort()).toEqual(['administrator', 'booker'])
  })

  test('is none of its guests', async () => {
    const tid = randomUUID()
    const guest = claimsOf(tid, 'Gwen Guest', { guest: true })
    await expect(bear(guest)).rejects.toMatchObject({ status: 403, code: 'organization_not_set_up' })
    expect(await peopleOf(tid)).toEqual([])
    await signIn(claimsOf(tid, 'Ada Admin'))
    await bear(guest)
    expect(await peopleOf(tid)).toMatchObject([{ roles: ['administrator'] }, { roles: ['viewer'], guest: true }])
  })

  test('does not administer what the directory says they do not', async () => {
    const tid = randomUUID()
    await signIn(claimsOf(tid, 'Ada Admin', { appRoles: ['Booker'] }))
    expect(await peopleOf(tid)).toMatchObject([{ roles: ['booker'] }])
  })

  test('of an onmicrosoft.com tenant names it without that', async () => {
    const { session } = await signIn(claimsOf(randomUUID(), 'Ada', { upn: 'ada@nordlicht.onmicrosoft.com' }))
    expect((await (await as(session)).get('/api/v1/organization')).body.name).toBe('nordlicht')
  })
})

describe('who comes after', () => {
  test('books rooms, and is the same person at each sign-in', async () => {
    const { tid } = await givenTenant()
    const bo = claimsOf(tid, 'Bo Booker')
    const first = await signIn(bo)
    expect((await signIn(bo)).session).toEqual(first.session)
    expect(await peopleOf(tid)).toMatchObject([
      { name: 'Ada Admin' },
      { name: 'Bo Booker', roles: ['booker'], oid: bo.oid },
    ])
  })

  test('has the name the directory has by now', async () => {
    const { tid } = await givenTenant()
    const bo = claimsOf(tid, 'Bo Booker')
    await signIn(bo)
    await signIn({ ...bo, name: 'Bo Builder', upn: 'bo.builder@nordlicht.example' })
    expect((await peopleOf(tid))[1]).toMatchObject({ name: 'Bo Builder', upn: 'bo.builder@nordlicht.example' })
    await signIn({ ...bo, name: undefined, upn: undefined })
    expect((await peopleOf(tid))[1], 'a token that names nobody changes nothing').toMatchObject({ name: 'Bo Builder' })
  })

  test('takes over a user principal name that somebody had before', async () => {
    const { tid } = await givenTenant()
    const before = claimsOf(tid, 'Bo Before', { upn: 'bo@nordlicht.example' })
    await signIn(before)
    await signIn(claimsOf(tid, 'Bo Newly', { upn: 'BO@nordlicht.example' }))
    expect(await peopleOf(tid)).toMatchObject([
      { name: 'Ada Admin' },
      { name: 'Bo Before', upn: `${before.oid}#former` },
      { name: 'Bo Newly', upn: 'BO@nordlicht.example' },
    ])
    await signIn({ ...before, upn: 'bo.before@nordlicht.example' })
    expect((await peopleOf(tid))[1]).toMatchObject({ name: 'Bo Before', upn: 'bo.before@nordlicht.example' })
  })

  test('has the app roles of the directory while it gives them', async () => {
    const { tid } = await givenTenant()
    const bo = claimsOf(tid, 'Bo Booker')
    const rolesAfter = async (appRoles: string[]) => {
      await signIn({ ...bo, appRoles })
      return (await peopleOf(tid))[1]?.roles
    }
    expect(await rolesAfter(['Approver', 'Administrator'])).toEqual(['approver', 'administrator'])
    expect(await rolesAfter([])).toEqual(['booker'])
  })

  test('keeps what administrators decided', async () => {
    const { tid, administrator } = await givenTenant()
    const bo = claimsOf(tid, 'Bo Booker')
    const { session } = await signIn(bo)
    await administrator.patch(`/api/v1/people/${session.personId}`, { roles: ['viewer'] })
    await signIn(bo)
    expect((await peopleOf(tid))[1]?.roles).toEqual(['viewer'])
  })

  test('belongs to the tenant of the token, however often they are in others', async () => {
    const [one, other] = [await givenTenant(), await givenTenant()]
    const oid = randomUUID()
    await signIn(claimsOf(one.tid, 'Bo Booker', { oid }))
    await signIn(claimsOf(other.tid, 'Bo Booker', { oid, guest: true }))
    expect((await peopleOf(one.tid))[1]).toMatchObject({ oid, guest: false, roles: ['booker'] })
    expect((await peopleOf(other.tid))[1]).toMatchObject({ oid, guest: true, roles: ['viewer'] })
  })
})

describe('who was imported', () => {
  test('is recognised by name at the first sign-in, and by object id from then on', async () => {
    const { tid, administrator } = await givenTenant()
    const { body: row } = await administrator.post('/api/v1/people', imported)
    const ivy = claimsOf(tid, 'Ivy Imported')
    expect((await signIn(ivy)).session.personId).toBe(row.id)
    expect((await peopleOf(tid))[1]).toMatchObject({ name: 'Ivy Imported', oid: ivy.oid, roles: ['approver'] })
    const another = claimsOf(tid, 'Ivy Again', { upn: ivy.upn })
    expect((await signIn(another)).session.personId, 'somebody else has the name later').not.toBe(row.id)
  })

  test('is not whoever a guest is called at home', async () => {
    const { tid, administrator } = await givenTenant()
    const { body: row } = await administrator.post('/api/v1/people', { ...imported, roles: ['administrator'] })
    const impostor = claimsOf(tid, 'Ivy Impostor', { upn: imported.upn, guest: true })
    expect((await signIn(impostor)).session.personId).not.toBe(row.id)
    expect(await peopleOf(tid)).toMatchObject([
      { name: 'Ada Admin' },
      { name: 'Imported', oid: null },
      { name: 'Ivy Impostor', upn: `${impostor.oid}#EXT#`, roles: ['viewer'] },
    ])
    expect(await signIn(impostor)).toMatchObject({ refusal: undefined })
  })

  test('and was deactivated stays so', async () => {
    const { tid, administrator } = await givenTenant()
    const { body: row } = await administrator.post('/api/v1/people', imported)
    await administrator.patch(`/api/v1/people/${row.id}`, { active: false })
    expect(await signIn(claimsOf(tid, 'Ivy Imported'))).toMatchObject({ refusal: 'person_inactive', counted: false })
  })
})

describe('who may not come in', () => {
  test('a person whom administrators deactivated; and nothing about them changes', async () => {
    const { tid, administrator } = await givenTenant()
    const bo = claimsOf(tid, 'Bo Booker')
    const { session } = await signIn(bo)
    await administrator.patch(`/api/v1/people/${session.personId}`, { active: false })
    const before = await peopleOf(tid)
    expect(await signIn({ ...bo, name: 'Another', appRoles: ['Administrator'] })).toMatchObject({
      refusal: 'person_inactive',
    })
    expect(await peopleOf(tid)).toEqual(before)
  })

  test('everybody but administrators, while the organization is deactivated', async () => {
    const { tid, ada, administrator } = await givenTenant()
    const bo = claimsOf(tid, 'Bo Booker')
    await signIn(bo)
    await administrator.patch('/api/v1/organization', { active: false }, { headers: { 'if-match': '*' } })
    expect(await signIn(bo)).toMatchObject({ refusal: 'organization_inactive' })
    await expect(signIn(claimsOf(tid, 'Newly Hired'))).rejects.toMatchObject({ code: 'organization_inactive' })
    expect(await signIn(ada)).toMatchObject({ refusal: undefined })
    expect(await peopleOf(tid)).toHaveLength(2)
  })
})

test('bearing a token counts as signing in once an hour', async () => {
  const { tid } = await givenTenant()
  const bo = claimsOf(tid, 'Bo Booker')
  const started = clock.now
  const counted = async (minutes: number) => {
    clock.now = started.add({ minutes })
    return (await bear(bo)).counted
  }
  expect([await counted(0), await counted(1), await counted(59), await counted(60), await counted(61)]).toEqual([
    true,
    false,
    false,
    true,
    false,
  ])
  expect((await signIn(bo)).counted).toBe(true)
  clock.now = started
})
