import { expect, test } from 'vitest'
import { parseDay, writeDay } from './date-text.ts'

const today = '2026-11-23'

test.each([
  ['2026-12-01', 'en-US', '2026-12-01'],
  ['12/1', 'en-US', '2026-12-01'],
  ['1/12', 'en-GB', '2026-12-01'],
  ['1.12.26', 'de-DE', '2026-12-01'],
  ['01/12/2026', 'fr-FR', '2026-12-01'],
  ['1 dec', 'en-GB', '2026-12-01'],
  ['Dec 1', 'en-US', '2026-12-01'],
  ['1 déc.', 'fr-FR', '2026-12-01'],
  ['15 août', 'fr-FR', '2027-08-15'],
  ['15 aout 2026', 'fr-FR', '2026-08-15'],
  // Passed this year: the next one is meant.
  ['3 jan', 'en-GB', '2027-01-03'],
  ['29/2/2028', 'en-GB', '2028-02-29'],
])('%s in %s is %s', (typed, locale, day) => {
  expect(parseDay(typed, locale, today)).toBe(day)
})

test.each(['', 'soon', '32/1', '29/2/2027', '2026-13-01', '1'])('%j is no day', (typed) => {
  expect(parseDay(typed, 'en-GB', today)).toBeUndefined()
})

test.each(['en-US', 'en-GB', 'fr-FR', 'en-JP'])('what is written in %s is understood again', (locale) => {
  for (const day of ['2026-01-01', '2026-05-31', '2026-08-15', '2026-12-31', '2028-02-29']) {
    expect(parseDay(writeDay(day, locale), locale, today)).toBe(day)
  }
})
