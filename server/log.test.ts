import { Writable } from 'node:stream'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { createLog } from './log.ts'
import { givenOrganization } from './testing/given.ts'
import { createTestApp } from './testing/test-app.ts'

const lines: string[] = []
const to = new Writable({
  write(chunk: Buffer, _encoding, done) {
    lines.push(...chunk.toString().trim().split('\n'))
    done()
  },
})
const log = createLog({ logLevel: 'trace', version: '0.0.1' }, to)
const { db, as, browser } = await createTestApp({ now: '2026-11-23T08:00:00Z', log })
const organization = await givenOrganization(db)
const { orgId, administratorId, bookerId } = organization
const bo = await as({ orgId, personId: bookerId })

/** What was logged meanwhile. */
async function loggedBy(work: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  lines.length = 0
  await work()
  return lines.map((line) => JSON.parse(line))
}

const PERSONAL = /Salar|confident|Bo Booker|bo\.booker|nordlicht|booking_room_pro_session|eyJ|127\.0\.0\.1|Camille/i

describe('the log', () => {
  test('tells of a booking that it was made, how long it took, and under which id, and nothing personal', async () => {
    const roomId = await organization.room('Aurora')
    const wish = { roomId, title: 'Salaries', notes: 'confidential', start: '2026-11-24T09:00:00Z' }
    const logged = await loggedBy(() => bo.post('/api/v1/reservations', { ...wish, end: '2026-11-24T10:00:00Z' }))
    expect(logged).toEqual([
      expect.objectContaining({
        app: 'booking-room-pro',
        method: 'POST',
        path: '/api/v1/reservations',
        status: 201,
        ms: expect.any(Number),
        reqId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        msg: 'answered',
      }),
    ])
    expect(lines.join('\n')).not.toMatch(PERSONAL)
  })

  test('tells of a refusal its code, under the id that the person was told', async () => {
    const roomId = await organization.room('Borealis')
    const wish = { roomId, title: 'Salaries', start: '2026-11-24T09:00:00Z', end: '2026-11-24T10:00:00Z' }
    await bo.post('/api/v1/reservations', wish)
    let instance: unknown
    const logged = await loggedBy(async () => {
      instance = (await bo.post('/api/v1/reservations', wish)).body.instance
    })
    expect(logged).toEqual([expect.objectContaining({ status: 409, code: 'taken', reqId: instance })])
    expect(lines.join('\n')).not.toMatch(PERSONAL)
  })

  test('keeps what people look for, and who signs in, to them', async () => {
    const logged = await loggedBy(async () => {
      await bo.get('/api/v1/people?q=Camille')
      await browser().post('/auth/demo', { upn: 'camille@nordlicht.example' })
      await bo.post('/api/v1/reservations', '{"title":"Salaries', { headers: { 'content-type': 'application/json' } })
    })
    expect(logged.map(({ path, status }) => [path, status])).toEqual([
      ['/api/v1/people', 200],
      ['/auth/demo', 400],
      ['/api/v1/reservations', 400],
    ])
    expect(lines.join('\n')).not.toMatch(PERSONAL)
  })

  test('tells of an error of the database where it came from, without the values that it quotes', async () => {
    const client = new pg.Client(db.admin)
    await client.connect()
    const failure = (sql: string, values: unknown[]) => client.query(sql, values).catch((error: Error) => error)
    const twice = await failure(
      `UPDATE people p SET upn = b.upn FROM people b
        WHERE p.org_id = $1 AND p.id = $2 AND b.org_id = $1 AND b.id = $3`,
      [orgId, administratorId, bookerId],
    )
    const wrong = await failure('SELECT $1::uuid', ['bo.booker@nordlicht.example'])
    await client.end()
    expect([twice, wrong].map((error) => JSON.stringify(error) + (error as Error).message).join()).toMatch(PERSONAL)
    const logged = await loggedBy(async () => {
      log.error({ err: twice }, 'request failed')
      log.error({ err: wrong }, 'request failed')
    })
    expect(logged.map(({ err }) => err)).toEqual([
      expect.objectContaining({ code: '23505', table: 'people', constraint: 'people_upn' }),
      expect.objectContaining({ code: '22P02', stack: expect.stringContaining('log.test.ts') }),
    ])
    expect(lines.join('\n')).not.toMatch(PERSONAL)
  })
})
