import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { at } from '../testing/given.ts'
import { datesOf, firstOnes, givenRecurrence } from '../testing/recurring.ts'
import { expand, occurrenceAt } from './recurrence.ts'

const starts = (recurrence: Parameters<typeof expand>[0], most?: number) =>
  firstOnes(recurrence, most).map(({ start }) => String(start))

describe('rule 3: what recurs keeps its time of day across changes of the clocks', () => {
  const PARIS = 'Europe/Paris'

  test.each([
    [
      'Europe/Paris',
      '2026-03-28 02:30',
      ['2026-03-28T01:30:00Z', '2026-03-29T01:30:00Z', '2026-03-30T00:30:00Z'],
      [null, 'forward', null],
    ],
    [
      'Europe/Paris',
      '2026-10-24 02:30',
      ['2026-10-24T00:30:00Z', '2026-10-25T00:30:00Z', '2026-10-26T01:30:00Z'],
      [null, 'first', null],
    ],
    [
      'America/New_York',
      '2026-03-07 02:30',
      ['2026-03-07T07:30:00Z', '2026-03-08T07:30:00Z', '2026-03-09T06:30:00Z'],
      [null, 'forward', null],
    ],
    [
      'America/New_York',
      '2026-10-31 01:30',
      ['2026-10-31T05:30:00Z', '2026-11-01T05:30:00Z', '2026-11-02T06:30:00Z'],
      [null, 'first', null],
    ],
    [
      'Australia/Lord_Howe',
      '2026-10-03 02:15',
      ['2026-10-02T15:45:00Z', '2026-10-03T15:45:00Z', '2026-10-04T15:15:00Z'],
      [null, 'forward', null],
    ],
    [
      'Australia/Lord_Howe',
      '2026-04-04 01:45',
      ['2026-04-03T14:45:00Z', '2026-04-04T14:45:00Z', '2026-04-05T15:15:00Z'],
      [null, 'first', null],
    ],
    [
      'America/Sao_Paulo',
      '2018-11-03 00:00',
      ['2018-11-03T03:00:00Z', '2018-11-04T03:00:00Z', '2018-11-05T02:00:00Z'],
      [null, 'forward', null],
    ],
    [
      'Asia/Kathmandu',
      '2026-03-28 09:00',
      ['2026-03-28T03:15:00Z', '2026-03-29T03:15:00Z', '2026-03-30T03:15:00Z'],
      [null, null, null],
    ],
  ])('in %s from %s on', (zone, start, instants, shifts) => {
    const found = firstOnes(givenRecurrence(start, 'FREQ=DAILY;COUNT=3', { zone }))
    expect(found.map((one) => String(one.start))).toEqual(instants)
    expect(found.map(({ shift }) => shift)).toEqual(shifts)
  })

  test('a day that the zone skipped moves onto the next, where it happens once', () => {
    const apia = givenRecurrence('2011-12-28 10:00', 'FREQ=DAILY;COUNT=4', { zone: 'Pacific/Apia' })
    expect(starts(apia)).toEqual(['2011-12-28T20:00:00Z', '2011-12-29T20:00:00Z', '2011-12-30T20:00:00Z'])
  })

  test('what is moved is known by the time that the rule names', () => {
    const moved = firstOnes(givenRecurrence('2026-03-28 02:30', 'FREQ=DAILY;COUNT=3', { zone: PARIS }))[1]
    expect(String(moved?.recurrenceId)).toBe('2026-03-29T02:30:00')
    expect(
      moved && occurrenceAt(givenRecurrence('2026-03-28 02:30', 'FREQ=DAILY', { zone: PARIS }), moved.recurrenceId),
    ).toEqual(moved)
  })
})

describe('rule 4: days are days of the calendar, hours elapse', () => {
  const lasting = (start: string, duration: string) =>
    firstOnes(givenRecurrence(start, 'FREQ=DAILY;COUNT=2', { zone: 'Europe/Paris', duration })).map(({ end }) =>
      String(end),
    )

  test('all day ends at the next midnight of the room, after 23, 24 or 25 hours', () => {
    expect(lasting('2026-03-28 00:00', 'P1D')).toEqual(['2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'])
    expect(lasting('2026-10-24 00:00', 'P1D')).toEqual(['2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'])
  })

  test('two hours are two hours, whatever the clock shows after them', () => {
    expect(lasting('2026-03-29 01:30', 'PT2H')).toEqual(['2026-03-29T02:30:00Z', '2026-03-30T01:30:00Z'])
    expect(lasting('2026-10-25 01:30', 'PT2H')).toEqual(['2026-10-25T01:30:00Z', '2026-10-26T02:30:00Z'])
  })

  test('a day and an hour are both', () => {
    expect(lasting('2026-10-24 09:00', 'P1DT1H')).toEqual(['2026-10-25T09:00:00Z', '2026-10-26T09:00:00Z'])
  })
})

