import { expect, test } from 'vitest'
import { givenHours } from '../testing/given.ts'
import { type BookingPolicy, effectivePolicy, type PolicyOverrides } from './booking-policy.ts'

const house: BookingPolicy = {
  maxDurationMinutes: 480,
  horizonDays: 90,
  openingHours: givenHours(['08:00-18:00']),
  capacityRule: 'warn',
}
const silent: PolicyOverrides = { maxDurationMinutes: null, horizonDays: null, openingHours: null, capacityRule: null }

test('rule 17: a room that says nothing of its own does as the organization says', () => {
  expect(effectivePolicy(house, silent)).toEqual(house)
})

const own = {
  maxDurationMinutes: 60,
  horizonDays: 7,
  openingHours: givenHours([], ['10:00-12:00']),
  capacityRule: 'refuse',
} as const

test.each(Object.keys(own) as (keyof BookingPolicy)[])('a room may have its own %s and keep the rest', (field) => {
  expect(effectivePolicy(house, { ...silent, [field]: own[field] })).toEqual({ ...house, [field]: own[field] })
})

test('a room without limits inside an organization without opening hours is always open', () => {
  expect(effectivePolicy({ ...house, openingHours: null }, silent).openingHours).toBeNull()
})
