import { describe, expect, test } from 'vitest'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'
import { wordsLeft } from '../testing/words-left.ts'
import type { ImportFault, ImportLine } from './import.schema.ts'

const { db, as } = await createTestApp({ now: '2026-11-23T08:00:00Z' })
const setUp = async () => {
  const organization = await givenOrganization(db)
  const { orgId, administratorId, bookerId } = organization
  const ada = await as({ orgId, personId: administratorId })
  const bo = await as({ orgId, personId: bookerId })
  const send = (csv: string, query: Record<string, string> = {}, headers = {}) =>
    ada.post('/api/v1/imports/people', csv, { query, headers: { 'content-type': 'text/csv', ...headers } })
  const preview = (csv: string) => send(csv)
  const apply = (csv: string, headers = {}) => send(csv, { apply: 'true' }, headers)
  const read = async (id: string) => (await ada.get(`/api/v1/people/${id}`)).body
  const upnOf = async (id: string) => (await read(id)).upn as string
  return { ...organization, ada, bo, preview, apply, read, upnOf }
}
const outcomes = (lines: ImportLine[]) => lines.map(({ line, outcome, name }) => `${line} ${outcome} ${name}`)
const places = (faults: ImportFault[]) => faults.map(({ line, column, code }) => `${line} ${column} ${code}`)

