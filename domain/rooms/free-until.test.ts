import { describe, expect, test } from 'vitest'
import { at, between, givenHours, givenRoom } from '../testing/given.ts'
import { freeUntil } from './free-until.ts'

const always = givenRoom()
const office = givenRoom({ policy: { openingHours: givenHours(['09:00-12:00', '13:00-18:00']) } })
const ten = between('2026-11-23 10:00', '11:00')

describe('a room stays free', () => {
  test('until something else needs it', () => {
    expect(freeUntil(ten, always, at('2026-11-23 14:00'))).toEqual(at('2026-11-23 14:00'))
    expect(freeUntil(ten, office, at('2026-11-23 11:00'))).toEqual(at('2026-11-23 11:00'))
  })

  test('until it closes, if only for a pause', () => {
    expect(freeUntil(ten, office, null)).toEqual(at('2026-11-23 12:00'))
    expect(freeUntil(ten, office, at('2026-11-23 14:00'))).toEqual(at('2026-11-23 12:00'))
    expect(freeUntil(between('2026-11-23 11:00', '12:00'), office, null)).toEqual(at('2026-11-23 12:00'))
  })

  test('for the rest of the day when nothing happens before midnight', () => {
    expect(freeUntil(ten, always, null)).toBeNull()
    expect(freeUntil(ten, always, at('2026-11-24 00:00'))).toBeNull()
    expect(freeUntil(ten, always, at('2026-11-24 09:00'))).toBeNull()
    expect(freeUntil(between('2026-11-23 23:00', '2026-11-24 00:00'), always, null)).toBeNull()
  })

  test('by the calendar of its own zone (rule 2)', () => {
    const tokyo = givenRoom({ zone: 'Asia/Tokyo' })
    const evening = between('2026-11-23 13:00', '14:00')
    expect(freeUntil(evening, tokyo, at('2026-11-23 14:30'))).toEqual(at('2026-11-23 14:30'))
    expect(freeUntil(evening, tokyo, at('2026-11-23 15:00'))).toBeNull()
  })
})
