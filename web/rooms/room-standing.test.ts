import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { roomStanding } from './room-standing.ts'
import { roomDay } from './week.ts'

const at = (time: string) => Temporal.Instant.from(`2026-11-24T${time}Z`)
const held = (from: string, to: string) => ({ start: at(from).toString(), end: at(to).toString() })
const office = [{ start: '08:00', end: '20:00' }]
const none: typeof office = []
const hours = {
  monday: office,
  tuesday: office,
  wednesday: office,
  thursday: office,
  friday: office,
  saturday: none,
  sunday: none,
}
const reservations = [held('09:00:00', '10:00:00'), held('10:00:00', '10:30:00'), held('12:00:00', '13:00:00')]

function standingAt(time: string, openingHours: typeof hours | null = hours) {
  const day = Temporal.PlainDate.from('2026-11-24')
  const standing = roomStanding(roomDay(day, { zone: 'UTC', openingHours }, reservations, at(time)), at(time))
  return [standing.kind, 'until' in standing ? standing.until?.toString().slice(11, 16) : undefined]
}

test.each([
  ['07:00:00', ['closed', undefined]],
  ['08:00:00', ['free', '09:00']],
  // Two reservations in a row are one time in which nobody gets in.
  ['09:30:00', ['taken', '10:30']],
  ['10:30:00', ['free', '12:00']],
  ['14:00:00', ['free', '20:00']],
  ['20:00:00', ['closed', undefined]],
])('at %s it is %j', (time, expected) => {
  expect(standingAt(time)).toEqual(expected)
})

test('a room that is always open is free for the rest of the day', () => {
  expect(standingAt('14:00:00', null)).toEqual(['free', undefined])
})
