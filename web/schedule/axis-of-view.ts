import type { Temporal } from 'temporal-polyfill'
import { type Axis, dayAxis, daysAxis, type HoursShown } from './axis.ts'
import { type Tick, ticksOf } from './ticks.ts'

/** So much of a day is seen at once, as long as an hour is then neither cramped nor empty. */
const HOURS_SEEN = 11
const HOUR_PX = { least: 72, most: 112 }
/** In a week an hour may be this narrow; five days are seen at once while it is not wider than that. */
const WEEK_HOUR_PX = { least: 12, most: 24 }
/** Narrower than this two labels of hours touch. */
const LABEL_PX = 48

/** The axis of a day in `room` pixels. The whole day is drawn; what does not fit is scrolled to. */
export function axisOfDay(date: Temporal.PlainDate, zone: string, room: number): Axis {
  const wished = Math.min(HOUR_PX.most, room / HOURS_SEEN)
  // A multiple of four puts every quarter of an hour on a whole pixel.
  const pxPerHour = Math.floor(Math.max(HOUR_PX.least, wished, room / 24) / 4) * 4
  return dayAxis(date, zone, { pxPerHour, slotMinutes: 15 })
}

export function axisOfWeek(first: Temporal.PlainDate, zone: string, room: number, hours: HoursShown): Axis {
  const count = hours.to - hours.from
  const fits = (days: number) => room / days / count
  const wished = Math.max(fits(7), Math.min(fits(5), WEEK_HOUR_PX.most), WEEK_HOUR_PX.least)
  const pxPerHour = Math.floor(wished * count) / count
  return daysAxis(first, 7, zone, { pxPerHour, slotMinutes: 30, hours })
}

/** As many labelled hours as there is room for. */
export function ticksFor(axis: Axis): Tick[] {
  const pxPerHour = axis.pxPerMs * 3_600_000
  const every = [1, 2, 3, 6, 12].find((hours) => hours * pxPerHour >= LABEL_PX) ?? 24
  return ticksOf(axis, every)
}
