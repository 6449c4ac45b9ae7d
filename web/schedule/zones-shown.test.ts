import { expect, test } from 'vitest'
import { zoneChoices, zoneOfView } from './zones-shown.ts'

const buildings = [
  { id: 'p', name: 'Rivoli', zone: 'Europe/Paris' },
  { id: 'n', name: 'Hudson', zone: 'America/New_York' },
]
const all = { zone: null, buildingId: null }

test('the axis runs on the chosen clock, else the one the rooms have in common, else the viewer’s', () => {
  expect(zoneOfView({ ...all, zone: 'Asia/Tokyo' }, buildings, 'Europe/London')).toBe('Asia/Tokyo')
  expect(zoneOfView({ ...all, buildingId: 'n' }, buildings, 'Europe/London')).toBe('America/New_York')
  expect(zoneOfView(all, buildings, 'Europe/London')).toBe('Europe/London')
  expect(zoneOfView(all, buildings.slice(0, 1), 'Europe/London')).toBe('Europe/Paris')
  expect(zoneOfView(all, [], 'Europe/London')).toBe('Europe/London')
})

test('a clock is offered once, with all that it is for', () => {
  expect(zoneChoices(buildings, 'Europe/Paris', 'Europe/Paris')).toEqual([
    { zone: 'Europe/Paris', isMine: true, isOrganizations: true, buildings: ['Rivoli'] },
    { zone: 'America/New_York', isMine: false, isOrganizations: false, buildings: ['Hudson'] },
  ])
})
