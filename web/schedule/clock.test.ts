import { expect, test } from 'vitest'
import { makeClock } from './clock.ts'
import { at, span, ZONE } from './testing/a-board.ts'

const english = makeClock('en-US', ZONE)
const french = makeClock('fr-FR', ZONE)
/** Intl separates with thin and unbreakable spaces that vary between its versions. */
const plain = (text: string) => text.replace(/\s/g, ' ')

test('a range within a day says what its ends share only once', () => {
  expect(plain(english.range(span('09:30', '10:00')))).toBe('9:30 – 10:00 AM')
  expect(plain(french.range(span('09:30', '10:00')))).toMatch(/^09:30 ?– ?10:00$/)
})

test('a range over midnight has times only', () => {
  expect(plain(english.range(span('23:00', '24T01:00')))).toBe('11:00 PM – 1:00 AM')
  expect(plain(english.range(span('23:00', '24T00:00')))).toBe('11:00 PM – 12:00 AM')
})

test('hours are written as the locale counts them', () => {
  const nine = { instant: at('09:00'), repeated: false }
  expect(plain(english.hour(nine))).toBe('9 AM')
  expect(plain(french.hour(nine))).toBe('09:00')
})

test('an hour that happens twice says which one it is', () => {
  const first = Date.UTC(2026, 9, 25, 0)
  const second = Date.UTC(2026, 9, 25, 1)
  const hours = [first, second].map((instant) => plain(english.hour({ instant, repeated: true })))
  expect(hours).toEqual(['2 AM GMT+2', '2 AM GMT+1'])
})
