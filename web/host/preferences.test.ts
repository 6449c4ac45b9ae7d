import { expect, test } from 'vitest'
import { readPreferences } from './preferences.ts'

test('what is understood is taken, the rest is left behind', () => {
  expect(readPreferences({ theme: 'dark', language: 'fr', zone: 'Asia/Tokyo', schedule: { view: 'week' } })).toEqual({
    theme: 'dark',
    language: 'fr',
    zone: 'Asia/Tokyo',
    schedule: { view: 'week' },
  })
  expect(readPreferences({ theme: 'pink', language: 7, zone: 'Mars/Olympus', schedule: 'week', more: 1 })).toEqual({})
})
