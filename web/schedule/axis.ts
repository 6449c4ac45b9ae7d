import type { Temporal } from 'temporal-polyfill'
import { dayInterval } from '#domain/time/day.ts'
import type { Zone } from '#domain/time/zone.ts'

/** Instants on an axis are epoch milliseconds: thousands of blocks are placed on every scroll. */
export type Millis = number

/** A part of one calendar day, drawn without a break. */
export interface Stretch {
  readonly date: Temporal.PlainDate
  readonly start: Millis
  readonly end: Millis
  readonly x: number
  readonly width: number
}

/**
 * Where instants lie on the screen. Widths are elapsed time, so a day of 23 or 25 hours is drawn that long; what
 * the clock on the wall says is a matter of labels (see ticks.ts). `x` grows with time, whatever the writing direction.
 */
export interface Axis {
  readonly zone: Zone
  readonly start: Millis
  readonly end: Millis
  readonly width: number
  readonly pxPerMs: number
  /** The increment that cells, snapping and the keyboard share, counted from the start of each stretch. */
  readonly slot: Millis
  readonly stretches: readonly Stretch[]
}

export interface Scale {
  readonly pxPerHour: number
  readonly slotMinutes: number
}

/** Hours on the clock between which every day of an axis is drawn; 0 and 24 draw all of it. */
export interface HoursShown {
  readonly from: number
  readonly to: number
}

const HOUR = 3_600_000

/** A day that the zone skipped (Pacific/Apia, 2011-12-30) gives an axis without any stretch. */
export const dayAxis = (date: Temporal.PlainDate, zone: Zone, scale: Scale): Axis =>
  axisOf([date], zone, scale, { from: 0, to: 24 })

/** Consecutive days, each cut to the same hours so that nights do not push the days apart. */
export const daysAxis = (
  first: Temporal.PlainDate,
  count: number,
  zone: Zone,
  scale: Scale & { readonly hours: HoursShown },
): Axis =>
  axisOf(
    Array.from({ length: count }, (_, days) => first.add({ days })),
    zone,
    scale,
    scale.hours,
  )

function axisOf(dates: readonly Temporal.PlainDate[], zone: Zone, scale: Scale, hours: HoursShown): Axis {
  const pxPerMs = scale.pxPerHour / HOUR
  const stretches: Stretch[] = []
  let x = 0
  for (const date of dates) {
    const { start, end } = shownOf(date, zone, hours)
    if (start >= end) continue
    const width = (end - start) * pxPerMs
    stretches.push({ date, start, end, x, width })
    x += width
  }
  return {
    zone,
    start: stretches[0]?.start ?? 0,
    end: stretches.at(-1)?.end ?? 0,
    width: x,
    pxPerMs,
    slot: scale.slotMinutes * 60_000,
    stretches,
  }
}

function shownOf(date: Temporal.PlainDate, zone: Zone, { from, to }: HoursShown): { start: Millis; end: Millis } {
  const day = dayInterval(date, zone)
  const whole = { start: day.start.epochMilliseconds, end: day.end.epochMilliseconds }
  if (whole.start >= whole.end) return whole
  const at = (hour: number) =>
    date.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).toInstant().epochMilliseconds
  return { start: from === 0 ? whole.start : at(from), end: to === 24 ? whole.end : at(to) }
}

/** What lies in hours that are not drawn falls on the edge next to them. */
export function xOf(axis: Axis, instant: Millis): number {
  for (const stretch of axis.stretches) {
    if (instant <= stretch.start) return stretch.x
    if (instant < stretch.end) return stretch.x + (instant - stretch.start) * axis.pxPerMs
  }
  return axis.width
}

export function instantAt(axis: Axis, x: number): Millis {
  const stretch = axis.stretches.find((candidate) => x < candidate.x + candidate.width) ?? axis.stretches.at(-1)
  if (!stretch) return axis.start
  return Math.min(stretch.end, Math.max(stretch.start, stretch.start + (x - stretch.x) / axis.pxPerMs))
}

export const stretchAt = (axis: Axis, instant: Millis): Stretch | undefined =>
  axis.stretches.find(({ end }) => instant < end) ?? axis.stretches.at(-1)

/** The slot boundary at or before the instant. */
export const snapDown = (axis: Axis, instant: Millis): Millis => snap(axis, instant, Math.floor)

export const snapNearest = (axis: Axis, instant: Millis): Millis => snap(axis, instant, Math.round)

function snap(axis: Axis, instant: Millis, round: (slots: number) => number): Millis {
  const stretch = stretchAt(axis, instant)
  if (!stretch) return instant
  const snapped = stretch.start + round((instant - stretch.start) / axis.slot) * axis.slot
  return Math.min(stretch.end, Math.max(stretch.start, snapped))
}

const slotsIn = (axis: Axis, { start, end }: Stretch) => Math.ceil((end - start) / axis.slot)

export const slotCount = (axis: Axis): number =>
  axis.stretches.reduce((count, stretch) => count + slotsIn(axis, stretch), 0)

/** How many slots begin before the instant's own: what `aria-colindex` counts. */
export function slotIndex(axis: Axis, instant: Millis): number {
  let before = 0
  for (const stretch of axis.stretches) {
    if (instant < stretch.end) return before + Math.max(0, Math.floor((instant - stretch.start) / axis.slot))
    before += slotsIn(axis, stretch)
  }
  return before
}

/** True when any part of it is drawn. */
export const isShown = (axis: Axis, { start, end }: { start: Millis; end: Millis }): boolean =>
  axis.stretches.some((stretch) => start < stretch.end && stretch.start < end)
