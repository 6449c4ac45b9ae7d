import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyInterval } from '../testing/arbitrary.ts'
import { at, between, said } from '../testing/given.ts'
import {
  addMinutes,
  contains,
  gaps,
  minutesOf,
  overlaps,
  roundDownToMinutes,
  roundUpToMinutes,
  union,
} from './interval.ts'

const intervals = fc.array(anyInterval(), { maxLength: 12 })
const total = (pieces: readonly { start: ReturnType<typeof at>; end: ReturnType<typeof at> }[]) =>
  pieces.reduce((sum, piece) => sum + minutesOf(piece), 0)

describe('rule 1: an interval is half-open', () => {
  test('a reservation may start the minute another ends', () => {
    expect(overlaps(between('2026-11-23 09:00', '10:00'), between('2026-11-23 10:00', '11:00'))).toBe(false)
  })

  test('one shared minute is an overlap, whichever comes first', () => {
    const early = between('2026-11-23 09:00', '10:00')
    const late = between('2026-11-23 09:59', '11:00')
    expect([overlaps(early, late), overlaps(late, early)]).toEqual([true, true])
  })

  test('two overlap exactly when they have a minute in common', () => {
    fc.assert(
      fc.property(anyInterval(), anyInterval(), (a, b) => {
        expect(overlaps(a, b)).toBe(total([a]) + total([b]) > total(union([a, b])))
      }),
    )
  })

  test('an interval contains itself, and what contains overlaps', () => {
    fc.assert(
      fc.property(anyInterval(), anyInterval(), (a, b) => {
        expect(contains(a, a)).toBe(true)
        if (contains(a, b)) expect(overlaps(a, b)).toBe(true)
      }),
    )
  })
})

describe('union', () => {
  test('joins pieces that touch', () => {
    const joined = union([between('2026-11-23 10:00', '11:00'), between('2026-11-23 09:00', '10:00')])
    expect(joined.map(said)).toEqual(['2026-11-23T09:00:00Z/2026-11-23T11:00:00Z'])
  })

  test('has no place for a piece without length, nor for one that ends before it starts', () => {
    const nine = at('2026-11-23 09:00')
    expect(
      union([
        { start: nine, end: nine },
        { start: nine, end: addMinutes(nine, -5) },
      ]),
    ).toEqual([])
  })

  test('is in order, has air between its pieces, and covers each of those it was made of', () => {
    fc.assert(
      fc.property(intervals, (pieces) => {
        const joined = union(pieces)
        joined.forEach((piece, index) => {
          const before = joined[index - 1]
          if (before) expect(minutesOf({ start: before.end, end: piece.start })).toBeGreaterThan(0)
        })
        for (const piece of pieces) expect(joined.filter((whole) => contains(whole, piece))).toHaveLength(1)
        expect(union(joined)).toEqual(joined)
      }),
    )
  })
})

describe('gaps', () => {
  test('a day with one meeting has the time before it and the time after it', () => {
    const free = gaps(between('2026-11-23 08:00', '18:00'), [between('2026-11-23 09:00', '10:00')])
    expect(free).toEqual([between('2026-11-23 08:00', '09:00'), between('2026-11-23 10:00', '18:00')])
  })

  test('what begins before or ends after takes only its part', () => {
    const free = gaps(between('2026-11-23 08:00', '18:00'), [
      between('2026-11-22 22:00', '2026-11-23 09:00'),
      between('2026-11-23 17:00', '23:00'),
    ])
    expect(free).toEqual([between('2026-11-23 09:00', '17:00')])
  })

  test('gaps and what is taken make up the whole, without overlap', () => {
    fc.assert(
      fc.property(anyInterval(), intervals, (whole, taken) => {
        const free = gaps(whole, taken)
        for (const gap of free) {
          expect(contains(whole, gap)).toBe(true)
          expect(taken.some((busy) => overlaps(busy, gap))).toBe(false)
        }
        const within = taken.filter((busy) => overlaps(busy, whole))
        expect(contains(union([...free, ...within, whole])[0] ?? whole, whole)).toBe(true)
        expect(total(gaps(whole, free)) + total(free)).toBe(minutesOf(whole))
      }),
    )
  })
})

test('rounding finds the nearest minutes that a person would say', () => {
  const moment = at('2026-11-23 10:17:33.123')
  expect(String(roundUpToMinutes(moment, 5))).toBe('2026-11-23T10:20:00Z')
  expect(String(roundDownToMinutes(moment, 5))).toBe('2026-11-23T10:15:00Z')
  expect(String(roundUpToMinutes(at('2026-11-23 10:15'), 5))).toBe('2026-11-23T10:15:00Z')
})
