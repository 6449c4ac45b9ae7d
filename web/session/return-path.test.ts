import { expect, test } from 'vitest'
import { signInPath } from './return-path.ts'

test('sign-in remembers the page one came from', () => {
  expect(signInPath({ pathname: '/find', search: '?seats=8', hash: '' })).toBe('/sign-in?return=%2Ffind%3Fseats%3D8')
  expect(signInPath({ pathname: '/', search: '', hash: '' })).toBe('/sign-in')
})
