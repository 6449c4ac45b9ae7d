import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { type Circumstances, decideReservation } from '../reservations/decide-reservation.ts'
import { at, between, givenActor, givenHeld, givenHours, givenRequest, givenRoom } from '../testing/given.ts'
import { datesOf, givenRecurrence } from '../testing/recurring.ts'
import { overlaps } from '../time/interval.ts'
import { type BeyondHorizon, decideSeries, MOST_OCCURRENCES } from './decide-series.ts'

const PARIS = 'Europe/Paris'
const NOW = at('2026-11-23 08:00')
const MONDAY = '2026-11-30 10:00'
const { start: _start, end: _end, ...WISH } = givenRequest(between('2026-11-30 10:00', '11:00'))

const given = (said: Partial<Circumstances> = {}): Circumstances => ({
  actor: givenActor(),
  room: givenRoom(),
  now: NOW,
  held: [],
  ...said,
})

type Said = Parameters<typeof givenRecurrence>[2]
const decide = (
  start: string,
  rule: string,
  said: Partial<Circumstances> = {},
  beyond: BeyondHorizon = 'decline',
  how?: Said,
) => decideSeries({ ...WISH, recurrence: givenRecurrence(start, rule, how) }, given(said), beyond)

function occurrencesOf(...asked: Parameters<typeof decide>) {
  const decided = decide(...asked)
  if (decided.outcome === 'refused') throw new Error(decided.refusal.code)
  return decided.occurrences
}

const codes = (...asked: Parameters<typeof decide>) =>
  occurrencesOf(...asked).map(({ decision }) => (decision.outcome === 'booked' ? 'free' : decision.refusal.code))

describe('rule 12: every occurrence is looked at before anything is written', () => {
  test('free, taken, and refused by a rule stand side by side', () => {
    const held = [givenHeld(between('2026-12-07 10:30', '12:00'))]
    const room = givenRoom({ policy: { openingHours: givenHours(['08:00-18:00']) } })
    expect(codes('2026-11-30 10:00', 'FREQ=DAILY;COUNT=8', { held, room })).toEqual([
      'free',
      'free',
      'free',
      'free',
      'free',
      'outside_opening_hours',
      'outside_opening_hours',
      'taken',
    ])
  })

  test('what a change of the clocks moves says so, and is decided about where it is moved', () => {
    const occurrences = occurrencesOf(
      '2027-03-27 02:30',
      'FREQ=DAILY;COUNT=2',
      { room: givenRoom({ zone: PARIS }) },
      'decline',
      { zone: PARIS },
    )
    expect(occurrences.map(({ shift, start }) => [shift, String(start)])).toEqual([
      [null, '2027-03-27T01:30:00Z'],
      ['forward', '2027-03-28T01:30:00Z'],
    ])
  })

  test('who may not book the room is told so of each', () => {
    expect(codes(MONDAY, 'FREQ=WEEKLY;COUNT=2', { actor: givenActor('Vi', ['viewer']) })).toEqual([
      'not_allowed',
      'not_allowed',
    ])
  })
})

describe('rule 13: a series does not slip past the horizon', () => {
  const room = givenRoom({ policy: { horizonDays: 14 } })

  test('what is beyond is refused, where the setting declines', () => {
    expect(codes(MONDAY, 'FREQ=WEEKLY;COUNT=4', { room })).toEqual(['free', 'free', 'beyond_horizon', 'beyond_horizon'])
  })

  test('or is left out and said to be, where the setting truncates', () => {
    const decided = decide(MONDAY, 'FREQ=WEEKLY;COUNT=4', { room }, 'truncate')
    expect(decided.outcome === 'decided' && [datesOf(decided.occurrences), decided.truncated]).toEqual([
      '2026-11: 30 | 2026-12: 7',
      true,
    ])
  })

  test('a series that ends within it is whole', () => {
    const decided = decide(MONDAY, 'FREQ=WEEKLY;COUNT=2', { room }, 'truncate')
    expect(decided.outcome === 'decided' && [datesOf(decided.occurrences), decided.truncated]).toEqual([
      '2026-11: 30 | 2026-12: 7',
      false,
    ])
  })

  test('one without end reaches as far as the horizon, whatever the setting, and goes on as that moves', () => {
    for (const setting of ['decline', 'truncate'] as const) {
      const decided = decide(MONDAY, 'FREQ=WEEKLY', { room }, setting)
      expect(decided.outcome === 'decided' && [datesOf(decided.occurrences), decided.truncated]).toEqual([
        '2026-11: 30 | 2026-12: 7',
        true,
      ])
      const later = decide(MONDAY, 'FREQ=WEEKLY', { room, now: NOW.add({ hours: 7 * 24 }) }, setting)
      expect(later.outcome === 'decided' && datesOf(later.occurrences)).toBe('2026-11: 30 | 2026-12: 7 14')
    }
  })
})

