import { describe, expect, test } from 'vitest'
import type { Reservation } from '../api/model.ts'
import { withEnd, withStart } from './draft.ts'
import { attendeesOf, bookingOf, changesOf, differences, inRoom, newWish, wishFor } from './wish.ts'

const paris = 'Europe/Paris'
const span = { start: '2026-11-24T08:00:00Z', end: '2026-11-24T09:00:00Z' }
const present: Reservation = {
  id: 'r',
  roomId: 'aster',
  ...span,
  zone: paris,
  status: 'confirmed',
  private: false,
  title: 'Planning',
  notes: 'Bring the plan',
  organizer: { id: 'p', displayName: 'Ada' },
  host: { id: 'p', displayName: 'Ada' },
  tagId: 'team',
  attendeeCount: 6,
  hidden: false,
  mayChange: true,
  version: 3,
  createdAt: span.start,
  updatedAt: span.start,
}

describe('a booking', () => {
  const wish = newWish('aster', span, paris)
  test('needs no typing', () => {
    expect(bookingOf(wish, paris, 'Meeting')).toEqual({
      roomId: 'aster',
      ...span,
      title: 'Meeting',
      attendeeCount: null,
      tagId: null,
      private: false,
    })
  })
  test('is not sent with a number of people that is none', () => {
    expect(['', '8', ' 12 ', '0', '-1', '2.5', 'ten'].map((attendees) => attendeesOf({ ...wish, attendees }))).toEqual([
      null,
      8,
      12,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(bookingOf({ ...wish, attendees: 'ten' }, paris, 'Meeting')).toBeUndefined()
  })
})

describe('a change', () => {
  const wish = wishFor(present)
  test('of nothing says nothing', () => {
    expect(changesOf(wish, present, paris)).toEqual({})
  })
  test('says what differs and nothing else', () => {
    expect(changesOf({ ...wish, title: ' Review ', attendees: '' }, present, paris)).toEqual({
      title: 'Review',
      attendeeCount: null,
    })
    expect(changesOf({ ...wish, when: withStart(wish.when, '2026-11-24', 600) }, present, paris)).toEqual({
      start: '2026-11-24T09:00:00Z',
      end: '2026-11-24T10:00:00Z',
    })
  })
  test('of the host names only the new one', () => {
    expect(changesOf({ ...wish, host: { id: 'g', displayName: 'Grace' } }, present, paris)).toEqual({ hostId: 'g' })
  })
  test('of the end alone leaves a start between two minutes alone', () => {
    const running = { ...present, start: '2026-11-24T08:00:33.456Z' }
    const longer = withEnd(wishFor(running).when, 660)
    expect(changesOf({ ...wishFor(running), when: longer }, running, paris)).toEqual({ end: '2026-11-24T10:00:00Z' })
  })
  test('does not take the title away', () => {
    expect(changesOf({ ...wish, title: ' ' }, present, paris)).toBeUndefined()
  })
  test('in the hour that comes twice leaves the second one alone', () => {
    const second = { ...present, start: '2026-10-25T01:30:00Z', end: '2026-10-25T02:30:00Z' }
    expect(changesOf({ ...wishFor(second), title: 'Night' }, second, paris)).toEqual({ title: 'Night' })
    const longer = withEnd(wishFor(second).when, 240)
    expect(changesOf({ ...wishFor(second), when: longer }, second, paris)).toEqual({ end: '2026-10-25T03:00:00Z' })
  })
})

test('a room in another zone keeps the instants and tells them on its own clock', () => {
  const moved = inRoom(wishFor(present), 'hudson', paris, 'America/New_York')
  expect(moved.when).toMatchObject({ startDay: '2026-11-24', startMinute: 180, endMinute: 240 })
  expect(changesOf(moved, present, 'America/New_York')).toEqual({ roomId: 'hudson' })
})

test('what somebody else changed is named by field', () => {
  expect(differences(present, { ...present, version: 4, updatedAt: span.end })).toEqual([])
  const theirs = { ...present, end: '2026-11-24T09:30:00Z', host: { id: 'g', displayName: 'Grace' }, version: 4 }
  expect(differences(present, theirs)).toEqual(['end', 'host'])
})
