import { expect, test } from 'vitest'
import { givenDirectoryPerson, givenTenant } from '../testing/entra/directory.ts'
import { createEntraApp } from '../testing/entra/entra-app.ts'
import { openEvents } from '../testing/event-window.ts'

const nordlicht = givenTenant('nordlicht.example')
const other = givenTenant('other.example')
const ada = givenDirectoryPerson(nordlicht, 'Ada Lind')
const bo = givenDirectoryPerson(nordlicht, 'Bo Berg')
const otto = givenDirectoryPerson(other, 'Otto Other')
const { app, standIn, visitor, bearing, inTeams, settled } = await createEntraApp({
  tenants: [nordlicht, other],
  live: true,
})

test('who leaves is asleep, not gone: every way in ends at once, and is good again when an administrator wakes it', async () => {
  const administrator = await inTeams(ada)
  await administrator.get('/api/v1/me')
  const elsewhere = await inTeams(otto)
  await elsewhere.get('/api/v1/me')
  const { body: tag } = await administrator.post('/api/v1/tags', { name: 'Kept' })

  const teamsToken = await standIn.teamsToken(bo)
  const teams = bearing(teamsToken)
  await teams.get('/api/v1/me')
  standIn.visitor = bo
  const browser = visitor()
  await browser.signIn()
  const made = await teams.post('/api/v1/access-tokens', { name: 'Nightly report', scopes: ['read'] })
  const ofBo = {
    'a token of Teams': async () => (await teams.get('/api/v1/tags')).status,
    'a session of the web': async () => (await browser.open('/api/v1/tags')).status,
    'a token of a script': async () => (await bearing(made.body.token).get('/api/v1/tags')).status,
  }
  const statuses = async () => {
    const found: Record<string, number> = {}
    for (const [way, ask] of Object.entries(ofBo)) found[way] = await ask()
    return found
  }
  const each = (status: number) => Object.fromEntries(Object.keys(ofBo).map((way) => [way, status]))
  expect(await statuses()).toEqual(each(200))
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const stream = await openEvents(address, { authorization: `Bearer ${teamsToken}` })

  const setActive = (active: boolean) =>
    administrator.patch('/api/v1/organization', { active }, { headers: { 'if-match': '*' } })
  expect((await setActive(false)).status).toBe(200)
  expect(await statuses()).toEqual(each(403))
  expect((await teams.get('/api/v1/me')).body).toMatchObject({ code: 'organization_inactive' })
  await expect.poll(stream.ended).toBe(true)
  const next = await fetch(`${address}/api/v1/events`, { headers: { authorization: `Bearer ${teamsToken}` } })
  expect(next.status).toBe(403)
  expect((await visitor().signIn()).location).toBe('/sign-in?error=organization_inactive')
  const newcomer = givenDirectoryPerson(nordlicht, 'Nora New')
  expect((await (await inTeams(newcomer)).get('/api/v1/me')).body).toMatchObject({ code: 'organization_inactive' })

  expect((await administrator.get('/api/v1/me')).body.organization).toMatchObject({ active: false })
  expect((await administrator.get('/api/v1/tags')).status, 'also administrators do nothing but wake it').toBe(403)
  expect((await elsewhere.get('/api/v1/tags')).status, 'it is nobody else’s affair').toBe(200)

  expect((await setActive(true)).status).toBe(200)
  expect(await statuses()).toEqual(each(200))
  expect((await teams.get('/api/v1/tags')).body.items).toContainEqual(tag)
  const again = await openEvents(address, { authorization: `Bearer ${teamsToken}` })
  expect(again.ended()).toBe(false)
  again.close()
  await settled()
})
