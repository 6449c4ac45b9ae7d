import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyInstant, anyInterval, anyOpeningHours, anyZone } from '../testing/arbitrary.ts'
import { between, givenHours, givenHoursEveryDay, said } from '../testing/given.ts'
import { contains, minutesOf, overlaps } from './interval.ts'
import { isOpenDuring, isOpeningHours, openIntervals, WEEKDAYS } from './opening-hours.ts'

const PARIS = 'Europe/Paris'
const office = givenHours(['08:00-12:00', '13:00-18:00'])

describe('rule 2: opening hours are read on the clock in the room', () => {
  test('a room in Paris opens at eight there, an hour earlier in UTC in summer than in winter', () => {
    const opens = (date: string) =>
      openIntervals(givenHours(['08:00-18:00']), PARIS, between(`${date} 00:00`, '23:59', PARIS)).map(said)
    expect(opens('2026-11-23')).toEqual(['2026-11-23T07:00:00Z/2026-11-23T17:00:00Z'])
    expect(opens('2026-07-13')).toEqual(['2026-07-13T06:00:00Z/2026-07-13T16:00:00Z'])
  })

  test('a booking may take the whole of an opening and not a minute more', () => {
    expect(isOpenDuring(office, PARIS, between('2026-11-23 08:00', '12:00', PARIS))).toBe(true)
    expect(isOpenDuring(office, PARIS, between('2026-11-23 07:59', '12:00', PARIS))).toBe(false)
    expect(isOpenDuring(office, PARIS, between('2026-11-23 08:00', '12:01', PARIS))).toBe(false)
  })

  test('a pause inside a booking is closed time', () => {
    expect(isOpenDuring(office, PARIS, between('2026-11-23 11:00', '14:00', PARIS))).toBe(false)
  })

  test('a day without hours is closed', () => {
    expect(isOpenDuring(office, PARIS, between('2026-11-22 09:00', '10:00', PARIS))).toBe(false)
  })

  test('no hours at all stand for always', () => {
    expect(isOpenDuring(null, PARIS, between('2026-11-22 03:00', '2026-11-24 04:00', PARIS))).toBe(true)
    expect(openIntervals(null, PARIS, between('2026-11-22 03:00', '04:00'))).toEqual([
      between('2026-11-22 03:00', '04:00'),
    ])
  })
})

describe('rule 4: 24:00 is a valid end', () => {
  test('an opening that ends at 24:00 runs into one that starts at 00:00', () => {
    const always = givenHoursEveryDay('00:00-24:00')
    expect(isOpenDuring(always, PARIS, between('2026-11-22 20:00', '2026-11-25 04:00', PARIS))).toBe(true)
  })

  test('a night bar is open across midnight, and closed in the morning', () => {
    const night = givenHoursEveryDay('00:00-02:00', '20:00-24:00')
    expect(isOpenDuring(night, PARIS, between('2026-11-23 22:00', '2026-11-24 02:00', PARIS))).toBe(true)
    expect(isOpenDuring(night, PARIS, between('2026-11-23 22:00', '2026-11-24 02:01', PARIS))).toBe(false)
  })

  test.each([
    ['Europe/Paris', '2026-10-25', 25],
    ['Europe/Paris', '2026-03-29', 23],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['America/Sao_Paulo', '2018-11-04', 23],
  ])('a day that is open from 00:00 to 24:00 in %s is open %s for its %d hours', (zone, date, hours) => {
    const around = between(`${date} 00:00`, `${date} 12:00`, zone)
    const day = { start: around.start, end: around.start.add({ minutes: hours * 60 }) }
    expect(isOpenDuring(givenHoursEveryDay('00:00-24:00'), zone, day)).toBe(true)
    const [open] = openIntervals(givenHoursEveryDay('00:00-24:00'), zone, day)
    expect(open && minutesOf(open)).toBe(hours * 60)
  })
})

