import fc from 'fast-check'
import rrule from 'rrule'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { givenRecurrence } from '../testing/recurring.ts'
import { expand } from './recurrence.ts'

/**
 * Where the two differ: of a set of one, `rrule` takes the one for its third from the end, and what a rule names by two
 * places it finds twice. The RFC (3.3.10) takes places of a set, which has no member twice and none where it is shorter.
 * And of the first week `rrule` counts places from DTSTART, where the RFC has a set begin with its week. So neither is asked
 * about weeks, nor about a week of the year that names no day: then it is DTSTART's, and `rrule` takes all seven.
 * Nor about weeks that lie in two years: the RFC calls them the one year's or the other's as ISO 8601 does, and `rrule`
 * takes each of their days for the year in which it lies.
 */
const PLACES = [1, 2, 3, 4, -1]

/** In each of the five zones in which the domain is tested, so 10,000 in all. */
const RULES = 2_000
/** The same ones in each run: what a new one finds out is a finding about two libraries, and no reason to stop a change. */
const SEED = [...Temporal.Now.timeZoneId()].reduce((sum, letter) => 31 * sum + letter.charCodeAt(0), 0) % 5_545_000
const MOST = 12

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const some = <T>(values: readonly T[], most: number) => fc.subarray([...values], { minLength: 1, maxLength: most })
const numbers = (least: number, most: number) => Array.from({ length: most - least + 1 }, (_, index) => least + index)
const signed = (most: number) => [...numbers(-most, -1), ...numbers(1, most)]

const part = (name: string, values: fc.Arbitrary<readonly (string | number)[]>) =>
  fc.option(
    values.map((list) => `${name}=${list.join(',')}`),
    { nil: undefined, freq: 2 },
  )

const numbered = (most: number) =>
  fc.array(
    fc.tuple(fc.constantFrom(...signed(most)), fc.constantFrom(...DAYS)).map((pair) => pair.join('')),
    { minLength: 1, maxLength: 3 },
  )

/** What the RFC lets go with each frequency. */
const byParts: Record<string, fc.Arbitrary<(string | undefined)[]>> = {
  DAILY: fc.tuple(
    part('BYMONTH', some(numbers(1, 12), 4)),
    part('BYDAY', some(DAYS, 5)),
    part('BYMONTHDAY', some(signed(31), 6)),
  ),
  WEEKLY: fc.tuple(part('BYMONTH', some(numbers(1, 12), 4)), part('BYDAY', some(DAYS, 5)), part('WKST', some(DAYS, 1))),
  MONTHLY: fc.tuple(
    part('BYMONTH', some(numbers(1, 12), 4)),
    part('BYDAY', fc.oneof(some(DAYS, 5), numbered(5))),
    part('BYMONTHDAY', some(signed(31), 6)),
  ),
  YEARLY: fc.oneof(
    fc.tuple(part('BYMONTH', some(numbers(1, 12), 3)), part('BYDAY', fc.oneof(some(DAYS, 4), numbered(5)))),
    fc.tuple(part('BYMONTH', some(numbers(1, 12), 3)), part('BYMONTHDAY', some(signed(31), 4))),
    fc.tuple(part('BYYEARDAY', some(signed(366), 5))),
    fc.tuple(
      part('BYWEEKNO', some([...numbers(-51, -3), ...numbers(2, 51)], 4)),
      some(DAYS, 3).map((days) => `BYDAY=${days.join(',')}`),
      part('WKST', some(DAYS, 1)),
    ),
  ),
}

const anyRule = fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY').chain((freq) =>
  fc
    .tuple(
      byParts[freq] ?? fc.constant([]),
      part(
        'INTERVAL',
        fc.integer({ min: 1, max: 5 }).map((one) => [one]),
      ),
      part('BYSETPOS', some(PLACES, 2)),
    )
    .map(([by, interval, place]) => {
      const parts = by.filter((one) => one !== undefined)
      const has = (name: string) => parts.some((one) => one.startsWith(name))
      return [`FREQ=${freq}`, interval, ...parts, ...(has('BY') && freq !== 'WEEKLY' ? [place] : [])]
        .filter(Boolean)
        .join(';')
    }),
)

const anyStart = fc
  .tuple(fc.integer({ min: 0, max: 3650 }), fc.integer({ min: 0, max: 95 }))
  .map(([days, quarter]) => Temporal.PlainDateTime.from('2020-01-01T00:00').add({ days, minutes: 15 * quarter }))

test('another library that knows nothing of this one finds the same, for thousands of rules made by chance', () => {
  fc.assert(
    fc.property(anyRule, anyStart, (rule, start) => {
      const before = start.add({ years: 3 }).toZonedDateTime('UTC').toInstant()
      const ours = expand(givenRecurrence(String(start), rule), { before, most: MOST })
      // What never comes `rrule` looks for until the year 9999.
      fc.pre(ours.length > 0)
      const dtstart = String(start).replaceAll(/[-:]/g, '')
      const until = before.subtract({ seconds: 1 }).toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')
      const theirs = new Set<string>()
      rrule.rrulestr(`DTSTART:${dtstart}Z\nRRULE:${rule};UNTIL=${until}`).all((date) => {
        theirs.add(date.toISOString().slice(0, 19))
        return theirs.size < MOST
      })
      const found = ours.map(({ recurrenceId }) => recurrenceId.toString({ smallestUnit: 'second' }))
      expect(found, `${start} ${rule}`).toEqual([...theirs])
    }),
    { numRuns: RULES, seed: SEED },
  )
})
