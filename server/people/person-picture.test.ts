import { describe, expect, test } from 'vitest'
import { statement } from '../db/statement.ts'
import { givenDirectoryPerson, givenTenant } from '../testing/entra/directory.ts'
import { createEntraApp } from '../testing/entra/entra-app.ts'

const nordlicht = givenTenant('nordlicht.example')
const other = givenTenant('other.example')
const ada = givenDirectoryPerson(nordlicht, 'Ada Lind')
const otto = givenDirectoryPerson(other, 'Otto Other')
const { db, standIn, visitor, inTeams, clock, settled } = await createEntraApp({ tenants: [nordlicht, other] })
await (await inTeams(ada)).get('/api/v1/me')
await (await inTeams(otto)).get('/api/v1/me')
await settled()

const jpeg = (what: string) => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from(what)])
const png = (what: string) => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(what)])

/** A new token an hour later, and what is known of its bearer after it was first used. */
async function afterLogin(person: typeof ada) {
  clock.now = clock.now.add({ hours: 1, seconds: 1 })
  const page = await inTeams(person)
  const { status } = await page.get('/api/v1/me')
  await settled()
  const me = (await page.get('/api/v1/me')).body.person
  return { status, page, me, address: me.picture as string | null }
}

let people = 0
const somebody = (photo: Buffer | null) => givenDirectoryPerson(nordlicht, `Person ${++people}`, { photo })

describe('the picture of a person', () => {
  test('is read after a sign-in on the web', async () => {
    standIn.visitor = somebody(jpeg('Wim'))
    const browser = visitor()
    await browser.signIn()
    await settled()
    const { picture } = (await browser.open('/api/v1/me')).json().person
    expect((await browser.open(picture)).headers['content-type']).toBe('image/jpeg')
  })

  test('is read after a sign-in in Teams, with User.Read, and shown to colleagues, whatever type Graph says it has', async () => {
    const pia = somebody(png('Pia'))
    standIn.seen.length = 0
    const { address, me } = await afterLogin(pia)
    expect(standIn.asked('/v1.0/me/photos/96x96/$value')).toBe(1)
    expect(standIn.seen.find(({ path }) => path.endsWith('/token'))?.form.get('scope')).toMatch(/\/User\.Read$/)
    expect(address).toMatch(new RegExp(`^/api/v1/people/${me.id}/picture\\?version=\\d+$`))
    const colleague = await inTeams(ada)
    const shown = await colleague.get(address ?? '')
    expect([shown.status, shown.headers['content-type'], shown.bytes]).toEqual([200, 'image/png', pia.photo])
    expect(shown.headers['cache-control']).toBe('no-store')
    expect(shown.headers['x-content-type-options']).toBe('nosniff')
    expect((await colleague.get(`/api/v1/people/${me.id}`)).body.picture).toBe(address)
  })

  test('is nothing to another organization, and the same nothing as that of who has none', async () => {
    const { address, me } = await afterLogin(somebody(jpeg('Pia')))
    const answers = []
    for (const [asking, path] of [
      [otto, address ?? ''],
      [ada, `/api/v1/people/${(await afterLogin(ada)).me.id}/picture`],
    ] as const)
      answers.push((await (await inTeams(asking)).get(path)).body)
    const [theirs, none] = answers
    expect(theirs).toMatchObject({ status: 404, code: 'not_found' })
    expect({ ...theirs, instance: '' }).toEqual({ ...none, instance: '' })
    expect(JSON.stringify(theirs)).not.toContain(me.id)
  })

  test('of somebody who left is for administrators', async () => {
    const { address, me } = await afterLogin(somebody(jpeg('Lea')))
    const administrator = await inTeams(ada)
    await administrator.patch(`/api/v1/people/${me.id}`, { active: false })
    expect((await administrator.get(address ?? '')).status).toBe(200)
    expect((await (await inTeams(somebody(null))).get(address ?? '')).status).toBe(404)
    await settled()
  })

  test('has another address when it is another, and the same when it is the same', async () => {
    const pia = somebody(jpeg('Pia'))
    const first = await afterLogin(pia)
    expect((await afterLogin(pia)).address).toBe(first.address)
    pia.photo = jpeg('Pia, older')
    const second = await afterLogin(pia)
    expect(second.address).not.toBe(first.address)
    expect((await second.page.get(second.address ?? '')).bytes).toEqual(pia.photo)
  })

  test('goes when the directory has none any more', async () => {
    const pia = somebody(jpeg('Pia'))
    const { address } = await afterLogin(pia)
    pia.photo = null
    const { address: gone, page } = await afterLogin(pia)
    expect(gone).toBeNull()
    expect((await page.get(address ?? '')).status).toBe(404)
  })

  test.each([
    ['is no picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['is of a kind we do not take', Buffer.from('RIFF\n\x00\x00\x01WEBPVP8 ', 'latin1')],
    ['is larger than any of its size', jpeg('x'.repeat(64 * 1024))],
    ['is empty', Buffer.alloc(0)],
  ])('is not kept when it %s; the one before stays', async (_, photo) => {
    const pia = somebody(jpeg('Pia'))
    const { address } = await afterLogin(pia)
    pia.photo = photo
    const after = await afterLogin(pia)
    expect([after.status, after.address]).toEqual([200, address])
    expect((await after.page.get(address ?? '')).bytes).toEqual(jpeg('Pia'))
  })

  test.each([500, 'slow'] as const)('keeps nobody out and no profile back when Graph answers %s', async (fault) => {
    standIn.faults.photo = fault
    const pia = Object.assign(somebody(jpeg('Pia')), { jobTitle: 'Keeper of keys' })
    const { status, me, page } = await afterLogin(pia)
    expect([status, me.jobTitle, me.picture]).toEqual([200, 'Keeper of keys', null])
    clock.now = clock.now.add({ minutes: 2 })
    expect((await page.post('/api/v1/me/profile')).body.person).toMatchObject({ picture: null })
    standIn.faults.photo = undefined
    clock.now = clock.now.add({ minutes: 2 })
    expect((await page.post('/api/v1/me/profile')).body.person.picture).not.toBeNull()
  })

  test('goes with the organization', async () => {
    const kept = () =>
      db.inOrganization(other.tid, (tx) =>
        tx.value<number>(
          statement('test-count-pictures', 'SELECT count(*)::int FROM person_pictures WHERE org_id = $1'),
          [tx.orgId],
        ),
      )
    otto.photo = jpeg('Otto')
    await afterLogin(otto)
    expect(await kept()).toBe(1)
    await db.inOrganization(other.tid, (tx) =>
      tx.rows(statement('test-erase', 'DELETE FROM organizations WHERE org_id = $1'), [tx.orgId]),
    )
    expect(await kept()).toBe(0)
  })
})
