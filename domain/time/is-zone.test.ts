import { expect, test } from 'vitest'
import { isZone } from './is-zone.ts'

test.each(['Europe/Paris', 'America/Argentina/Buenos_Aires', 'Asia/Kathmandu', 'Etc/GMT+5', 'UTC'])(
  '%s is a zone',
  (name) => {
    expect(isZone(name)).toBe(true)
  },
)

test.each([
  '',
  'Paris',
  'Europe/Atlantis',
  '+02:00',
  'UTC+2',
  'Romance Standard Time',
  'europe/paris',
  '[Europe/Paris]',
  'Europe/',
])('%j is none', (name) => {
  expect(isZone(name)).toBe(false)
})
