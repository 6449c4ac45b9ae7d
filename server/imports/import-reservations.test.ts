import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'
import { wordsLeft } from '../testing/words-left.ts'
import type { ImportedEvent } from './reservation-import.schema.ts'

const { db, app, as, clock } = await createTestApp({ now: '2026-11-23T08:00:00Z' })
const url = '/api/v1/imports/reservations'
const headers = { 'content-type': 'text/calendar' }
/** As programs write them, with CRLF. */
const exported = async (program: string) =>
  (await readFile(new URL(`../testing/calendars/${program}.ics`, import.meta.url), 'utf8')).replaceAll('\n', '\r\n')

const setUp = async () => {
  const organization = await givenOrganization(db)
  const { orgId, administratorId, bookerId } = organization
  const ada = await as({ orgId, personId: administratorId })
  const bo = await as({ orgId, personId: bookerId })
  await ada.patch(`/api/v1/people/${bookerId}`, { mail: 'bo@nordlicht.example' })
  const aurora = await organization.room('Aurora')
  const send = (file: string | Buffer, query: Record<string, string> = {}, more = {}) =>
    ada.post(url, file, { query, headers: { ...headers, ...more } })
  const preview = (file: string | Buffer, query = {}) => send(file, query)
  const apply = (file: string | Buffer, query = {}, more = {}) => send(file, { apply: 'true', ...query }, more)
  const read = async (id: string | null) => (await ada.get(`/api/v1/reservations/${id}`)).body
  return { ...organization, ada, bo, aurora, preview, apply, read }
}

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')
const calendar = (...parts: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR', ''].join('\r\n')
const at = (start: string, end: string, ...lines: string[]) =>
  event(`UID:${start}${lines.join()}`, `DTSTART:${start}`, `DTEND:${end}`, ...lines)
const outcomes = (events: ImportedEvent[]) =>
  events.map(({ title, outcome, reason }) => `${title}: ${reason?.code ?? outcome}`)
const times = (events: ImportedEvent[]) => events.map(({ start, end }) => [start, end])

describe('POST /api/v1/imports/reservations', () => {
  test('takes what Outlook exports, and tells what it does not take', async () => {
    const { aurora, bookerId, administratorId, preview, apply, read } = await setUp()
    const file = await exported('outlook')
    const looked = (await preview(file)).body
    expect(looked).toMatchObject({ applied: false, counts: { book: 3, same: 0, refuse: 2 } })
    expect(outcomes(looked.events)).toEqual([
      "Réunion d'équipe; hebdo: book",
      'Board: book',
      'Call with the coast: book',
      'Stand-up: series',
      'Maybe drinks: shown_as_free',
    ])
    expect(looked.events.every((one: ImportedEvent) => one.reservationId === null && one.roomId === aurora)).toBe(true)

    const { status, body } = await apply(file)
    expect([status, body.applied]).toEqual([200, true])
    const [weekly, board, call] = body.events
    expect(await read(weekly.reservationId)).toMatchObject({
      roomId: aurora,
      start: '2026-11-24T09:00:00Z',
      end: '2026-11-24T10:00:00Z',
      title: "Réunion d'équipe; hebdo",
      notes:
        "Agenda:\n1. Numbers, plans\n2. Une ligne si longue que le programme qui l'écrit la plie, comme le veut la norme\nFin",
      organizer: { id: bookerId },
      host: { id: bookerId },
      attendeeCount: 2,
      private: false,
      status: 'confirmed',
    })
    expect(await read(board.reservationId)).toMatchObject({
      start: '2026-11-25T23:00:00Z',
      end: '2026-11-26T23:00:00Z',
      private: true,
      host: { id: administratorId },
      attendeeCount: null,
    })
    expect(await read(call.reservationId)).toMatchObject({ start: '2026-11-25T14:00:00Z', end: '2026-11-25T15:00:00Z' })
  })

  test('takes what Google exports, each event into the room that its place names', async () => {
    const { aurora, apply, ada, room } = await setUp()
    const borealis = await room('Borealis')
    const zoe = (await ada.post('/api/v1/people', { displayName: 'Zoé', upn: 'zoe@nordlicht.example' })).body
    const { body } = await apply(await exported('google'))
    expect(outcomes(body.events)).toEqual([
      'Quarter 📈: book',
      'Workshop: book',
      'Reservation: book',
      'Overlaps the first: taken',
      'Called off: cancelled',
      'Long past: in_the_past',
      'One of a series: series',
      'Online only: room_unknown',
    ])
    const [quarter, workshop, wholeDay, overlapping, , , , online] = body.events
    expect(quarter).toMatchObject({ line: 26, roomId: aurora, hostId: zoe.id })
    expect(workshop).toMatchObject({ roomId: borealis, start: '2026-11-25T14:30:00Z', end: '2026-11-25T16:00:00Z' })
    expect(wholeDay).toMatchObject({ roomId: borealis, start: '2026-11-25T23:00:00Z', end: '2026-11-26T23:00:00Z' })
    expect(overlapping.reason).toMatchObject({ line: 26, message: expect.stringContaining('line 26') })
    expect(online).toMatchObject({
      roomId: null,
      reason: { text: 'https://meet.example/abc', message: expect.stringContaining('https://meet.example/abc') },
    })
  })

  test('the same file imported again changes nothing, whatever became of its events meanwhile', async () => {
    const { ada, apply, preview, orgId, read } = await setUp()
    const file = await exported('outlook')
    const [first, second] = (await apply(file)).body.events
    await ada.post(`/api/v1/reservations/${first.reservationId}/cancel`)
    await ada.patch(
      `/api/v1/reservations/${second.reservationId}`,
      { title: 'Moved' },
      { headers: { 'if-match': '*' } },
    )
    const again = async () => expect((await apply(file)).body.counts).toEqual({ book: 0, same: 3, refuse: 2 })
    expect(await wordsLeft(db, orgId, again)).toEqual([])
    expect((await preview(file)).body.events[0]).toMatchObject({ outcome: 'same', reservationId: first.reservationId })
    expect([(await read(first.reservationId)).status, (await read(second.reservationId)).title]).toEqual([
      'cancelled',
      'Moved',
    ])
  })

  test('takes all events into one room when it is told so, and an event into several rooms', async () => {
    const { aurora, apply, room } = await setUp()
    const borealis = await room('Borealis')
    const file = calendar(at('20261124T090000Z', '20261124T100000Z', 'LOCATION:Somewhere else'))
    expect((await apply(file, { roomId: borealis })).body.events).toMatchObject([{ outcome: 'book', roomId: borealis }])
    expect((await apply(file, { roomId: aurora })).body.events).toMatchObject([{ outcome: 'book', roomId: aurora }])
    expect((await apply(file, { roomId: aurora })).body.counts).toEqual({ book: 0, same: 1, refuse: 0 })
  })

  test.each([
    ['a zone by its IANA name', 'DTSTART;TZID=Asia/Tokyo:20261124T180000', 'DTEND;TZID=Asia/Tokyo:20261124T190000'],
    ['a zone of Windows that is not defined', 'DTSTART;TZID=Tokyo Standard Time:20261124T180000', 'DURATION:PT1H'],
    ['a zone behind a path', 'DTSTART;TZID=/mozilla.org/20070129_1/Asia/Tokyo:20261124T180000', 'DURATION:PT60M'],
    ['no zone, by the clock of the room', 'DTSTART:20261124T100000', 'DTEND:20261124T110000'],
    ['small letters', 'dtstart:20261124T090000Z', 'dtend:20261124T100000Z'],
    ['a duration of days and hours', 'DTSTART:20261124T090000Z', 'DURATION:P0DT1H0M0S'],
  ])('reads a time with %s', async (_, start, end) => {
    const { aurora, preview } = await setUp()
    const { body } = await preview(calendar(event('UID:1', start, end)), { roomId: aurora })
    expect(times(body.events)).toEqual([['2026-11-24T09:00:00Z', '2026-11-24T10:00:00Z']])
    expect(outcomes(body.events)).toEqual(['Reservation: book'])
  })

  test('reads times across a change of clocks, and whole days of 25 hours', async () => {
    const { aurora, preview, ada } = await setUp()
    await ada.patch('/api/v1/organization', { policy: { horizonDays: 400 } })
    const zone = 'TZID="Romance Standard Time"'
    const file = calendar(
      event('UID:1', `DTSTART;${zone}:20270328T013000`, `DTEND;${zone}:20270328T033000`),
      event('UID:2', 'DTSTART;VALUE=DATE:20271031', 'DTEND;VALUE=DATE:20271101'),
      event('UID:3', `DTSTART;${zone}:20270327T120000`, 'DURATION:P1D'),
    )
    expect(times((await preview(file, { roomId: aurora })).body.events)).toEqual([
      ['2027-03-28T00:30:00Z', '2027-03-28T01:30:00Z'],
      ['2027-10-30T22:00:00Z', '2027-10-31T23:00:00Z'],
      ['2027-03-27T11:00:00Z', '2027-03-28T10:00:00Z'],
    ])
  })

  test.each([
    ['no start', ['SUMMARY:x'], 'unreadable_time'],
    ['nonsense', ['DTSTART:20261341T999999Z'], 'unreadable_time'],
    ['a duration that is none', ['DTSTART:20261124T090000Z', 'DURATION:soon'], 'unreadable_time'],
    ['an unknown zone', ['DTSTART;TZID=Mars/Olympus:20261124T090000', 'DURATION:PT1H'], 'unknown_zone'],
    ['no end', ['DTSTART:20261124T090000Z'], 'end_not_after_start'],
    ['more days than allowed', ['DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261128'], 'too_long'],
    ['a time beyond the horizon', ['DTSTART:20281124T090000Z', 'DURATION:PT1H'], 'beyond_horizon'],
  ])('refuses an event with %s and takes the others', async (_, lines, code) => {
    const { aurora, preview } = await setUp()
    const file = calendar(event('UID:1', ...lines), at('20261124T090000Z', '20261124T100000Z', 'SUMMARY:Good'))
    const { body } = await preview(file, { roomId: aurora })
    expect(body.events.map(({ outcome, reason }: ImportedEvent) => reason?.code ?? outcome)).toEqual([code, 'book'])
  })

  test('calls an event whose summary shows nothing what it is', async () => {
    const { preview } = await setUp()
    const silent = ['', 'SUMMARY:', 'SUMMARY: \u200b\u2060'].map((summary, hour) =>
      at(`20261124T0${hour + 7}0000Z`, `20261124T0${hour + 7}3000Z`, summary, 'LOCATION:Aurora'),
    )
    const { events } = (await preview(calendar(...silent))).body
    expect(outcomes(events)).toEqual(Array(3).fill('Reservation: book'))
  })

  test('meets the rules of the room, and says them', async () => {
    const { preview, apply, room, bo } = await setUp()
    const small = await room('Small', { capacity: 1, capacityRule: 'refuse', maxDurationMinutes: 30 })
    const closed = await room('Closed', { active: false })
    const people = ['a', 'b'].map((name) => `ATTENDEE:mailto:${name}@x.example`)
    const start = '20261124T090000Z'
    const file = calendar(
      at(start, '20261124T100000Z', 'SUMMARY:Long', 'LOCATION:Small'),
      at(start, '20261124T093000Z', 'SUMMARY:Many', 'LOCATION:Small', ...people),
      at(start, '20261124T093000Z', 'SUMMARY:Shut', 'LOCATION:Closed'),
      at(start, '20261124T093000Z', 'SUMMARY:Crowd', 'LOCATION:Aurora', ...people),
    )
    const { events } = (await preview(file)).body
    expect(outcomes(events)).toEqual(['Long: too_long', 'Many: over_capacity', 'Shut: room_inactive', 'Crowd: book'])
    expect(events[0].reason).toMatchObject({ maxDurationMinutes: 30, message: expect.stringContaining('30 minutes') })
    expect(closed).toBe(events[2].roomId)
    await bo.post('/api/v1/reservations', {
      roomId: small,
      start: '2026-11-25T09:00:00Z',
      end: '2026-11-25T09:30:00Z',
      title: 'x',
    })
    const later = calendar(at('20261125T091500Z', '20261125T094500Z', 'LOCATION:small'))
    expect((await apply(later)).body.events).toMatchObject([{ outcome: 'refuse', reason: { code: 'taken' } }])
  })

  test('tells rooms of one name apart by their building, or says that it cannot', async () => {
    const { ada, aurora, preview } = await setUp()
    const annex = (await ada.post('/api/v1/buildings', { name: 'Annex', zone: 'Asia/Tokyo' })).body
    const floor = (await ada.post('/api/v1/floors', { name: '9', buildingId: annex.id })).body
    const other = (await ada.post('/api/v1/rooms', { name: 'Aurora', floorId: floor.id, capacity: 4 })).body
    const day = (n: number, place: string) =>
      at(`202611${24 + n}T090000Z`, `202611${24 + n}T100000Z`, `LOCATION:${place}`)
    const { body } = await preview(calendar(day(0, 'Aurora'), day(1, 'Annex\\, Aurora'), day(2, 'Main - Aurora (8)')))
    expect(body.events.map(({ roomId, reason }: ImportedEvent) => roomId ?? reason?.code)).toEqual([
      'room_ambiguous',
      other.id,
      aurora,
    ])
  })

  test('applies what was looked at, or nothing', async () => {
    const { preview, apply, aurora, bo } = await setUp()
    const file = calendar(at('20261124T090000Z', '20261124T100000Z', 'LOCATION:Aurora'))
    const etag = String((await preview(file)).headers.etag)
    expect((await preview(file)).headers.etag).toBe(etag)
    await bo.post('/api/v1/reservations', {
      roomId: aurora,
      start: '2026-11-24T09:30:00Z',
      end: '2026-11-24T10:30:00Z',
      title: 'Quicker',
    })
    const stale = await apply(file, {}, { 'if-match': etag })
    expect(stale).toMatchObject({ status: 412, body: { present: { events: [{ reason: { code: 'taken' } }] } } })
  })

  test('what was looked at can be applied a while later, though “now” is another then', async () => {
    const { preview, apply } = await setUp()
    const file = calendar(
      at('20261110T090000Z', '20261110T100000Z', 'LOCATION:Aurora'),
      at('20261124T090000Z', '20261124T100000Z', 'LOCATION:Aurora'),
    )
    const looked = await preview(file)
    expect(looked.body.events[0].reason.code).toBe('in_the_past')
    const started = clock.now
    clock.now = started.add({ minutes: 2 })
    const { body } = await apply(file, {}, { 'if-match': String(looked.headers.etag) })
    clock.now = started
    expect(body).toMatchObject({ applied: true, counts: { book: 1, refuse: 1 } })
  })

  test('leaves word of every reservation for open windows', async () => {
    const { apply, orgId } = await setUp()
    const file = await exported('outlook')
    expect(await wordsLeft(db, orgId, () => apply(file))).toEqual(['reservation'])
  })

  test('is for administrators, signed in, with a calendar, into a room of theirs', async () => {
    const { ada, bo, preview } = await setUp()
    const other = await givenOrganization(db, { name: 'Südwind' })
    const file = await exported('google')
    expect((await bo.post(url, file, { headers })).status).toBe(403)
    expect((await app.inject({ method: 'POST', url, headers, payload: file })).statusCode).toBe(401)
    expect((await ada.post(url, {})).status).toBe(415)
    const theirs = await preview(file, { roomId: await other.room('Aurora') })
    expect(theirs).toMatchObject({ status: 404, body: { errors: [{ field: 'roomId' }] } })
    for (const none of ['hello', 'BEGIN:VCARD\r\nEND:VCARD', Buffer.from(calendar('X-NAME:é'), 'latin1')])
      expect(await preview(none)).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'body', code: 'no_calendar' }] },
      })
  })

  test('reads lines folded inside of a character, long ones, and what was never ended', async () => {
    const { aurora, preview } = await setUp()
    const whole = Buffer.from(
      at('20261124T090000Z', '20261124T100000Z', 'SUMMARY:Café', `DESCRIPTION:${'x'.repeat(60_000)}`),
    )
    const inside = whole.indexOf('é') + 1
    const folded = Buffer.concat([whole.subarray(0, inside), Buffer.from('\r\n '), whole.subarray(inside)])
    const file = Buffer.concat([Buffer.from('\ufeffBEGIN:VCALENDAR\r\n'), folded])
    expect(outcomes((await preview(file, { roomId: aurora })).body.events)).toEqual(['Café: book'])
  })

  test('takes 5,000 events at once, and no more', async () => {
    const { aurora, apply, preview, room } = await setUp()
    const rooms = [...(await Promise.all(Array.from({ length: 9 }, (_, n) => room(`Room ${n}`)))), aurora]
    const many = Array.from({ length: 5000 }, (_, n) => {
      const start = new Date(Date.UTC(2026, 10, 24) + Math.floor(n / 10) * 3_600_000)
        .toISOString()
        .replaceAll(/[-:]|\.000/g, '')
      return event(
        `UID:${n}`,
        `DTSTART:${start}`,
        'DURATION:PT1H',
        `LOCATION:${n % 10 === 9 ? 'Aurora' : `Room ${n % 10}`}`,
      )
    })
    expect(rooms.length).toBe(10)
    expect((await apply(calendar(...many))).body.counts).toEqual({ book: 5000, same: 0, refuse: 0 })
    expect((await apply(calendar(...many))).body.counts).toEqual({ book: 0, same: 5000, refuse: 0 })
    expect((await preview(calendar(...many, event('UID:x')))).body.errors[0].code).toBe('too_many_events')
  })
})
