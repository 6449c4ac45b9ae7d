import { describe, expect, test } from 'vitest'
import { Problem } from './problem.ts'
import { isStale, versionsAsked, versionsIfAsked } from './versions.ts'

describe('If-Match (RFC 9110, 13.1.1)', () => {
  test('names one version, one of several, or whichever there is', () => {
    expect(versionsAsked('"3"')).toEqual([3])
    expect(versionsAsked(' "3" ,W/"4"')).toEqual([3, 4])
    expect(versionsAsked('*')).toBeUndefined()
  })

  test('that lists several matches the present one wherever it stands', () => {
    expect(isStale({ version: 4 }, versionsAsked('"3", "4"'))).toBe(false)
    expect(isStale({ version: 5 }, versionsAsked('"3", "4"'))).toBe(true)
    expect(isStale({ version: 5 }, versionsAsked('*'))).toBe(false)
  })

  test.each(['3', '"three"', '"3" or so', '', '"3",', '"99999999999"'])('%s is no entity tag of ours', (header) => {
    expect(() => versionsAsked(header)).toThrow(Problem)
  })

  test('may be left out only where nothing is asked of who sends none', () => {
    expect(() => versionsAsked(undefined)).toThrow(expect.objectContaining({ status: 428 }))
    expect(versionsIfAsked(undefined)).toBeUndefined()
  })
})
