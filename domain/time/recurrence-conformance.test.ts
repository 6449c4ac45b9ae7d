import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { datesOf, firstOnes, givenRecurrence } from '../testing/recurring.ts'
import type { Recurrence } from './recurrence.ts'

/** The first ones of as many as are expected, and whether there is one more. */
function firstOf(recurrence: Recurrence, expected: string) {
  const count = expected.split(/[ |]+/).filter((word) => /^\d+$/.test(word)).length
  const found = firstOnes(recurrence, count + 1)
  return { dates: datesOf(found.slice(0, count)), more: found.length > count }
}

const ENDS = /COUNT|UNTIL/
const inNewYork = (start: string, rule: string) => givenRecurrence(start, rule, { zone: 'America/New_York' })
const local = (text: string) => Temporal.PlainDateTime.from(text)

describe('the examples of RFC 5545, 3.8.5.3, with the dates that it gives', () => {
  test.each([
    ['daily for 10 occurrences', '1997-09-02', 'FREQ=DAILY;COUNT=10', '1997-09: 2 3 4 5 6 7 8 9 10 11'],
    [
      'every other day',
      '1997-09-02',
      'FREQ=DAILY;INTERVAL=2',
      '1997-09: 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30 | 1997-10: 2 4',
    ],
    [
      'every 10 days, 5 occurrences',
      '1997-09-02',
      'FREQ=DAILY;INTERVAL=10;COUNT=5',
      '1997-09: 2 12 22 | 1997-10: 2 12',
    ],
    [
      'weekly for 10 occurrences',
      '1997-09-02',
      'FREQ=WEEKLY;COUNT=10',
      '1997-09: 2 9 16 23 30 | 1997-10: 7 14 21 28 | 1997-11: 4',
    ],
    [
      'weekly until December 24, 1997',
      '1997-09-02',
      'FREQ=WEEKLY;UNTIL=19971224T000000Z',
      '1997-09: 2 9 16 23 30 | 1997-10: 7 14 21 28 | 1997-11: 4 11 18 25 | 1997-12: 2 9 16 23',
    ],
    [
      'every other week',
      '1997-09-02',
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
      '1997-09: 2 16 30 | 1997-10: 14 28 | 1997-11: 11 25 | 1997-12: 9 23 | 1998-01: 6 20 | 1998-02: 3 17',
    ],
    [
      'Tuesday and Thursday for five weeks, by date',
      '1997-09-02',
      'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
      '1997-09: 2 4 9 11 16 18 23 25 30 | 1997-10: 2',
    ],
    [
      'Tuesday and Thursday for five weeks, by number',
      '1997-09-02',
      'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH',
      '1997-09: 2 4 9 11 16 18 23 25 30 | 1997-10: 2',
    ],
    [
      'every other week on Monday, Wednesday and Friday',
      '1997-09-01',
      'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
      '1997-09: 1 3 5 15 17 19 29 | 1997-10: 1 3 13 15 17 27 29 31 | 1997-11: 10 12 14 24 26 28 | 1997-12: 8 10 12 22',
    ],
    [
      'every other week on Tuesday and Thursday, 8 occurrences',
      '1997-09-02',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
      '1997-09: 2 4 16 18 30 | 1997-10: 2 14 16',
    ],
    [
      'monthly on the first Friday, 10 occurrences',
      '1997-09-05',
      'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
      '1997-09: 5 | 1997-10: 3 | 1997-11: 7 | 1997-12: 5 | 1998-01: 2 | 1998-02: 6 | 1998-03: 6 | 1998-04: 3 | 1998-05: 1 | 1998-06: 5',
    ],
    [
      'monthly on the first Friday until December 24, 1997',
      '1997-09-05',
      'FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR',
      '1997-09: 5 | 1997-10: 3 | 1997-11: 7 | 1997-12: 5',
    ],
    [
      'every other month on the first and last Sunday',
      '1997-09-07',
      'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
      '1997-09: 7 28 | 1997-11: 2 30 | 1998-01: 4 25 | 1998-03: 1 29 | 1998-05: 3 31',
    ],
    [
      'monthly on the second-to-last Monday',
      '1997-09-22',
      'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
      '1997-09: 22 | 1997-10: 20 | 1997-11: 17 | 1997-12: 22 | 1998-01: 19 | 1998-02: 16',
    ],
    [
      'monthly on the third-to-last day',
      '1997-09-28',
      'FREQ=MONTHLY;BYMONTHDAY=-3',
      '1997-09: 28 | 1997-10: 29 | 1997-11: 28 | 1997-12: 29 | 1998-01: 29 | 1998-02: 26',
    ],
    [
      'monthly on the 2nd and 15th',
      '1997-09-02',
      'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
      '1997-09: 2 15 | 1997-10: 2 15 | 1997-11: 2 15 | 1997-12: 2 15 | 1998-01: 2 15',
    ],
    [
      'monthly on the first and last day',
      '1997-09-30',
      'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
      '1997-09: 30 | 1997-10: 1 31 | 1997-11: 1 30 | 1997-12: 1 31 | 1998-01: 1 31 | 1998-02: 1',
    ],
    [
      'every 18 months on the 10th to 15th',
      '1997-09-10',
      'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
      '1997-09: 10 11 12 13 14 15 | 1999-03: 10 11 12 13',
    ],
    [
      'every Tuesday, every other month',
      '1997-09-02',
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
      '1997-09: 2 9 16 23 30 | 1997-11: 4 11 18 25 | 1998-01: 6 13 20 27 | 1998-03: 3 10 17 24 31',
    ],
    [
      'yearly in June and July',
      '1997-06-10',
      'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
      '1997-06: 10 | 1997-07: 10 | 1998-06: 10 | 1998-07: 10 | 1999-06: 10 | 1999-07: 10 | 2000-06: 10 | 2000-07: 10 | 2001-06: 10 | 2001-07: 10',
    ],
    [
      'every other year in January, February and March',
      '1997-03-10',
      'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
      '1997-03: 10 | 1999-01: 10 | 1999-02: 10 | 1999-03: 10 | 2001-01: 10 | 2001-02: 10 | 2001-03: 10 | 2003-01: 10 | 2003-02: 10 | 2003-03: 10',
    ],
    [
      'every third year on the 1st, 100th and 200th day',
      '1997-01-01',
      'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
      '1997-01: 1 | 1997-04: 10 | 1997-07: 19 | 2000-01: 1 | 2000-04: 9 | 2000-07: 18 | 2003-01: 1 | 2003-04: 10 | 2003-07: 19 | 2006-01: 1',
    ],
    [
      'every 20th Monday of the year',
      '1997-05-19',
      'FREQ=YEARLY;BYDAY=20MO',
      '1997-05: 19 | 1998-05: 18 | 1999-05: 17',
    ],
    ['Monday of week 20', '1997-05-12', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '1997-05: 12 | 1998-05: 11 | 1999-05: 17'],
    [
      'every Thursday in March',
      '1997-03-13',
      'FREQ=YEARLY;BYMONTH=3;BYDAY=TH',
      '1997-03: 13 20 27 | 1998-03: 5 12 19 26 | 1999-03: 4 11 18 25',
    ],
    [
      'every Thursday in June, July and August',
      '1997-06-05',
      'FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8',
      '1997-06: 5 12 19 26 | 1997-07: 3 10 17 24 31 | 1997-08: 7 14 21 28 | 1998-06: 4 11 18 25 | 1998-07: 2 9 16 23 30 | 1998-08: 6 13 20 27',
    ],
    [
      'the Saturday after the first Sunday of the month',
      '1997-09-13',
      'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
      '1997-09: 13 | 1997-10: 11 | 1997-11: 8 | 1997-12: 13 | 1998-01: 10 | 1998-02: 7 | 1998-03: 7 | 1998-04: 11 | 1998-05: 9 | 1998-06: 13',
    ],
    [
      'election day of the United States',
      '1996-11-05',
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
      '1996-11: 5 | 2000-11: 7 | 2004-11: 2',
    ],
    [
      'the third of Tuesday, Wednesday and Thursday of a month',
      '1997-09-04',
      'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
      '1997-09: 4 | 1997-10: 7 | 1997-11: 6',
    ],
    [
      'the second-to-last weekday of the month',
      '1997-09-29',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
      '1997-09: 29 | 1997-10: 30 | 1997-11: 27 | 1997-12: 30 | 1998-01: 29 | 1998-02: 26 | 1998-03: 30',
    ],
    [
      'weeks that begin on Monday',
      '1997-08-05',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '1997-08: 5 10 19 24',
    ],
    [
      'weeks that begin on Sunday',
      '1997-08-05',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '1997-08: 5 17 19 31',
    ],
    [
      'a date that is none is passed over',
      '2007-01-15',
      'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
      '2007-01: 15 30 | 2007-02: 15 | 2007-03: 15 30',
    ],
  ])('%s', (_, day, rule, expected) => {
    const { dates, more } = firstOf(inNewYork(`${day} 09:00`, rule), expected)
    expect(dates).toBe(expected)
    expect(more, 'goes on').toBe(!ENDS.test(rule))
  })

  test.each([
    ['daily until December 24, 1997', '1997-09-02', 'FREQ=DAILY;UNTIL=19971224T000000Z', 113, '1997-12-23'],
    [
      'every day in January for 3 years, yearly',
      '1998-01-01',
      'FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
      93,
      '2000-01-31',
    ],
    [
      'every day in January for 3 years, daily',
      '1998-01-01',
      'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1',
      93,
      '2000-01-31',
    ],
  ])('%s: how many, and which is the last', (_, day, rule, count, last) => {
    const found = firstOnes(inNewYork(`${day} 09:00`, rule), 1000)
    expect(found).toHaveLength(count)
    expect(String(found.at(-1)?.recurrenceId)).toBe(`${last}T09:00:00`)
  })

  test('every Friday the 13th, the start left out', () => {
    const excluded = [local('1997-09-02T09:00')]
    const fridays = { ...inNewYork('1997-09-02 09:00', 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13'), excluded }
    const expected = '1998-02: 13 | 1998-03: 13 | 1998-11: 13 | 1999-08: 13 | 2000-10: 13'
    expect(firstOf(fridays, expected).dates).toBe(expected)
  })

  test.each([
    // Erratum 3883: the RFC prints UNTIL=19970902T170000Z, which is one in the afternoon there, for its five o'clock.
    ['every 3 hours from nine to five', 'FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z', '09:00 12:00 15:00'],
    ['every 15 minutes for 6 occurrences', 'FREQ=MINUTELY;INTERVAL=15;COUNT=6', '09:00 09:15 09:30 09:45 10:00 10:15'],
    ['every hour and a half for 4 occurrences', 'FREQ=MINUTELY;INTERVAL=90;COUNT=4', '09:00 10:30 12:00 13:30'],
    [
      'every 20 minutes of the day, daily',
      'FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40',
      '09:00 09:20 09:40 10:00 10:20 10:40 11:00',
    ],
    [
      'every 20 minutes of the day, by minutes',
      'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16',
      '09:00 09:20 09:40 10:00 10:20 10:40 11:00',
    ],
  ])('%s', (_, rule, expected) => {
    const times = expected.split(' ')
    const found = firstOnes(inNewYork('1997-09-02 09:00', rule), times.length)
    expect(found.map(({ recurrenceId }) => recurrenceId.toPlainTime().toString({ smallestUnit: 'minute' }))).toEqual(
      times,
    )
  })

  test('they keep nine o’clock in New York: 13:00 in UTC in summer, 14:00 in winter', () => {
    const found = firstOnes(inNewYork('1997-10-21 09:00', 'FREQ=WEEKLY;COUNT=2'))
    expect(found.map(({ start }) => String(start))).toEqual(['1997-10-21T13:00:00Z', '1997-10-28T14:00:00Z'])
  })
})

describe('what the text of RFC 5545, 3.3.10, says besides', () => {
  test.each([
    ['a 29 February comes in leap years', '2024-02-29', 'FREQ=YEARLY', '2024-02: 29 | 2028-02: 29 | 2032-02: 29'],
    ['and none in 2100', '2096-02-29', 'FREQ=YEARLY;COUNT=1', '2096-02: 29'],
    [
      'the last day of February',
      '2026-02-28',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
      '2026-02: 28 | 2027-02: 28 | 2028-02: 29 | 2029-02: 28',
    ],
    [
      'the 31st skips short months',
      '2026-01-31',
      'FREQ=MONTHLY',
      '2026-01: 31 | 2026-03: 31 | 2026-05: 31 | 2026-07: 31 | 2026-08: 31',
    ],
    ['the 30th skips February', '2026-01-30', 'FREQ=MONTHLY', '2026-01: 30 | 2026-03: 30 | 2026-04: 30'],
    [
      'the last day of each month',
      '2026-01-31',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      '2026-01: 31 | 2026-02: 28 | 2026-03: 31 | 2026-04: 30',
    ],
    [
      'the 31st day from the end is there in months of 31 days',
      '2026-01-01',
      'FREQ=MONTHLY;BYMONTHDAY=-31',
      '2026-01: 1 | 2026-03: 1 | 2026-05: 1 | 2026-07: 1',
    ],
    [
      'the last weekday of each month',
      '2026-01-30',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      '2026-01: 30 | 2026-02: 27 | 2026-03: 31 | 2026-04: 30 | 2026-05: 29 | 2026-06: 30',
    ],
    [
      'the first weekday of each month',
      '2026-01-01',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1',
      '2026-01: 1 | 2026-02: 2 | 2026-03: 2 | 2026-04: 1 | 2026-05: 1',
    ],
    [
      'the first and the last day of the weekend in a month',
      '2026-01-03',
      'FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1,-1',
      '2026-01: 3 31 | 2026-02: 1 28 | 2026-03: 1 29',
    ],
    [
      'the last Friday',
      '2026-01-30',
      'FREQ=MONTHLY;BYDAY=-1FR',
      '2026-01: 30 | 2026-02: 27 | 2026-03: 27 | 2026-04: 24 | 2026-05: 29 | 2026-06: 26',
    ],
    [
      'the fifth Monday, where there is one',
      '2026-03-30',
      'FREQ=MONTHLY;BYDAY=5MO',
      '2026-03: 30 | 2026-06: 29 | 2026-08: 31 | 2026-11: 30',
    ],
    [
      'the fifth Monday from the end, where there is one',
      '2026-03-02',
      'FREQ=MONTHLY;BYDAY=-5MO',
      '2026-03: 2 | 2026-06: 1 | 2026-08: 3 | 2026-11: 2',
    ],
    [
      'a numbered day of a named month',
      '2026-11-26',
      'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
      '2026-11: 26 | 2027-11: 25 | 2028-11: 23',
    ],
    ['the last Monday of the year', '2026-12-28', 'FREQ=YEARLY;BYDAY=-1MO', '2026-12: 28 | 2027-12: 27 | 2028-12: 25'],
    ['the last day of the year', '2026-12-31', 'FREQ=YEARLY;BYYEARDAY=-1', '2026-12: 31 | 2027-12: 31 | 2028-12: 31'],
    ['day 366 comes in leap years', '2024-12-31', 'FREQ=YEARLY;BYYEARDAY=366', '2024-12: 31 | 2028-12: 31'],
    [
      'week 53 comes in years that have it',
      '2026-12-28',
      'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO',
      '2026-12: 28 | 2032-12: 27',
    ],
    [
      'week 1 may begin in December',
      '2025-12-29',
      'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO',
      '2025-12: 29 | 2027-01: 4 | 2028-01: 3',
    ],
    [
      'the last week of the year',
      '2026-12-28',
      'FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO',
      '2026-12: 28 | 2027-12: 27 | 2028-12: 25',
    ],
    ['weekdays, as a daily rule', '2026-01-02', 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', '2026-01: 2 5 6 7 8 9 12'],
    ['weekdays, as a weekly rule', '2026-01-02', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '2026-01: 2 5 6 7 8 9 12'],
    [
      'every third day within a month named',
      '2026-01-30',
      'FREQ=DAILY;INTERVAL=3;BYMONTH=2',
      '2026-02: 2 5 8 11 14 17 20 23 26',
    ],
    [
      'days of a month that are also that weekday',
      '2026-01-13',
      'FREQ=MONTHLY;BYDAY=TU;BYMONTHDAY=13',
      '2026-01: 13 | 2026-10: 13 | 2027-04: 13',
    ],
    [
      'every third week, the days before the start passed over',
      '2026-01-07',
      'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,FR',
      '2026-01: 9 26 30 | 2026-02: 16 20',
    ],
    ['every quarter', '2026-01-15', 'FREQ=MONTHLY;INTERVAL=3', '2026-01: 15 | 2026-04: 15 | 2026-07: 15 | 2026-10: 15'],
    ['every second year', '2026-05-01', 'FREQ=YEARLY;INTERVAL=2', '2026-05: 1 | 2028-05: 1 | 2030-05: 1'],
    [
      'the second of each month, by place',
      '2026-01-02',
      'FREQ=MONTHLY;BYMONTHDAY=1,2,3;BYSETPOS=2',
      '2026-01: 2 | 2026-02: 2 | 2026-03: 2',
    ],
    [
      'places of a year',
      '2026-01-05',
      'FREQ=YEARLY;BYDAY=MO;BYSETPOS=1,-1',
      '2026-01: 5 | 2026-12: 28 | 2027-01: 4 | 2027-12: 27',
    ],
    ['days given twice happen once', '2026-01-05', 'FREQ=WEEKLY;BYDAY=MO,MO;COUNT=3', '2026-01: 5 12 19'],
  ])('%s', (_, day, rule, expected) => {
    const { dates, more } = firstOf(givenRecurrence(`${day} 09:00`, rule, { zone: 'Europe/Paris' }), expected)
    expect(dates).toBe(expected)
    if (ENDS.test(rule)) expect(more).toBe(false)
  })
})
