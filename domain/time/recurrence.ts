import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { type Interval, isAfter, isBefore } from './interval.ts'
import { type RecurrenceRule, writeRule } from './recurrence-rule.ts'
import { happensAt, type Shift, type WallClock, type Zone } from './zone.ts'

/** Something that happens again and again at one time of day of a zone (rule 3; RFC 5545, 3.8.5). */
export interface Recurrence {
  /** DTSTART, as the clock on the wall of the zone shows it. What the rule names before it does not happen. */
  readonly start: Temporal.PlainDateTime
  /** Its days are calendar days of the zone, its hours and minutes elapse (rule 4). */
  readonly duration: Temporal.Duration
  readonly zone: Zone
  readonly rule: RecurrenceRule
  /** EXDATE: what the rule names and does not happen; it counts nevertheless (rule 5). */
  readonly excluded?: readonly Temporal.PlainDateTime[]
  /** RDATE: what happens besides. */
  readonly added?: readonly Temporal.PlainDateTime[]
}

export interface Occurrence extends Interval {
  /** RECURRENCE-ID: the time at which the rule puts it, whatever becomes of it later. */
  readonly recurrenceId: Temporal.PlainDateTime
  /** What a change of the clocks does to it. */
  readonly shift: Shift | null
}

export interface Bounds {
  /** Only what starts before. */
  readonly before: Temporal.Instant
  /** At most so many, the first ones. */
  readonly most: number
}

/**
 * When it happens, in order: each instant once, also where a day that the zone skipped moves onto the next.
 * The rule is followed on a clock that never changes, and each time of day then looked for in the zone.
 */
export function expand(recurrence: Recurrence, { before, most }: Bounds): Occurrence[] {
  const excluded = new Set(recurrence.excluded?.map(String))
  const isPast = isPastUntil(recurrence)
  const found = new Map<number, Occurrence>()
  const take = (occurrence: Occurrence) => {
    const { recurrenceId, start } = occurrence
    if (excluded.has(String(recurrenceId)) || found.has(start.epochMilliseconds)) return
    found.set(start.epochMilliseconds, occurrence)
  }

  ruleOn(recurrence, before).all((date) => {
    const occurrence = occurrenceAt(recurrence, date.toPlainDateTime())
    if (!isBefore(occurrence.start, before) || isPast(occurrence)) return false
    take(occurrence)
    return found.size < most
  })
  for (const recurrenceId of recurrence.added ?? []) {
    const occurrence = occurrenceAt(recurrence, recurrenceId)
    if (isBefore(occurrence.start, before)) take(occurrence)
  }
  return [...found.values()].sort((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds).slice(0, most)
}

/** What happens where the rule names this time, whether it does or not. */
export function occurrenceAt({ duration, zone }: Recurrence, recurrenceId: Temporal.PlainDateTime): Occurrence {
  const { instant: start, shift } = happensAt(wallClockOf(recurrenceId), zone)
  const { days, weeks } = duration
  const elapsed = duration.with({ days: 0, weeks: 0 })
  if (!days && !weeks) return { recurrenceId, start, end: start.add(elapsed), shift }
  const { instant } = happensAt(wallClockOf(recurrenceId.add({ days, weeks })), zone)
  return { recurrenceId, start, end: instant.add(elapsed), shift }
}

const wallClockOf = (time: Temporal.PlainDateTime): WallClock => time.toZonedDateTime('UTC').epochMilliseconds

/**
 * Far enough beyond the end that the wall clock of no zone is missed; what is too much, `expand` sees. Without an end a
 * rule that names nothing, such as 30 February, would be followed for ever.
 */
const BEYOND_ANY_ZONE = { hours: 48 }

function ruleOn({ start, rule }: Recurrence, before: Temporal.Instant): RRuleTemporal<Temporal.ZonedDateTime> {
  const end = before.add(BEYOND_ANY_ZONE).toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')
  return new RRuleTemporal({
    rruleString: writeRule({ ...rule, UNTIL: end }),
    dtstart: start.toZonedDateTime('UTC'),
    tzid: 'UTC',
    temporal: Temporal,
    cache: false,
  })
}

/** UNTIL is the last moment at which it may start: an instant, or a date or time on the clock of the zone. */
function isPastUntil({ rule: { UNTIL } }: Recurrence): (occurrence: Occurrence) => boolean {
  if (UNTIL === undefined) return () => false
  if (UNTIL.endsWith('Z')) {
    const until = Temporal.Instant.from(UNTIL)
    return ({ start }) => isAfter(start, until)
  }
  const until = UNTIL.includes('T')
    ? Temporal.PlainDateTime.from(UNTIL)
    : Temporal.PlainDate.from(UNTIL).toPlainDateTime('23:59:59')
  return ({ recurrenceId }) => Temporal.PlainDateTime.compare(recurrenceId, until) > 0
}
