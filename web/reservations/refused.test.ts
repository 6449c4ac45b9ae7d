import { describe, expect, test } from 'vitest'
import { ApiProblem } from '../api/problem.ts'
import { presentOf, type RefusalAnswer, refusedOf, timesInstead } from './refused.ts'

const nothing = { inTheWay: [], alternatives: { times: [], rooms: [] } }
const wish = { start: '2026-11-23T09:00:00Z', end: '2026-11-23T10:30:00Z' }
const instead = (refusal: RefusalAnswer) => timesInstead({ refusal, ...nothing }, wish)

describe('the times offered instead', () => {
  test('are the free ones the server found', () => {
    const times = [{ start: '2026-11-23T10:00:00Z', end: '2026-11-23T11:30:00Z' }]
    expect(timesInstead({ refusal: { code: 'taken' }, inTheWay: [], alternatives: { times, rooms: [] } }, wish)).toBe(
      times,
    )
  })

  test('are what the rule leads to where there is such a time', () => {
    const nearest = { start: '2026-11-23T09:00:00Z', end: '2026-11-23T10:00:00Z' }
    expect(instead({ code: 'too_long', maxDurationMinutes: 60, minutes: 90, nearest })).toEqual([nearest])
    expect(instead({ code: 'outside_opening_hours', nearest })).toEqual([nearest])
    expect(instead({ code: 'outside_opening_hours', nearest: null })).toEqual([])
  })

  test('after the past begin at the next five minutes and are as long', () => {
    expect(instead({ code: 'in_the_past', earliest: '2026-11-23T11:02:07Z' })).toEqual([
      { start: '2026-11-23T11:05:00Z', end: '2026-11-23T12:35:00Z' },
    ])
  })

  test('are none where another time does not help', () => {
    expect(instead({ code: 'not_allowed' })).toEqual([])
  })
})

test('a refusal is told from other problems, and a stale edit brings the present state', () => {
  const refused = new ApiProblem({
    title: 'Taken',
    status: 409,
    code: 'taken',
    refusal: { code: 'taken' },
    ...nothing,
  } as never)
  const stale = new ApiProblem({
    title: 'Stale',
    status: 412,
    code: 'stale',
    present: { id: 'x', version: 4 },
  } as never)
  expect(refusedOf(refused)?.refusal.code).toBe('taken')
  expect(presentOf(refused)).toBeNull()
  expect(refusedOf(stale)).toBeNull()
  expect(presentOf(stale)).toMatchObject({ version: 4 })
  expect(refusedOf(new Error('lost'))).toBeNull()
})
