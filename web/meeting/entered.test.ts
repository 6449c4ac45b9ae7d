import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { usualCriteria } from '../find/criteria.ts'
import { enter, entered } from './entered.ts'

const ZONE = 'Europe/Paris'
const now = Temporal.ZonedDateTime.from(`2026-11-23T09:12[${ZONE}]`)
const usual = usualCriteria(now)
const read = (tabId: string, at = now) => entered(tabId, usual, ZONE, at.toInstant())

test('nothing was entered yet: it is as usual', () => {
  expect(read('nothing')).toEqual({ criteria: usual, title: '' })
})

test('what was entered for one meeting is there again, and not for another', () => {
  const said = { criteria: { ...usual, day: '2026-11-24', startMinute: 600, seats: 6 }, title: 'Steering' }
  enter('one', said)
  expect(read('one')).toEqual(said)
  expect(read('another')).toEqual({ criteria: usual, title: '' })
})

test('of a time that is over the next one takes the place, with what is needed as it was', () => {
  enter('past', { criteria: { ...usual, startMinute: 480, minutes: 60, seats: 6 }, title: 'Stand-up' })
  expect(read('past')).toEqual({ criteria: { ...usual, seats: 6 }, title: '' })
})

test('a meeting that has begun keeps its time', () => {
  const said = { criteria: { ...usual, startMinute: 540, minutes: 60 }, title: '' }
  enter('running', said)
  expect(read('running')).toEqual(said)
})
