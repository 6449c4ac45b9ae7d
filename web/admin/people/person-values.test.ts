import { expect, test } from 'vitest'
import { isMail, isObjectId, isUpn, personBody, personValues } from './person-values.ts'

test('what is left empty is nothing, where there can be nothing', () => {
  expect(personBody({ displayName: 'Ada', mail: ' ', zone: 'Asia/Tokyo', locale: '' })).toEqual({
    displayName: 'Ada',
    mail: null,
    zone: 'Asia/Tokyo',
    locale: null,
  })
})

test('a new person books', () => {
  expect(personValues(undefined)).toMatchObject({ displayName: '', roles: ['booker'] })
})

test.each([
  [isUpn, 'ada@example', true],
  [isUpn, 'ada', false],
  [isUpn, 'ada lovelace@example.com', false],
  [isMail, 'ada@example.com', true],
  [isMail, 'ada@example', false],
  [isObjectId, '019a6b1e-7c00-7000-8000-000000000001', true],
  [isObjectId, '019a6b1e', false],
])('%o of "%s" is %s', (check, text, accepted) => {
  expect(check(text)).toBe(accepted)
})
