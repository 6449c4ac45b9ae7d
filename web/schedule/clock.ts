import { rangeSeparator } from '../time/format.ts'
import type { Millis } from './axis.ts'
import type { Span } from './block.ts'
import type { Tick } from './ticks.ts'

/** Writes times of one zone in one locale, as often as a schedule must: the formatters are made once. */
export interface Clock {
  readonly zone: string
  readonly time: (instant: Millis) => string
  /** "9:30 – 10:00 AM" */
  readonly range: (span: Span) => string
  /** "9 AM" over a column; an hour that happens twice says which of the two it is. */
  readonly hour: (tick: Pick<Tick, 'instant' | 'repeated'>) => string
  /** "Mon 23" */
  readonly day: (instant: Millis) => string
}

export function makeClock(locale: string, zone: string): Clock {
  const isTwelve = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 ?? false
  // "9:30 AM" but "09:30": a 24-hour clock is read in two digits.
  const time = new Intl.DateTimeFormat(locale, {
    hour: isTwelve ? 'numeric' : '2-digit',
    minute: '2-digit',
    timeZone: zone,
  })
  const hourOptions: Intl.DateTimeFormatOptions = isTwelve
    ? { hour: 'numeric', timeZone: zone }
    : { hour: '2-digit', minute: '2-digit', timeZone: zone }
  const hour = new Intl.DateTimeFormat(locale, hourOptions)
  const repeatedHour = new Intl.DateTimeFormat(locale, { ...hourOptions, timeZoneName: 'shortOffset' })
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', timeZone: zone })
  // A thousand rooms are held at a few hundred times, and to write one costs more than to draw it.
  const ranges = new Map<string, string>()
  return {
    zone,
    time: (instant) => time.format(instant),
    range: ({ start, end }) => {
      const key = `${start} ${end}`
      const known = ranges.get(key)
      if (known !== undefined) return known
      // Over midnight formatRange writes two dates; here the axis says which day it is.
      const written =
        day.format(start) === day.format(end)
          ? time.formatRange(start, end)
          : time.format(start) + rangeSeparator(time) + time.format(end)
      ranges.set(key, written)
      return written
    },
    hour: (tick) => (tick.repeated ? repeatedHour : hour).format(tick.instant),
    day: (instant) => day.format(instant),
  }
}
