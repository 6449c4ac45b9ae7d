import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WORKDAYS } from '../organizations/organization.schema.ts'
import { anyText } from '../testing/awkward-text.ts'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'
import { wordsLeft } from '../testing/words-left.ts'
import type { ImportFault, ImportLine } from './import.schema.ts'

const { db, app, as } = await createTestApp({ now: '2026-11-23T08:00:00Z' })
const setUp = async () => {
  const organization = await givenOrganization(db)
  const { orgId, administratorId, bookerId } = organization
  const ada = await as({ orgId, personId: administratorId })
  const bo = await as({ orgId, personId: bookerId })
  const send = (csv: string | Buffer, query: Record<string, string> = {}, headers = {}) =>
    ada.post('/api/v1/imports/rooms', csv, { query, headers: { 'content-type': 'text/csv', ...headers } })
  const preview = (csv: string | Buffer) => send(csv)
  const apply = (csv: string | Buffer, headers = {}) => send(csv, { apply: 'true' }, headers)
  const rooms = async () => (await bo.get('/api/v1/rooms')).body.items as { id: string; name: string }[]
  const exported = async (query = {}) => (await ada.get('/api/v1/exports/rooms.csv', { query })).text
  return { ...organization, ada, bo, send, preview, apply, rooms, exported }
}
const outcomes = (lines: ImportLine[]) => lines.map(({ line, outcome, name }) => `${line} ${outcome} ${name}`)
const places = (faults: ImportFault[]) => faults.map(({ line, column, code }) => `${line} ${column} ${code}`)