describe('rule 5: what is left out counts', () => {
  test('of five, one left out leaves four', () => {
    const excluded = [Temporal.PlainDateTime.from('2026-01-06T09:00')]
    const found = firstOnes(givenRecurrence('2026-01-05 09:00', 'FREQ=DAILY;COUNT=5', { excluded }))
    expect(datesOf(found)).toBe('2026-01: 5 7 8 9')
  })

  test('the last one named by UNTIL may be left out', () => {
    const excluded = [Temporal.PlainDateTime.from('2026-01-07T09:00')]
    const found = firstOnes(givenRecurrence('2026-01-05 09:00', 'FREQ=DAILY;UNTIL=20260107T090000Z', { excluded }))
    expect(datesOf(found)).toBe('2026-01: 5 6')
  })

  test('what is left out at another time of the day is not there to be left out', () => {
    const excluded = [Temporal.PlainDateTime.from('2026-01-06T10:00')]
    expect(firstOnes(givenRecurrence('2026-01-05 09:00', 'FREQ=DAILY;COUNT=3', { excluded }))).toHaveLength(3)
  })

  test('the 31st skips short months and is never clamped', () => {
    expect(datesOf(firstOnes(givenRecurrence('2026-01-31 09:00', 'FREQ=MONTHLY;COUNT=4')))).toBe(
      '2026-01: 31 | 2026-03: 31 | 2026-05: 31 | 2026-07: 31',
    )
  })
})

describe('what is added', () => {
  test('takes its place among the others, and happens once where it is one of them', () => {
    const added = ['2026-01-20T15:00', '2026-01-06T11:00', '2026-01-12T09:00'].map((time) =>
      Temporal.PlainDateTime.from(time),
    )
    const found = firstOnes(givenRecurrence('2026-01-05 09:00', 'FREQ=WEEKLY;COUNT=2', { added }))
    expect(found.map(({ recurrenceId }) => String(recurrenceId))).toEqual([
      '2026-01-05T09:00:00',
      '2026-01-06T11:00:00',
      '2026-01-12T09:00:00',
      '2026-01-20T15:00:00',
    ])
  })

  test('and left out, is left out', () => {
    const [time] = [Temporal.PlainDateTime.from('2026-01-06T11:00')]
    expect(
      firstOnes(givenRecurrence('2026-01-05 09:00', 'FREQ=WEEKLY;COUNT=1', { added: [time], excluded: [time] })),
    ).toHaveLength(1)
  })
})

describe('where it ends', () => {
  test.each([
    ['an instant, which it may reach', 'UNTIL=20260108T030000Z', '2026-01: 5 6 7'],
    ['an instant, and no second later', 'UNTIL=20260108T025959Z', '2026-01: 5 6'],
    ['a time of the room', 'UNTIL=20260107T220000', '2026-01: 5 6 7'],
    ['a time of the room, and no second later', 'UNTIL=20260107T215959', '2026-01: 5 6'],
    ['a date, which is of the room and belongs to it', 'UNTIL=20260107', '2026-01: 5 6 7'],
  ])('UNTIL is %s', (_, until, dates) => {
    const found = firstOnes(givenRecurrence('2026-01-05 22:00', `FREQ=DAILY;${until}`, { zone: 'America/New_York' }))
    expect(datesOf(found)).toBe(dates)
  })

  test('without end it is told as far as is asked, by time and by number', () => {
    const forever = givenRecurrence('2026-01-05 09:00', 'FREQ=WEEKLY')
    expect(datesOf(expand(forever, { before: at('2026-01-26 09:00'), most: 100 }))).toBe('2026-01: 5 12 19')
    expect(datesOf(firstOnes(forever, 2))).toBe('2026-01: 5 12')
  })

  test('a day that never comes is not looked for for ever', () => {
    const never = givenRecurrence('2026-01-05 09:00', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5')
    expect(expand(never, { before: at('2036-01-05 09:00'), most: 100 })).toEqual([])
  })

  test('what the rule names before its start does not happen', () => {
    expect(datesOf(firstOnes(givenRecurrence('2026-01-07 09:00', 'FREQ=WEEKLY;BYDAY=MO,FR;COUNT=3')))).toBe(
      '2026-01: 9 12 16',
    )
  })
})