describe('when the clocks change', () => {
  const sunday = (hours: string, date: string, zone: string) =>
    openIntervals(givenHours([], [hours]), zone, between(`${date} 00:00`, '23:59', zone)).map(said)

  test('hours in the middle of the day stay what the clock says', () => {
    expect(sunday('08:00-18:00', '2026-03-29', PARIS)).toEqual(['2026-03-29T06:00:00Z/2026-03-29T16:00:00Z'])
    expect(sunday('08:00-18:00', '2026-10-25', PARIS)).toEqual(['2026-10-25T07:00:00Z/2026-10-25T17:00:00Z'])
  })

  test('an opening or a closing that the clocks skip is at the moment they jump', () => {
    expect(sunday('02:30-06:00', '2026-03-29', PARIS)).toEqual(['2026-03-29T01:00:00Z/2026-03-29T04:00:00Z'])
    expect(sunday('00:00-02:30', '2026-03-29', PARIS)).toEqual(['2026-03-28T23:00:00Z/2026-03-29T01:00:00Z'])
  })

  test('hours that lie whole in the gap are none', () => {
    expect(sunday('02:10-02:50', '2026-03-29', PARIS)).toEqual([])
  })

  test('of an hour that happens twice, the first opens and the first closes', () => {
    expect(sunday('02:30-06:00', '2026-10-25', PARIS)).toEqual(['2026-10-25T00:30:00Z/2026-10-25T05:00:00Z'])
    expect(sunday('00:00-02:30', '2026-10-25', PARIS)).toEqual(['2026-10-24T22:00:00Z/2026-10-25T00:30:00Z'])
  })

  test('where midnight is skipped, the day opens at one', () => {
    expect(sunday('00:00-08:00', '2018-11-04', 'America/Sao_Paulo')).toEqual([
      '2018-11-04T03:00:00Z/2018-11-04T10:00:00Z',
    ])
  })

  test('a day that the zone skipped gives its hours to no other: Friday was none, so Saturday stays closed', () => {
    const week = between('2011-12-29 00:00', '2012-01-01 00:00', 'Pacific/Apia')
    expect(openIntervals(givenHours(['09:00-17:00']), 'Pacific/Apia', week).map(said)).toEqual([
      '2011-12-29T19:00:00Z/2011-12-30T03:00:00Z',
    ])
  })
})

test('what is open is a part of the window that is open throughout', () => {
  fc.assert(
    fc.property(anyOpeningHours, anyZone, anyInterval(), (hours, zone, window) => {
      for (const open of openIntervals(hours, zone, window)) {
        expect(contains(window, open)).toBe(true)
        expect(isOpenDuring(hours, zone, open)).toBe(true)
      }
    }),
  )
})

test('a smaller window shows the same openings, cut', () => {
  fc.assert(
    fc.property(anyOpeningHours, anyZone, anyInterval(), anyInterval(), (hours, zone, window, other) => {
      const whole = openIntervals(hours, zone, window)
      for (const open of openIntervals(hours, zone, other)) {
        const seen = { start: open.start, end: open.end }
        if (contains(window, seen)) expect(whole.some((opening) => contains(opening, seen))).toBe(true)
        else if (!overlaps(window, seen)) expect(whole.some((opening) => overlaps(opening, seen))).toBe(false)
      }
    }),
  )
})

test('a minute is open when the clock on the wall is within the hours of its day, also around a gap', () => {
  const anyMoment = fc.oneof(
    anyInstant('2026-11-20T00:00Z', 10),
    anyInstant('2026-03-27T00:00Z', 4),
    anyInstant('2018-11-03T00:00Z', 3),
    anyInstant('2011-12-29T00:00Z', 3),
  )
  fc.assert(
    fc.property(anyOpeningHours, anyZone, anyMoment, (hours, zone, start) => {
      const local = start.toZonedDateTimeISO(zone)
      const clock = local.toPlainTime().toString({ smallestUnit: 'minute' })
      const weekday = WEEKDAYS[local.dayOfWeek - 1] ?? 'monday'
      const open = hours[weekday].some((opening) => opening.start <= clock && clock < opening.end)
      expect(isOpenDuring(hours, zone, { start, end: start.add({ minutes: 1 }) })).toBe(open)
    }),
  )
})

describe('hours that can be kept', () => {
  test.each([
    [['08:00-12:00', '13:00-18:00'], true],
    [['08:00-12:00', '12:00-24:00'], true],
    [['00:00-24:00'], true],
    [['12:00-08:00'], false],
    [['09:00-09:00'], false],
    [['08:00-12:00', '11:00-18:00'], false],
    [['13:00-18:00', '08:00-12:00'], false],
    [['24:00-24:00'], false],
    [['8:00-12:00'], false],
    [['08:60-12:00'], false],
    [['08:00-25:00'], false],
  ])('%j: %s', (hours, kept) => {
    expect(isOpeningHours(givenHours(hours))).toBe(kept)
  })
})