describe('POST /api/v1/imports/people', () => {
  test('adds and changes people, found by their upn, and shows it first', async () => {
    const { ada, bookerId, preview, apply, read, upnOf } = await setUp()
    const csv = [
      'UPN;Name;Mail;Roles;Langue;Zone;Entra object id',
      `${(await upnOf(bookerId)).toUpperCase()};Bo Booker;bo@nordlicht.example;"Approver; booker";;;`,
      'zoe@nordlicht.example;Zoé Fontaine;;;fr-FR;Asia/Tokyo;5F8B4C1E-3F0A-4F57-9D0E-2F4F4F0C7A11',
    ].join('\n')
    const { body } = await preview(csv)
    expect(outcomes(body.lines)).toEqual(['2 change Bo Booker', '3 add Zoé Fontaine'])
    expect(body.lines[0].changes.map(({ column }: { column: string }) => column)).toEqual(['UPN', 'Mail', 'Roles'])
    expect((await read(bookerId)).roles).toEqual(['booker'])

    expect((await apply(csv)).body).toMatchObject({ applied: true, counts: { add: 1, change: 1 } })
    expect(await read(bookerId)).toMatchObject({
      mail: 'bo@nordlicht.example',
      roles: ['approver', 'booker'],
      version: 2,
    })
    const [zoe] = (await ada.get('/api/v1/people', { query: { q: 'zoe' } })).body.items
    expect(zoe).toMatchObject({
      upn: 'zoe@nordlicht.example',
      mail: null,
      roles: ['booker'],
      locale: 'fr-FR',
      zone: 'Asia/Tokyo',
      entraObjectId: '5f8b4c1e-3f0a-4f57-9d0e-2f4f4f0c7a11',
    })
    expect((await apply(csv)).body.counts).toEqual({ add: 0, change: 0, same: 2, errors: 0 })
  })

  test('names the line and column of every fault, and then imports nothing', async () => {
    const { administratorId, preview, apply, read, upnOf } = await setUp()
    const id = '5f8b4c1e-3f0a-4f57-9d0e-2f4f4f0c7a11'
    const csv = [
      'UPN,Name,Mail,Roles,Language,Zone,Active,Entra object id',
      `fine@nordlicht.example,Fine,,,,,,${id}`,
      'no address,A,no address,king,not a language,Mars,maybe,1',
      ',B,,,,,,',
      'c@nordlicht.example,,,,,,,',
      'FINE@nordlicht.example,D,,,,,,',
      `e@nordlicht.example,E,,,,,,${id}`,
      `${await upnOf(administratorId)},Ada,,booker,,,,`,
    ].join('\n')
    const { body } = await preview(csv)
    expect(places(body.errors)).toEqual([
      '3 UPN format',
      '3 Mail format',
      '3 Roles format',
      '3 Language format',
      '3 Zone format',
      '3 Active format',
      '3 Entra object id format',
      '4 UPN required',
      '5 Name required',
      '6 UPN twice',
      '7 Entra object id taken',
      '8 Roles last_administrator',
    ])
    const refused = await apply(csv)
    expect(refused).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
    expect(await read(administratorId)).toMatchObject({ displayName: 'Ada Admin', version: 1 })
  })

  test('lets two exchange their object ids', async () => {
    const { ada, apply, read } = await setUp()
    const ids = ['5f8b4c1e-3f0a-4f57-9d0e-2f4f4f0c7a11', '5f8b4c1e-3f0a-4f57-9d0e-2f4f4f0c7a22']
    const people: string[] = []
    for (const [index, entraObjectId] of ids.entries())
      people.push(
        (await ada.post('/api/v1/people', { displayName: 'P', upn: `p${index}@nordlicht.example`, entraObjectId })).body
          .id,
      )
    await apply(`UPN,Object id\np0@nordlicht.example,${ids[1]}\np1@nordlicht.example,${ids[0]}`)
    expect([(await read(people[0] ?? '')).entraObjectId, (await read(people[1] ?? '')).entraObjectId]).toEqual([
      ids[1],
      ids[0],
    ])
  })

  test('rule 32: shows what those who leave have booked', async () => {
    const { bo, bookerId, room, preview, upnOf } = await setUp()
    const time = { start: '2026-11-24T09:00:00Z', end: '2026-11-24T10:00:00Z' }
    const booked = await bo.post('/api/v1/reservations', { roomId: await room('Aurora'), title: 'Planning', ...time })
    const { body } = await preview(`UPN,Active\n${await upnOf(bookerId)},no`)
    expect(body.affected).toMatchObject({
      count: 1,
      items: [{ reason: 'host_leaves', reservation: { id: booked.body.id } }],
    })
  })

  test('applies what was looked at, or nothing', async () => {
    const { ada, bookerId, preview, apply, upnOf } = await setUp()
    const csv = `UPN,Mail\n${await upnOf(bookerId)},bo@nordlicht.example`
    const etag = String((await preview(csv)).headers.etag)
    await ada.patch(`/api/v1/people/${bookerId}`, { mail: 'bob@nordlicht.example' })
    expect(await apply(csv, { 'if-match': etag })).toMatchObject({ status: 412, body: { code: 'stale' } })
  })

  test('is for administrators, and leaves word for open windows', async () => {
    const { bo, orgId, apply } = await setUp()
    const headers = { 'content-type': 'text/csv' }
    expect((await bo.post('/api/v1/imports/people', 'UPN', { headers })).status).toBe(403)
    expect((await bo.get('/api/v1/exports/people.csv')).status).toBe(403)
    expect(await wordsLeft(db, orgId, () => apply('UPN,Name\nx@nordlicht.example,X'))).toEqual(['people'])
    expect(await wordsLeft(db, orgId, () => apply('UPN,Name\nx@nordlicht.example,X'))).toEqual([])
  })

  test('the export, imported again, changes nobody; 5,000 people at once', async () => {
    const { ada, apply, preview } = await setUp()
    const lines = Array.from(
      { length: 5000 },
      (_, n) => `p${n}@nordlicht.example,"=Person, ""${n}""",${n % 2 ? 'booker' : 'viewer'}`,
    )
    expect((await apply(['UPN,Name,Roles', ...lines].join('\n'))).body.counts.add).toBe(5000)
    const csv = (await ada.get('/api/v1/exports/people.csv', { query: { separator: 'semicolon' } })).text
    expect(csv).toContain(`;"'=Person, ""7"""`)
    expect((await preview(csv)).body.counts).toEqual({ add: 0, change: 0, same: 5002, errors: 0 })
  })
})
