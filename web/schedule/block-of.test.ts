import { expect, test } from 'vitest'
import type { Reservation } from '../api/model.ts'
import { blockOf, type MayTouch, newsOf } from './block-of.ts'

const reservation: Reservation = {
  id: 'r1',
  roomId: 'a',
  start: '2026-11-23T09:00:00Z',
  end: '2026-11-23T10:00:00Z',
  zone: 'Europe/Paris',
  status: 'confirmed',
  private: false,
  title: 'Design review',
  notes: '',
  organizer: { id: 'ada', displayName: 'Ada' },
  host: { id: 'grace', displayName: 'Grace' },
  tagId: null,
  attendeeCount: null,
  hidden: false,
  mayChange: true,
  version: 3,
  createdAt: '2026-11-20T09:00:00Z',
  updatedAt: '2026-11-20T09:00:00Z',
}
const mayTouch: MayTouch = ({ mayChange }) => mayChange
const shown = { from: Date.UTC(2026, 10, 23), to: Date.UTC(2026, 10, 24) }

test('a block says for whom it is, and whether that or its booker is the viewer', () => {
  expect(blockOf(reservation, 'ada', mayTouch)).toMatchObject({
    who: 'Grace',
    mine: true,
    start: Date.UTC(2026, 10, 23, 9),
  })
  expect(blockOf(reservation, 'grace', mayTouch).mine).toBe(true)
  expect(blockOf(reservation, 'linus', mayTouch).mine).toBe(false)
})

test('of a hidden reservation nothing is told but its time', () => {
  const hidden = { ...reservation, hidden: true, title: null, organizer: null, host: null }
  expect(blockOf(hidden, 'linus', mayTouch)).toMatchObject({ title: null, who: null, mine: false })
})

test('news of a change is the block as it is now', () => {
  expect(newsOf(reservation, 'ada', mayTouch, shown)).toMatchObject({ is: 'here', block: { id: 'r1', version: 3 } })
})

test('what is cancelled, or was moved out of the days shown, is gone', () => {
  const gone = { is: 'gone', id: 'r1', version: 3 }
  expect(newsOf({ ...reservation, status: 'cancelled' }, 'ada', mayTouch, shown)).toEqual(gone)
  const nextDay = { ...reservation, start: '2026-11-24T00:00:00Z', end: '2026-11-24T01:00:00Z' }
  expect(newsOf(nextDay, 'ada', mayTouch, shown)).toEqual(gone)
})
