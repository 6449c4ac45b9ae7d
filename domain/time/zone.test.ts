import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { anyInstant, ZONES } from '../testing/arbitrary.ts'
import { instantAt, wallClockAt, type Zone } from './zone.ts'

const clock = (text: string) => Temporal.Instant.from(`${text}Z`).epochMilliseconds
const shown = (instant: Temporal.Instant, zone: Zone) =>
  instant.toZonedDateTimeISO(zone).toPlainDateTime().toZonedDateTime('UTC').epochMilliseconds

/** Years with changes of the clocks, of the rules for them, and of the side of the date line. */
const anyMoment = fc.oneof(
  anyInstant('2026-01-01T00:00Z', 365, 15),
  anyInstant('2018-01-01T00:00Z', 365, 15),
  anyInstant('2011-12-01T00:00Z', 60, 15),
  anyInstant('2037-06-01T00:00Z', 900, 15),
)

describe.each([...ZONES, 'Africa/Casablanca', 'America/Havana', 'Pacific/Chatham'])('in %s', (zone) => {
  test('the clock shows what Temporal says it does', () => {
    fc.assert(
      fc.property(anyMoment, (instant) => {
        expect(wallClockAt(instant, zone)).toBe(shown(instant, zone))
      }),
    )
  })

  test('a time that the clock shows is found where Temporal finds it, the first where there are two', () => {
    fc.assert(
      fc.property(anyMoment, (instant) => {
        const wallClock = shown(instant, zone)
        const { epochMilliseconds } = instant.toZonedDateTimeISO(zone).toPlainDateTime().toZonedDateTime(zone)
        expect(instantAt(wallClock, zone).epochMilliseconds).toBe(epochMilliseconds)
      }),
    )
  })

  test('any time on the clock is found at or after it, and a moment before it the clock shows less', () => {
    fc.assert(
      fc.property(anyMoment, (said) => {
        const found = instantAt(said.epochMilliseconds, zone)
        expect(shown(found, zone)).toBeGreaterThanOrEqual(said.epochMilliseconds)
        expect(shown(found.subtract({ milliseconds: 1 }), zone)).toBeLessThan(said.epochMilliseconds)
      }),
    )
  })
})

test.each([
  ['Europe/Paris', '2026-03-29T02:30', '2026-03-29T01:00:00Z'],
  ['Europe/Paris', '2026-10-25T02:30', '2026-10-25T00:30:00Z'],
  ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:30:00Z'],
  ['America/Sao_Paulo', '2018-11-04T00:00', '2018-11-04T03:00:00Z'],
  ['Pacific/Apia', '2011-12-30T10:00', '2011-12-30T10:00:00Z'],
  ['Asia/Kathmandu', '2026-11-23T09:00', '2026-11-23T03:15:00Z'],
])('a clock in %s shows %s or later first at %s', (zone, wallClock, instant) => {
  expect(String(instantAt(clock(wallClock), zone))).toBe(instant)
})