describe('rule 14: a series may not overlap itself', () => {
  test('a day and an hour, every day', () => {
    const decided = decide(MONDAY, 'FREQ=DAILY;COUNT=3', {}, 'decline', { duration: 'P1DT1H' })
    expect(decided).toMatchObject({ outcome: 'refused', refusal: { code: 'overlaps_itself' } })
    const { refusal } = decided as { refusal: { first: { start: unknown }; second: { start: unknown } } }
    expect([refusal.first.start, refusal.second.start].map(String)).toEqual([
      '2026-11-30T10:00:00Z',
      '2026-12-01T10:00:00Z',
    ])
  })

  test('only where the clocks change: an hour that is skipped moves one onto the next', () => {
    const room = givenRoom({ zone: PARIS })
    const half = (day: string) =>
      decide(`${day} 02:30`, 'FREQ=DAILY;BYHOUR=2,3;BYMINUTE=30;COUNT=4', { room }, 'decline', {
        zone: PARIS,
        duration: 'PT45M',
      })
    expect(half('2027-03-25')).toMatchObject({ outcome: 'decided' })
    // 02:30 becomes 03:30, which the rule names, too: it happens once.
    expect(half('2027-03-28')).toMatchObject({ outcome: 'decided' })
    expect(
      decide('2027-03-28 02:30', 'FREQ=DAILY;BYHOUR=2,3;BYMINUTE=0,30;COUNT=4', { room }, 'decline', {
        zone: PARIS,
        duration: 'PT45M',
      }),
    ).toMatchObject({
      refusal: { code: 'overlaps_itself' },
    })
  })

  test('all day, every day, touches and does not overlap, through a change of the clocks', () => {
    const room = givenRoom({ zone: PARIS })
    expect(
      codes('2027-03-27 00:00', 'FREQ=DAILY;COUNT=3', { room }, 'decline', { zone: PARIS, duration: 'P1D' }),
    ).toEqual(['free', 'free', 'free'])
  })
})

describe('what is no series', () => {
  test('a rule that names no time', () => {
    expect(decide(MONDAY, 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')).toMatchObject({ refusal: { code: 'nothing_occurs' } })
    expect(decide('2026-11-30 10:00', 'FREQ=DAILY;UNTIL=20261101')).toMatchObject({
      refusal: { code: 'nothing_occurs' },
    })
  })

  test('more than one series may have', () => {
    const many = decide(MONDAY, `FREQ=DAILY;COUNT=${MOST_OCCURRENCES + 1}`)
    expect(many).toMatchObject({ refusal: { code: 'too_many_occurrences', most: MOST_OCCURRENCES } })
    expect(occurrencesOf(MONDAY, `FREQ=DAILY;COUNT=${MOST_OCCURRENCES}`)).toHaveLength(MOST_OCCURRENCES)
  })
})

test('rule 22: each is decided as if it were asked for alone, and no two of a series overlap', () => {
  const rules = [
    'FREQ=DAILY;COUNT=30',
    'FREQ=WEEKLY;BYDAY=MO,WE;COUNT=20',
    'FREQ=MONTHLY;BYDAY=-1FR;COUNT=12',
    'FREQ=WEEKLY',
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...rules),
      fc.integer({ min: 15, max: 1800 }),
      fc.array(fc.integer({ min: 0, max: 90 * 24 }), { maxLength: 30 }),
      (rule, minutes, hours) => {
        const held = hours.map((hour) => {
          const start = NOW.add({ hours: hour })
          return givenHeld({ start, end: start.add({ hours: 1 }) })
        })
        const room = givenRoom({ zone: PARIS, policy: { horizonDays: 60, openingHours: givenHours(['08:00-19:00']) } })
        const circumstances = given({ room, held })
        const recurrence = givenRecurrence('2026-11-24 10:00', rule, {
          zone: PARIS,
          duration: Temporal.Duration.from({ minutes }).toString(),
        })
        const decided = decideSeries({ ...WISH, recurrence }, circumstances, 'decline')
        if (decided.outcome === 'refused') {
          expect([decided.refusal.code, minutes > 1440]).toEqual(['overlaps_itself', true])
          return
        }
        decided.occurrences.forEach(({ start, end, decision }, index) => {
          expect(decision).toEqual(decideReservation({ ...WISH, start, end }, circumstances))
          const before = decided.occurrences[index - 1]
          if (before) expect(overlaps(before, { start, end })).toBe(false)
        })
      },
    ),
    { numRuns: 200 },
  )
})
