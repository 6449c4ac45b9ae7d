import { describe, expect, test } from 'vitest'
import { allZones, searchZones, zonesNear } from './zones.ts'

describe('zones', () => {
  test('are found by the name a city has today, and by the one it had', () => {
    expect(searchZones('kathm', 'en')).toEqual(['Asia/Kathmandu'])
    expect(searchZones('Kolkata', 'en')).toEqual(['Asia/Kolkata'])
    expect(searchZones('calcutta', 'en')).toEqual(['Asia/Kolkata'])
    expect(searchZones('kiev', 'en')).toEqual(['Europe/Kyiv'])
  })

  test('are found by the name people give them, the city they begin with first', () => {
    expect(searchZones('new y', 'en')).toEqual(['America/New_York'])
    expect(searchZones('são p', 'en')).toEqual(['America/Sao_Paulo'])
    expect(searchZones('eastern', 'en')).toContain('America/New_York')
  })

  test('come once each, with the present one and those suggested before them', () => {
    expect(new Set(allZones()).size).toBe(allZones().length)
    expect(zonesNear('Asia/Tokyo', ['Europe/Paris']).slice(0, 2)).toEqual(['Europe/Paris', 'Asia/Tokyo'])
  })
})