describe('POST /api/v1/imports/rooms', () => {
  test('shows line by line what it would do, and writes nothing', async () => {
    const { room, preview, rooms } = await setUp()
    await room('Aurora')
    await room('Borealis')
    const before = await rooms()
    const { status, body } = await preview(
      [
        'Building,Floor,Room,Capacity,Remarks',
        'Main,1,Aurora,10,x',
        'main,1,Borealis,8,',
        'Annex,Ground,Corona,4,',
      ].join('\n'),
    )
    expect(status).toBe(200)
    expect(outcomes(body.lines)).toEqual(['2 change Aurora', '3 same Borealis', '4 add Corona'])
    expect(body.lines[0].changes).toEqual([{ column: 'Capacity', from: '8', to: '10' }])
    expect(body).toMatchObject({
      applied: false,
      counts: { add: 1, change: 1, same: 1, errors: 0 },
      creates: {
        buildings: [{ name: 'Annex', zone: 'Europe/Paris' }],
        floors: [{ building: 'Annex', name: 'Ground' }],
        equipment: [],
      },
      ignoredColumns: ['Remarks'],
      affected: { count: 0, items: [] },
      errors: [],
    })
    expect(await rooms()).toEqual(before)
  })

  test('applies all of it: rooms, their buildings, floors, equipment and managers', async () => {
    const { ada, apply, rooms, person } = await setUp()
    const managerId = await person('Mia Manager')
    const { upn } = (await ada.get(`/api/v1/people/${managerId}`)).body
    const csv = [
      'Building;Zone;Floor;Room;Capacity;Equipment;Managers;Description;Colour;Active;Bookable;Opening hours;Days ahead',
      `Tokyo;Asia/Tokyo;3F;Fuji;12;Screen;${upn};"Looks at ""the"" mountain;\nand is quiet";#0F6CBD;yes;no;Mon-Fri 08:00-20:00;30`,
      'Tokyo;Asia/Tokyo;3F;Sakura;4;"screen; White\\;board";;;;oui;;;',
    ].join('\r\n')
    const { status, body } = await apply(csv)
    expect(status).toBe(200)
    expect(body).toMatchObject({ applied: true, counts: { add: 2, change: 0, same: 0, errors: 0 } })
    const [fuji, sakura] = await rooms()
    expect(fuji).toMatchObject({
      name: 'Fuji',
      zone: 'Asia/Tokyo',
      capacity: 12,
      description: 'Looks at "the" mountain;\nand is quiet',
      colour: '#0F6CBD',
      active: true,
      bookable: false,
      managerIds: [managerId],
      policy: { openingHours: WORKDAYS, horizonDays: 30, maxDurationMinutes: null },
    })
    expect(sakura).toMatchObject({ name: 'Sakura', active: true, bookable: true, managerIds: [] })
    const equipment = (await ada.get('/api/v1/equipment')).body.items
    expect(equipment.map(({ name }: { name: string }) => name)).toEqual(['Screen', 'White;board'])
    expect(outcomes((await apply(csv)).body.lines)).toEqual(['2 same Fuji', '4 same Sakura'])
  })

  test('names the line, the column and what would be accepted, and then imports nothing', async () => {
    const { preview, apply, rooms } = await setUp()
    const csv = [
      'Building,Zone,Floor,Room,Capacity,Colour,Active,Opening hours,Managers,Too many people',
      'Main,,1,Fine,4,,,,,',
      'Main,,1,Aurora,many,red,perhaps,whenever,,maybe',
      'Main,,1,,4,,,,,',
      'Main,Asia/Tokyo,1,Borealis,4,,,,nobody@nordlicht.example,',
      'Main,Mars,1,Corona,,,,,,',
      'Main,,1,Draco,0,,,,,',
      'Main,,1,fine,5,,,,,',
      'Main,,1,Eridanus,5,,,,,,more',
      'Main,,1,Fo\0rnax,5,,,,,',
      'Main,,1,\u200b\u2060,5,,,,,',
    ].join('\n')
    const { status, body } = await preview(csv)
    expect(status).toBe(200)
    expect(places(body.errors)).toEqual([
      '3 Capacity format',
      '3 Colour format',
      '3 Active format',
      '3 Opening hours format',
      '3 Too many people format',
      '4 Room required',
      '5 Zone conflict',
      '5 Managers not_found',
      '6 Zone format',
      '7 Capacity format',
      '8 Room taken',
      '9 null too_many_cells',
      '10 Room format',
      '11 Room format',
    ])
    expect(body.errors[0]).toMatchObject({ value: 'many', accepted: 'a whole number from 1 to 10000' })
    const cellOf = (asked: string) => body.errors.find(({ column }: ImportFault) => column === asked).value
    expect([cellOf('Room'), cellOf('Managers')]).toEqual(['', 'nobody@nordlicht.example'])
    expect(outcomes(body.lines)).toContain('2 add Fine')
    const refused = await apply(csv)
    expect(refused).toMatchObject({ status: 400, body: { code: 'invalid_request', report: { applied: false } } })
    expect(refused.body.errors[0]).toMatchObject({ field: 'line 3, Capacity', line: 3, column: 'Capacity' })
    expect(await rooms()).toEqual([])
  })

  test.each([
    ['an empty file', ' \n', '1 null empty'],
    ['a file without its columns', 'Floor,Room\n1,Aurora', '1 Building missing_column'],
    ['a column twice', 'Building,Floor,Room,Capacity,Seats\nMain,1,Aurora,4,5', '1 Capacity twice'],
    ['a quotation mark without its fellow', 'Building,Floor,Room,Capacity\nMain,1,"Aurora,4', '2 null quotes'],
    ['a file of another encoding', Buffer.from('Building,Floor,Room\nMain,1,Éole', 'latin1'), '1 null encoding'],
    ['a file of UTF-16', Buffer.from('\ufeffBuilding,Floor,Room\nMain,1,Aurora', 'utf16le'), '1 null encoding'],
    ['too many lines', `Building,Floor,Room\n${'Main,1,Aurora\n'.repeat(10_001)}`, '1 null too_many_lines'],
  ])('says of %s what is wrong', async (_, csv, place) => {
    const { preview } = await setUp()
    const { status, body } = await preview(csv)
    expect([status, body.code]).toEqual([400, 'invalid_request'])
    expect(places(body.report.errors)).toEqual([place])
  })

  test.each([
    ['a byte order mark', '\ufeffBuilding,Floor,Room,Capacity\r\nMain,1,Aurora,4\r\n'],
    ['semicolons', 'Building;Floor;Room;Capacity\nMain;1;Aurora;4'],
    ['tabs', 'Building\tFloor\tRoom\tCapacity\nMain\t1\tAurora\t4'],
    ['a semicolon inside of a quoted name', 'Building,Floor,Room,Capacity,"a;b;c;d;e"\nMain,1,Aurora,4,'],
    ['French names of columns', 'Bâtiment;ÉTAGE;salle;Capacite\nMain;1;Aurora;4'],
    ['empty lines', '\nBuilding,Floor,Room,Capacity\n\nMain,1,Aurora,4\n,,,\n'],
  ])('reads a file with %s', async (_, csv) => {
    const { preview } = await setUp()
    expect((await preview(csv)).body).toMatchObject({ counts: { add: 1, errors: 0 }, lines: [{ name: 'Aurora' }] })
  })

  test('finds a room by its id, whatever its name and place are now', async () => {
    const { room, apply, rooms } = await setUp()
    const [one, two] = [await room('Aurora'), await room('Borealis')]
    const csv = `Id,Building,Floor,Room\n${one.toUpperCase()},Main,1,Borealis\n${two},Main,2,Aurora`
    expect((await apply(csv)).body.counts).toEqual({ add: 0, change: 2, same: 0, errors: 0 })
    const named = Object.fromEntries((await rooms()).map(({ id, name }) => [id, name]))
    expect(named).toEqual({ [one]: 'Borealis', [two]: 'Aurora' })
    const unknown = `Id,Building,Floor,Room\n019a6b1e-7c00-7000-8000-000000000099,Main,1,Corona\n${one},Main,1,Draco\n${one},Main,1,Draco`
    expect(places((await apply(unknown)).body.report.errors)).toEqual(['2 Id not_found', '4 null twice'])
  })

  test('leaves alone what has no column, and rooms that are not in the file', async () => {
    const { ada, apply, rooms, floorId } = await setUp()
    const body = { name: 'Aurora', floorId, capacity: 8, description: 'Quiet', policy: { horizonDays: 7 } }
    const aurora = (await ada.post('/api/v1/rooms', body)).body
    await ada.post('/api/v1/rooms', { ...body, name: 'Borealis' })
    await apply('Building,Floor,Room,Capacity\nMain,1,AURORA,9')
    expect((await rooms()).find(({ id }) => id === aurora.id)).toMatchObject({
      name: 'AURORA',
      capacity: 9,
      description: 'Quiet',
      policy: { horizonDays: 7 },
      version: 2,
    })
    expect((await rooms()).length).toBe(2)
  })

  test('rule 29: shows the reservations that it would touch', async () => {
    const { room, bo, preview } = await setUp()
    const roomId = await room('Aurora')
    const time = { start: '2026-11-24T09:00:00Z', end: '2026-11-24T10:00:00Z' }
    const booked = await bo.post('/api/v1/reservations', { roomId, title: 'Planning', ...time })
    const { body } = await preview('Building,Floor,Room,Active\nMain,1,Aurora,no')
    expect(body.affected).toMatchObject({
      count: 1,
      items: [{ reason: 'room_inactive', reservation: { id: booked.body.id } }],
    })
  })

  test('applies what was looked at, or nothing', async () => {
    const { room, ada, preview, apply } = await setUp()
    const roomId = await room('Aurora')
    const csv = 'Building,Floor,Room,Capacity\nMain,1,Aurora,9'
    const etag = String((await preview(csv)).headers.etag)
    await ada.patch(`/api/v1/rooms/${roomId}`, { capacity: 20 })
    const stale = await apply(csv, { 'if-match': etag })
    expect(stale).toMatchObject({
      status: 412,
      body: { code: 'stale', present: { lines: [{ changes: [{ from: '20' }] }] } },
    })
    expect((await apply(csv, { 'if-match': String(stale.headers.etag) })).body.applied).toBe(true)
  })

  test('leaves word for open windows of what it changed, and none of nothing', async () => {
    const { apply, orgId } = await setUp()
    const csv = 'Building,Floor,Room,Capacity,Equipment\nAnnex,1,Aurora,9,Screen'
    expect(await wordsLeft(db, orgId, () => apply(csv))).toEqual(['buildings', 'equipment', 'floors', 'rooms'])
    expect(await wordsLeft(db, orgId, () => apply(csv))).toEqual([])
  })

  test('is for administrators, signed in, with a file', async () => {
    const { bo, ada } = await setUp()
    const headers = { 'content-type': 'text/csv' }
    const url = '/api/v1/imports/rooms'
    expect((await bo.post(url, 'Room', { headers })).status).toBe(403)
    expect((await bo.get('/api/v1/exports/rooms.csv')).status).toBe(403)
    expect((await app.inject({ method: 'POST', url, headers, payload: 'Room' })).statusCode).toBe(401)
    expect((await ada.post(url, { rooms: [] })).status).toBe(415)
    expect((await ada.post(url, '', { headers })).body.errors[0].field).toBe('body')
    expect((await ada.post(url, 'x'.repeat(5 * 1024 * 1024 + 1), { headers })).status).toBe(413)
    expect((await ada.post(url, 'Room', { headers, query: { apply: 'perhaps' } })).body.errors[0].field).toBe('apply')
  })

  test('takes 2,000 rooms at once, and again', async () => {
    const { apply, rooms } = await setUp()
    const lines = Array.from(
      { length: 2000 },
      (_, n) => `House ${n % 5},${n % 40},Room ${n},${(n % 20) + 1},Screen; Board ${n % 7}`,
    )
    const csv = ['Building,Floor,Room,Capacity,Equipment', ...lines].join('\n')
    expect((await apply(csv)).body.counts).toEqual({ add: 2000, change: 0, same: 0, errors: 0 })
    expect((await rooms()).length).toBe(2000)
    expect((await apply(csv)).body.counts).toEqual({ add: 0, change: 0, same: 2000, errors: 0 })
    const changed = csv.replaceAll('Screen', 'Projector').replaceAll(/Room (\d+)/g, 'Room $1b')
    expect((await apply(changed)).body.counts.add).toBe(2000)
  })
})

