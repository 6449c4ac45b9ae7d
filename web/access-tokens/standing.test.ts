import { expect, test } from 'vitest'
import { tokenStanding } from './standing.ts'

test.each([
  ['2026-11-24T09:00:00Z', 'expired'],
  ['2026-11-24T09:00:01Z', 'soon'],
  ['2026-12-08T09:00:00Z', 'soon'],
  ['2026-12-08T09:00:01Z', 'good'],
])('at nine a token that ends at %s is %s', (expiresAt, standing) => {
  expect(tokenStanding({ expiresAt }, Date.parse('2026-11-24T09:00:00Z'))).toBe(standing)
})
