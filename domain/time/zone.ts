import { Temporal } from 'temporal-polyfill'

/** An IANA time zone such as `Europe/Paris`. */
export type Zone = string

/**
 * What the clock on the wall shows, as the milliseconds of the epoch at which a clock in UTC shows the same: arithmetic
 * on dates and times of day is then plain arithmetic.
 */
export type WallClock = number

export const DAY_MS = 86_400_000

/** A stretch between two changes of the clocks, in milliseconds of the epoch. */
interface Season {
  readonly from: number
  readonly until: number
  readonly offset: number
}

/**
 * Kept, because Temporal asks `Intl` for every reading of a clock (25 µs), and one search for free rooms reads
 * thousands. What is kept never goes stale: the zones of a running process do not change.
 */
const seasons = new Map<Zone, Season[]>()

function seasonAt(epoch: number, zone: Zone): Season {
  const known = seasons.get(zone) ?? []
  const found = known.find(({ from, until }) => from <= epoch && epoch < until)
  if (found) return found
  const shown = Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(zone)
  const season = {
    // 'previous' means before, and a season begins at the change itself
    from:
      shown.add({ milliseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: shown.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: shown.offsetNanoseconds / 1_000_000,
  }
  seasons.set(zone, [...known, season])
  return season
}

export const wallClockAt = (instant: Temporal.Instant, zone: Zone): WallClock =>
  instant.epochMilliseconds + seasonAt(instant.epochMilliseconds, zone).offset

/**
 * When the clock first shows this time or a later one. Of a time that it shows twice in autumn that is the first; a
 * time that it skips in spring is the moment it jumps.
 */
export function instantAt(wallClock: WallClock, zone: Zone): Temporal.Instant {
  const before = seasonAt(wallClock - DAY_MS, zone)
  const byOldClock = wallClock - before.offset
  if (byOldClock < before.until) return Temporal.Instant.fromEpochMilliseconds(byOldClock)
  const byNewClock = wallClock - seasonAt(before.until, zone).offset
  return Temporal.Instant.fromEpochMilliseconds(Math.max(byNewClock, before.until))
}

/** What a change of the clocks does to a time of day: moved `forward` where it is skipped, the `first` where it repeats. */
export type Shift = 'forward' | 'first'

/**
 * When something happens that is to happen at this time of day: of a time that the clock shows twice the first, and
 * one that it skips is later by what it skips (rule 3; RFC 5545, 3.3.5). Opening hours are not moved: `instantAt`.
 */
export function happensAt(wallClock: WallClock, zone: Zone): { instant: Temporal.Instant; shift: Shift | null } {
  const before = seasonAt(wallClock - DAY_MS, zone)
  const byOldClock = wallClock - before.offset
  const byNewClock =
    before.until === Number.POSITIVE_INFINITY ? byOldClock : wallClock - seasonAt(before.until, zone).offset
  const [inOld, inNew] = [byOldClock < before.until, byNewClock >= before.until]
  const instant = Temporal.Instant.fromEpochMilliseconds(inNew && !inOld ? byNewClock : byOldClock)
  if (inOld === inNew) return { instant, shift: inOld ? 'first' : 'forward' }
  return { instant, shift: null }
}
