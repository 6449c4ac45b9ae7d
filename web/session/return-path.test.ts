import { expect, test } from 'vitest'
import { safeReturnPath, signInPath } from './return-path.ts'

test.each([
  ['/find?when=now#top', '/find?when=now#top'],
  ['/reservations/0199', '/reservations/0199'],
  [null, '/'],
  ['', '/'],
  ['find', '/'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example/', '/'],
  ['/\\elsewhere.example/', '/'],
  ['/\t/elsewhere.example', '/'],
  ['/..//elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?return=/sign-in', '/'],
  ['/auth/sign-out', '/'],
])('from %j one returns to %s', (wish, path) => {
  expect(safeReturnPath(wish)).toBe(path)
})

test('sign-in remembers the page one came from', () => {
  expect(signInPath({ pathname: '/find', search: '?seats=8', hash: '' })).toBe('/sign-in?return=%2Ffind%3Fseats%3D8')
  expect(signInPath({ pathname: '/', search: '', hash: '' })).toBe('/sign-in')
})
