import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeReturnPath } from './return-path.ts'

test.each([
  ['/find?when=now#top', '/find?when=now#top'],
  ['/reservations/0199', '/reservations/0199'],
  ['/schedule?day=2026-11-24&zone=Europe/Paris', '/schedule?day=2026-11-24&zone=Europe/Paris'],
  ['/find?q=caf%C3%A9', '/find?q=caf%C3%A9'],
  [null, '/'],
  ['', '/'],
  ['find', '/'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example/', '/'],
  ['/\\elsewhere.example/', '/'],
  ['\\/elsewhere.example/', '/'],
  ['/\t/elsewhere.example', '/'],
  ['/\n/elsewhere.example', '/'],
  ['\t//elsewhere.example', '/'],
  ['/..//elsewhere.example', '/'],
  ['/.//elsewhere.example', '/'],
  ['/%2e%2e//elsewhere.example', '/'],
  ['/find/../..//elsewhere.example', '/'],
  ['/%2E%2e/auth/callback', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?return=/sign-in', '/'],
  ['/auth/sign-out', '/'],
])('from %j one returns to %s', (wish, path) => {
  expect(safeReturnPath(wish)).toBe(path)
})

test('whatever is asked for, a browser stays on this site', () => {
  const bits = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '%2e',
    '%5c',
    '%2f',
    ':',
    '@',
    '?',
    '#',
    '\t',
    '\n',
    ' ',
    'https:',
    'evil.example',
  )
  const wishes = fc.oneof(
    fc.array(bits, { maxLength: 8 }).map((parts) => parts.join('')),
    fc.webUrl(),
    fc.string(),
  )
  fc.assert(
    fc.property(wishes, (wish) => {
      const here = 'https://rooms.example'
      expect(new URL(safeReturnPath(wish), `${here}/auth/callback`).origin).toBe(here)
    }),
    { numRuns: 2000 },
  )
})
