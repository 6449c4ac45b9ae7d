import { expect, test } from 'vitest'
import { allDay, copied, faultyDays, isAlwaysOpen, nextStretch, usualHours, weekFrom, withDay } from './hours.ts'

const day = (...stretches: [string, string][]) => stretches.map(([start, end]) => ({ start, end }))

test.each([
  [[], ['08:00', '18:00']],
  [day(['08:00', '12:00']), ['13:00', '17:00']],
  [day(['08:00', '12:00'], ['13:00', '22:00']), ['23:00', '24:00']],
  [day(['08:00', '23:30']), ['23:30', '24:00']],
])('after %j comes %j', (stretches, [start, end]) => {
  expect(nextStretch(stretches)).toEqual({ start, end })
})

test('a day that is open until its end takes no further stretch', () => {
  expect(nextStretch(day(['00:00', '24:00']))).toBeUndefined()
})

test('days whose hours cannot be kept are named', () => {
  expect(faultyDays(usualHours)).toEqual([])
  const hours = withDay(usualHours, 'tuesday', day(['12:00', '08:00']))
  expect(faultyDays(withDay(hours, 'sunday', day(['08:00', '12:00'], ['11:00', '13:00'])))).toEqual([
    'tuesday',
    'sunday',
  ])
})

test('the hours of a day are copied to others', () => {
  const hours = withDay(usualHours, 'monday', day(['10:00', '11:00']))
  const all = copied(hours, 'monday', ['tuesday', 'sunday'])
  expect(all.tuesday).toEqual(hours.monday)
  expect(all.sunday).toEqual(hours.monday)
  expect(all.friday).toEqual(usualHours.friday)
})

test('a week begins where people begin it', () => {
  expect(weekFrom(1)[0]).toBe('monday')
  expect(weekFrom(7)).toEqual(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'])
})

test('a room that is open every day from midnight to midnight never closes', () => {
  expect(isAlwaysOpen(null)).toBe(true)
  expect(isAlwaysOpen(allDay)).toBe(true)
  expect(isAlwaysOpen(withDay(allDay, 'sunday', []))).toBe(false)
  expect(isAlwaysOpen(usualHours)).toBe(false)
})
