import { Writable } from 'node:stream'
import pg from 'pg'
import { expect, test } from 'vitest'
import { createLog } from '../../log.ts'
import { givenDirectoryPerson, givenTenant } from '../../testing/entra/directory.ts'
import { createEntraApp } from '../../testing/entra/entra-app.ts'

const nordlicht = givenTenant('nordlicht.example')
const ada = givenDirectoryPerson(nordlicht, 'Ada Lind')
const bo = givenDirectoryPerson(nordlicht, 'Bo Berg', { consented: false })
const logged: string[] = []
const to = new Writable({
  write(chunk: Buffer, _encoding, done) {
    logged.push(chunk.toString())
    done()
  },
})
const { db, seal, standIn, visitor, inTeams, bearing, clock, settled } = await createEntraApp({
  tenants: [nordlicht],
  log: createLog({ logLevel: 'trace', version: '0.0.1' }, to),
})
standIn.consents = 'accept'
const started = clock.now

/** Every row of every table, as text. */
async function everyRow(): Promise<string[]> {
  const client = new pg.Client(db.admin)
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      "SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'",
    )
    const found: string[] = []
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)
      found.push(...rows.map(({ row }) => `${name} ${row}`))
    }
    return found
  } finally {
    await client.end()
  }
}

/** How tokens begin, whoever made them, and those that were given out here. */
const isTokenIn = (text: string, tokens: readonly string[]) =>
  /eyJ[\w-]{10}/.test(text) || tokens.some((token) => text.includes(token) || text.includes(token.slice(-40)))

test('no token of Microsoft’s is kept, logged or put into a cookie, however people come in', async () => {
  const told: string[] = []
  const browser = visitor()
  for (const person of [ada, bo]) {
    standIn.visitor = person
    const { cookies, location } = await browser.signIn('?return=/find')
    told.push(...cookies, location)
  }
  const teams = await standIn.teamsToken(ada)
  await bearing(teams).get('/api/v1/me')
  await settled()
  clock.now = clock.now.add({ minutes: 2 })
  expect((await bearing(teams).post('/api/v1/me/profile')).status).toBe(200)
  bo.consented = false
  expect((await (await inTeams(bo)).post('/api/v1/me/profile')).status).toBe(403)
  standIn.faults.graph = 500
  clock.now = clock.now.add({ minutes: 2 })
  expect((await bearing(teams).post('/api/v1/me/profile')).status).toBe(503)
  expect((await bearing(`${teams}x`).get('/api/v1/me')).status).toBe(401)
  standIn.faults.graph = undefined
  clock.now = started
  await settled()

  const tokens = [teams, ...standIn.issued]
  expect(tokens.length, 'codes, ID tokens and access tokens').toBeGreaterThan(6)
  const rows = await everyRow()
  expect(rows.some((row) => row.includes(ada.oid))).toBe(true)
  expect(rows.filter((row) => isTokenIn(row, tokens))).toEqual([])
  expect(logged.length).toBeGreaterThan(5)
  expect(logged.filter((line) => isTokenIn(line, tokens))).toEqual([])
  // Our own cookies begin as tokens do: they are sealed, and what is in them is looked at below.
  expect(told.filter((text) => tokens.some((token) => text.includes(token)))).toEqual([])
})

test('the cookie of a session holds ids and instants, sealed: nobody reads them in it, and none is believed who changes it', async () => {
  const browser = visitor()
  standIn.visitor = ada
  await browser.signIn()
  await settled()
  const value = browser.jar.get('booking_room_pro_session') ?? ''
  const session = await seal.open(value)
  expect(Object.keys(session ?? {}).sort()).toEqual([
    'expires',
    'orgId',
    'personId',
    'sealedAt',
    'sessionId',
    'signedInAt',
  ])
  const [header = '', ...parts] = value.split('.')
  expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({ alg: 'dir', enc: 'A256GCM' })
  const readable = parts.map((part) => Buffer.from(part, 'base64url').toString('latin1')).join()
  for (const secret of [session?.orgId, session?.personId, session?.sessionId]) expect(readable).not.toContain(secret)
  const other = (letter: string | undefined) => (letter === 'A' ? 'B' : 'A')
  for (const place of [5, value.indexOf('..') + 4, value.lastIndexOf('.') - 4, value.length - 5]) {
    const thief = visitor()
    thief.jar.set('booking_room_pro_session', value.slice(0, place) + other(value[place]) + value.slice(place + 1))
    expect((await thief.open('/api/v1/me')).status, `changed at ${place}`).toBe(401)
  }
})