describe('GET /api/v1/exports/rooms.csv', () => {
  test('is a file that a spreadsheet opens', async () => {
    const { ada, room } = await setUp()
    await room('Aurora')
    const answer = await ada.get('/api/v1/exports/rooms.csv')
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="rooms.csv"',
      'cache-control': 'no-store',
    })
    expect(answer.text).toMatch(
      /^\ufeffId,Building,Zone,Floor,Room,Capacity,.*\r\n[0-9a-f-]{36},Main,Europe\/Paris,1,Aurora,8,/,
    )
  })

  test('writes no cell that would be a formula', async () => {
    const { ada, floorId, exported } = await setUp()
    for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', "'=1", 'plain'])
      await ada.post('/api/v1/rooms', { name, floorId, capacity: 1 })
    const cells = (await exported({ separator: 'semicolon' })).split('\r\n').map((line) => line.split(';')[4])
    expect(cells.slice(1, -1)).toEqual(["'=1+1", "'+1", "'-1", "'@SUM(A1)", "''=1", 'plain'])
  })

  test('imported again changes nothing, whatever the rooms are called', async () => {
    const { ada, apply, preview, exported, floorId, person } = await setUp()
    const managerIds = [await person('Mia'), await person('Noa')]
    const names = fc.sample(fc.uniqueArray(anyText, { minLength: 30, maxLength: 30 }), { seed: 7, numRuns: 1 })[0] ?? []
    expect(names.length).toBe(30)
    const equipmentIds: string[] = []
    for (const name of names.slice(0, 6)) {
      const added = await ada.post('/api/v1/equipment', { name: `${name}x` })
      if (added.status === 201) equipmentIds.push(added.body.id)
    }
    for (const [index, name] of names.entries())
      await ada.post('/api/v1/rooms', {
        name,
        floorId,
        capacity: index + 1,
        description: names[index + 1] ?? '',
        colour: index % 2 ? '#0F6CBD' : null,
        active: index % 3 > 0,
        bookable: index % 5 > 0,
        equipmentIds: equipmentIds.slice(0, index % 7),
        managerIds: managerIds.slice(0, index % 3),
        policy: {
          maxDurationMinutes: index % 4 ? 60 * index : null,
          capacityRule: index % 2 ? 'refuse' : null,
          openingHours: index % 2 ? { ...WORKDAYS, sunday: [{ start: '00:00', end: '24:00' }] } : null,
        },
      })
    for (const separator of ['comma', 'semicolon']) {
      const csv = await exported({ separator })
      const { body } = await preview(csv)
      expect(body.errors).toEqual([])
      expect(body.counts.change + body.counts.add).toBe(0)
      expect(body.counts.same).toBeGreaterThan(20)
      const withoutIds = csv.replaceAll(/^\ufeff?(?:[0-9a-f-]{36}|Id)/gm, (id) => (id.includes('Id') ? 'Id' : ''))
      expect((await apply(withoutIds)).body.counts).toEqual(body.counts)
      expect(await exported({ separator })).toBe(csv)
    }
  })
})
