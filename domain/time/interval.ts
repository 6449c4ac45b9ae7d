import { Temporal } from 'temporal-polyfill'

/** A half-open stretch of time `[start, end)`: two that touch do not overlap (rule 1). */
export interface Interval {
  readonly start: Temporal.Instant
  readonly end: Temporal.Instant
}

export const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => a.epochMilliseconds < b.epochMilliseconds
export const isAfter = (a: Temporal.Instant, b: Temporal.Instant) => a.epochMilliseconds > b.epochMilliseconds
export const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (isBefore(b, a) ? b : a)
export const later = (a: Temporal.Instant, b: Temporal.Instant) => (isAfter(b, a) ? b : a)

export const overlaps = (a: Interval, b: Interval) => isBefore(a.start, b.end) && isBefore(b.start, a.end)

export const contains = (outer: Interval, inner: Interval) =>
  !isAfter(outer.start, inner.start) && !isBefore(outer.end, inner.end)

/** Elapsed minutes, which on the day the clocks change differ from what the clock on the wall says (rule 4). */
export const minutesOf = ({ start, end }: Interval) => (end.epochMilliseconds - start.epochMilliseconds) / 60_000

export const addMinutes = (instant: Temporal.Instant, minutes: number) =>
  Temporal.Instant.fromEpochMilliseconds(instant.epochMilliseconds + Math.round(minutes * 60_000))

/** The first instant at or after this one that lies on a multiple of `minutes` in UTC: what a person would type. */
export const roundUpToMinutes = (instant: Temporal.Instant, minutes: number) =>
  Temporal.Instant.fromEpochMilliseconds(Math.ceil(instant.epochMilliseconds / (minutes * 60_000)) * minutes * 60_000)

/** The last such instant at or before this one. */
export const roundDownToMinutes = (instant: Temporal.Instant, minutes: number) =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(instant.epochMilliseconds / (minutes * 60_000)) * minutes * 60_000)

/** The same time without touching, overlapping or empty pieces, in order. */
export function union(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = []
  const inOrder = intervals
    .filter(({ start, end }) => isBefore(start, end))
    .sort((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds)
  for (const next of inOrder) {
    const last = merged.at(-1)
    if (last && !isAfter(next.start, last.end))
      merged[merged.length - 1] = { start: last.start, end: later(last.end, next.end) }
    else merged.push(next)
  }
  return merged
}

/** What of `whole` none of `taken` covers, in order. */
export function gaps(whole: Interval, taken: readonly Interval[]): Interval[] {
  const free: Interval[] = []
  let start = whole.start
  for (const busy of union(taken)) {
    if (!overlaps(busy, whole)) continue
    if (isAfter(busy.start, start)) free.push({ start, end: busy.start })
    start = later(start, busy.end)
  }
  if (isBefore(start, whole.end)) free.push({ start, end: whole.end })
  return free
}
