import { Temporal } from 'temporal-polyfill'
import { isZone } from '#domain/time/is-zone.ts'
import { instantAt, type WallClock } from '#domain/time/zone.ts'
import { type Component, propertyOf, readWallClock } from './calendar-text.ts'
import { zoneOfWindows } from './windows-zones.ts'

/** Turns a time of the clock on the wall into an instant. */
export type Clock = (wallClock: WallClock) => Temporal.Instant

/**
 * The clock that a TZID names: a zone of the time zone database, one of Windows, or one that the file itself defines.
 * In this order, because what a file says of its zones is often cut to one year's rules.
 */
export function clockOf(tzid: string, definitions: ReadonlyMap<string, Component>): Clock | undefined {
  // Some programs write the database's name behind a path of their own: /example.org/2026a/Europe/Paris
  const parts = tzid.split('/').filter(Boolean)
  const named = [tzid, ...parts.map((_, index) => parts.slice(index).join('/'))].find(isZone)
  const definition = definitions.get(tzid)
  const location = definition && propertyOf(definition, 'X-LIC-LOCATION')?.value.trim()
  const zone = named ?? zoneOfWindows(tzid) ?? (location && isZone(location) ? location : undefined)
  if (zone !== undefined) return (wallClock) => instantAt(wallClock, zone)
  return definition && clockOfDefinition(definition)
}

/** From when on, by its own clock before it, a zone is how far from UTC. */
interface Onset {
  readonly offset: number
  readonly begins: (year: number) => WallClock | undefined
}

function clockOfDefinition({ parts }: Component): Clock | undefined {
  const onsets = parts.flatMap((part) => readOnset(part) ?? [])
  if (onsets.length === 0) return
  return (wallClock) => {
    const year = Temporal.Instant.fromEpochMilliseconds(wallClock).toZonedDateTimeISO('UTC').year
    const begun = onsets
      .flatMap(({ offset, begins }) => [year, year - 1].map((asked) => ({ offset, at: begins(asked) })))
      .filter((onset): onset is { offset: number; at: number } => onset.at !== undefined && onset.at <= wallClock)
      .sort((a, b) => b.at - a.at)
    const offset = begun[0]?.offset ?? onsets[0]?.offset ?? 0
    return Temporal.Instant.fromEpochMilliseconds(wallClock - offset)
  }
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** STANDARD or DAYLIGHT, which begins once or every year on a weekday of a month. */
function readOnset(part: Component): Onset | undefined {
  const offset = readOffset(propertyOf(part, 'TZOFFSETTO')?.value)
  const start = readWallClock(propertyOf(part, 'DTSTART')?.value ?? '')
  if (offset === undefined || start === undefined) return
  const rule = propertyOf(part, 'RRULE')?.value ?? ''
  const month = Number(/BYMONTH=(\d+)/.exec(rule)?.[1])
  const [, nth = '', weekday = ''] = /BYDAY=([+-]?\d)([A-Z]{2})/.exec(rule) ?? []
  if (!month || !weekday) return { offset, begins: (year) => (yearOf(start) <= year ? start : undefined) }
  const time = ((start % DAY) + DAY) % DAY
  return { offset, begins: (year) => dayOfMonth(year, month, WEEKDAYS.indexOf(weekday) + 1, Number(nth)) + time }
}

const DAY = 86_400_000

const yearOf = (wallClock: WallClock) =>
  Temporal.Instant.fromEpochMilliseconds(wallClock).toZonedDateTimeISO('UTC').year

/** Midnight of the nth such weekday of a month, from its end when nth is negative. */
function dayOfMonth(year: number, month: number, weekday: number, nth: number): WallClock {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  const last = first.add({ months: 1 }).subtract({ days: 1 })
  const day =
    nth > 0
      ? first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (nth - 1) * 7 })
      : last.subtract({ days: ((last.dayOfWeek - weekday + 7) % 7) + (-nth - 1) * 7 })
  return day.toZonedDateTime('UTC').epochMilliseconds
}

function readOffset(text = ''): number | undefined {
  const [, sign, hours, minutes, seconds = '0'] = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(text.trim()) ?? []
  if (!sign) return
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
}
