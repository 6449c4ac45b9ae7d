import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { laneOf } from '../block.ts'
import { aBlock, aRoom, at, clock } from '../testing/a-board.ts'
import { roomAgenda } from './room-agenda.ts'

const monday = Temporal.PlainDate.from('2026-11-23')
const open = [{ start: '08:00', end: '18:00' }]
const hours = {
  monday: open,
  tuesday: open,
  wednesday: open,
  thursday: open,
  friday: open,
  saturday: [],
  sunday: [],
}
const room = aRoom('a', { openingHours: hours })
const lane = laneOf([aBlock('r1', 'a', '09:00', '10:00'), aBlock('r2', 'a', '10:10', '12:00')])
const agendaAt = (now: string, date = monday) =>
  roomAgenda(lane, room, date, Temporal.Instant.fromEpochMilliseconds(at(now)))
const times = (spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => `${clock(start)}–${clock(end)}`)

describe('the day of a room on a phone', () => {
  test('has the free times, but for those too short to meet in', () => {
    expect(times(agendaAt('07:00').free)).toEqual(['08:00–09:00', '12:00–18:00'])
  })

  test('begins at now', () => {
    expect(times(agendaAt('14:20').free)).toEqual(['14:20–18:00'])
    expect(agendaAt('18:30').free).toEqual([])
  })

  test('offers an hour of a free time, from the next quarter on', () => {
    const [later] = agendaAt('14:20').free
    expect(later && [clock(Date.parse(later.wish.start)), clock(Date.parse(later.wish.end))]).toEqual([
      '14:30',
      '15:30',
    ])
  })

  test('offers no night of a room that never closes', () => {
    const [early] = roomAgenda(lane, aRoom('a'), monday, Temporal.Instant.fromEpochMilliseconds(at('02:20'))).free
    expect(early && clock(Date.parse(early.wish.start))).toBe('08:00')
    expect(early && clock(early.start)).toBe('02:20')
  })

  test('says how the room stands now, on the present day only', () => {
    expect(agendaAt('09:30').standing).toMatchObject({ kind: 'taken' })
    expect(agendaAt('09:30', monday.add({ days: 1 })).standing).toBeNull()
  })

  test('lists what holds it', () => {
    expect(agendaAt('07:00').held.map(({ id }) => id)).toEqual(['r1', 'r2'])
  })

  test('is drawn from when the room opens to when it closes', () => {
    const { bar } = agendaAt('07:00')
    expect(bar.map(({ kind }) => kind)).toEqual(['free', 'booked', 'free', 'booked', 'free'])
    expect(bar[0]).toMatchObject({ from: 0, to: 0.1 })
    expect(bar.at(-1)).toMatchObject({ to: 1 })
    expect(
      roomAgenda([], room, Temporal.PlainDate.from('2026-11-29'), Temporal.Instant.from('2026-11-29T09:00Z')).bar,
    ).toEqual([])
  })
})
