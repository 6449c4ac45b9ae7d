import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyInstant, anyInterval, anyWelcomingRoom } from '../testing/arbitrary.ts'
import { at, between, givenActor, givenHeld, givenHours, givenRequest, givenRoom, said } from '../testing/given.ts'
import { type Interval, minutesOf, overlaps } from '../time/interval.ts'
import { decideReservation } from './decide-reservation.ts'
import { nearestFreeTimes } from './nearest-free-times.ts'

const NOW = at('2026-11-23 08:02:17')
const ten = between('2026-11-23 10:00', '11:00')
const always = givenRoom()

const offered = (held: Interval[], room = always, wish = ten, now = NOW) =>
  nearestFreeTimes(wish, { room, now, held }).map(({ start, end }) => `${said({ start, end })}`)

describe('rule 8: the nearest free times in the room', () => {
  test('are those around what is in the way', () => {
    expect(offered([ten])).toEqual([
      '2026-11-23T09:00:00Z/2026-11-23T10:00:00Z',
      '2026-11-23T11:00:00Z/2026-11-23T12:00:00Z',
      '2026-11-23T12:00:00Z/2026-11-23T13:00:00Z',
    ])
  })

  test('leave out what has gone by and what is too short', () => {
    const held = [between('2026-11-23 08:30', '12:00'), between('2026-11-23 12:45', '15:00')]
    expect(offered(held)[0]).toBe('2026-11-23T15:00:00Z/2026-11-23T16:00:00Z')
  })

  test('begin at minutes that people say, also after a meeting that was ended in between', () => {
    const held = [between('2026-11-23 08:00', '10:17:33')]
    expect(offered(held)[0]).toBe('2026-11-23T10:20:00Z/2026-11-23T11:20:00Z')
    expect(offered([], always, between('2026-11-23 07:00', '08:00'))[0]).toBe(
      '2026-11-23T08:05:00Z/2026-11-23T09:05:00Z',
    )
  })

  test('are within opening hours, tomorrow if need be', () => {
    const room = givenRoom({ policy: { openingHours: givenHours(['09:00-11:00']) } })
    expect(offered([ten], room)).toEqual([
      '2026-11-23T09:00:00Z/2026-11-23T10:00:00Z',
      '2026-11-24T09:00:00Z/2026-11-24T10:00:00Z',
      '2026-11-24T10:00:00Z/2026-11-24T11:00:00Z',
    ])
  })

  test('end with what is known of the room: a day after the wish', () => {
    const untilTomorrow = between('2026-11-23 08:00', '2026-11-24 11:00')
    expect(offered([untilTomorrow])).toEqual([])
  })

  test('are none for a wish without length', () => {
    expect(offered([], always, { start: ten.start, end: ten.start })).toEqual([])
  })

  test('are none for a wish that is too long for the room', () => {
    expect(offered([], givenRoom({ policy: { maxDurationMinutes: 30 } }))).toEqual([])
  })

  test('of a room that is free are the wish itself first', () => {
    expect(offered([])[0]).toBe(said(ten))
  })
})

const anyHeld = fc.array(anyInterval('2026-10-23T00:00Z', 4, 600), { maxLength: 12 })

test('every time offered can be booked as it is, has the length of the wish, and the nearest come first', () => {
  fc.assert(
    fc.property(
      anyInterval('2026-10-24T00:00Z', 2, 240),
      anyWelcomingRoom,
      anyInstant('2026-10-23T00:00Z', 2, 1),
      anyHeld,
      (wish, room, now, held) => {
        const times = nearestFreeTimes(wish, { room, now, held }, 4)
        const distances = times.map(({ start }) => Math.abs(minutesOf({ start: wish.start, end: start })))
        expect(distances).toEqual([...distances].sort((a, b) => a - b))
        expect(times.length).toBeLessThanOrEqual(4)
        times.forEach((time, index) => {
          expect(minutesOf(time)).toBe(minutesOf(wish))
          const circumstances = { actor: givenActor(), room, now, held: held.map((busy) => givenHeld(busy)) }
          expect(decideReservation(givenRequest(time), circumstances)).toMatchObject({ outcome: 'booked' })
          expect(times.slice(index + 1).some((other) => overlaps(other, time))).toBe(false)
        })
      },
    ),
    { numRuns: 300 },
  )
})

test('a wish that can be had is the nearest', () => {
  fc.assert(
    fc.property(
      anyInterval('2026-10-24T00:00Z', 2, 240),
      anyWelcomingRoom,
      anyInstant('2026-10-23T00:00Z', 2),
      anyHeld,
      (wish, room, now, held) => {
        const circumstances = { actor: givenActor(), room, now, held: held.map((busy) => givenHeld(busy)) }
        fc.pre(wish.start.epochMilliseconds >= now.epochMilliseconds)
        fc.pre(decideReservation(givenRequest(wish), circumstances).outcome === 'booked')
        expect(nearestFreeTimes(wish, { room, now, held }).map(said)[0]).toBe(said(wish))
      },
    ),
  )
})
