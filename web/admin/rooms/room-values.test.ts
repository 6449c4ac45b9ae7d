import { expect, test } from 'vitest'
import { bodyOf, mayAffect, roomValues } from './room-values.ts'

test('the rules go to their own place, and a picture travels by itself', () => {
  const file = new File([], 'room.png')
  expect(bodyOf({ name: 'Aurora', maxDurationMinutes: null, capacityRule: 'refuse', picture: file })).toEqual({
    name: 'Aurora',
    policy: { maxDurationMinutes: null, capacityRule: 'refuse' },
  })
  expect(bodyOf({ picture: null })).toEqual({})
})

test('a new room begins as the organization has it, on the floor it is added to', () => {
  expect(roomValues(undefined, 'floor-1')).toMatchObject({ floorId: 'floor-1', openingHours: null, active: true })
})

test.each([
  [{ name: 'Other' }, false],
  [{ equipmentIds: [] }, false],
  [{ active: false }, true],
  [{ capacity: 2 }, true],
  [{ policy: { horizonDays: 3 } }, true],
])('%j can touch reservations: %s', (change, touches) => {
  expect(mayAffect(change)).toBe(touches)
})
