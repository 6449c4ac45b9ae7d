import { Temporal } from 'temporal-polyfill'
import type { Directory } from '../rooms/directory.ts'
import { readDay } from '../time/read-day.ts'

/** What is looked for. It lives in the address, so that a search can be sent to a colleague and gone back to. */
export type Criteria = {
  readonly mode: 'time' | 'now'
  /** A day and a wall-clock time in the zone of `zoneFor`. */
  readonly day: string
  readonly startMinute: number
  readonly minutes: number
  readonly seats: number | null
  readonly equipmentIds: readonly string[]
  readonly buildingId: string | null
  readonly floorId: string | null
}

const HALF_HOUR = 30

const MORNING = 9
const EARLIEST = 7
const LATEST = 20

/** The next half hour from now on, for an hour: what most people look for. At night it is the next morning. */
export function usualCriteria(now: Temporal.ZonedDateTime): Criteria {
  const next = now.round({ smallestUnit: 'minute', roundingMode: 'ceil' })
  const soon = next.add({ minutes: (HALF_HOUR - (next.minute % HALF_HOUR)) % HALF_HOUR })
  const morning = soon.startOfDay().with({ hour: MORNING })
  const start = soon.hour < EARLIEST ? morning : soon.hour >= LATEST ? morning.add({ days: 1 }) : soon
  return {
    mode: 'time',
    day: start.toPlainDate().toString(),
    startMinute: start.hour * 60 + start.minute,
    minutes: 60,
    seats: null,
    equipmentIds: [],
    buildingId: null,
    floorId: null,
  }
}

/** Addresses are written by hand and outlive versions: what cannot be read is as usual. */
export function readCriteria(search: URLSearchParams, usual: Criteria): Criteria {
  return {
    mode: search.get('mode') === 'now' ? 'now' : 'time',
    day: readDay(search.get('day'))?.toString() ?? usual.day,
    startMinute: minuteIn(search.get('start')) ?? usual.startMinute,
    minutes: within(search.get('minutes'), 1, 10_080) ?? usual.minutes,
    seats: within(search.get('seats'), 1, 10_000) ?? null,
    equipmentIds: [...new Set(search.get('equipment')?.split(',').filter(Boolean) ?? [])],
    buildingId: search.get('building') || null,
    floorId: search.get('floor') || null,
  }
}

type Known = Pick<Directory, 'building' | 'floor'>

/** Without the places that are not there any more: an address, or a device, may remember them. */
export const amongKnown = (criteria: Criteria, { building, floor }: Known): Criteria => ({
  ...criteria,
  buildingId: criteria.buildingId !== null && building(criteria.buildingId) ? criteria.buildingId : null,
  floorId: criteria.floorId !== null && floor(criteria.floorId) ? criteria.floorId : null,
})

export function writeCriteria(criteria: Criteria): URLSearchParams {
  const { mode, day, startMinute, minutes, seats, equipmentIds, buildingId, floorId } = criteria
  const clock = `${two(Math.floor(startMinute / 60))}:${two(startMinute % 60)}`
  return new URLSearchParams([
    ...(mode === 'now'
      ? [['mode', 'now']]
      : [
          ['day', day],
          ['start', clock],
        ]),
    ['minutes', String(minutes)],
    ...(seats === null ? [] : [['seats', String(seats)]]),
    ...(equipmentIds.length === 0 ? [] : [['equipment', equipmentIds.join(',')]]),
    ...(buildingId === null ? [] : [['building', buildingId]]),
    ...(floorId === null ? [] : [['floor', floorId]]),
  ])
}

/** The time looked for as instants. Its length is elapsed time; a start that the clocks skip moves forward (rule 3). */
export function timeOf(criteria: Criteria, zone: string, now: Temporal.Instant): { start: string; end: string } {
  const start =
    criteria.mode === 'now'
      ? now.round({ smallestUnit: 'minute', roundingMode: 'floor' })
      : Temporal.PlainDate.from(criteria.day)
          .toPlainDateTime()
          .add({ minutes: criteria.startMinute })
          .toZonedDateTime(zone)
          .toInstant()
  return { start: start.toString(), end: start.add({ minutes: criteria.minutes }).toString() }
}

/** The other way round: this time, on the wall clock of the zone. */
export function criteriaAt({ start, end }: { start: string; end: string }, zone: string) {
  const from = Temporal.Instant.from(start).toZonedDateTimeISO(zone)
  return {
    day: from.toPlainDate().toString(),
    startMinute: from.hour * 60 + from.minute,
    minutes: Temporal.Instant.from(start).until(end).total('minutes'),
  } satisfies Partial<Criteria>
}

export const filtersIn = ({ seats, equipmentIds, buildingId, floorId }: Criteria): number =>
  equipmentIds.length + [seats, buildingId, floorId].filter((filter) => filter !== null).length

export const withoutFilters = (criteria: Criteria): Criteria => ({
  ...criteria,
  seats: null,
  equipmentIds: [],
  buildingId: null,
  floorId: null,
})

const two = (value: number): string => String(value).padStart(2, '0')

function minuteIn(text: string | null): number | undefined {
  const match = /^(\d{2}):(\d{2})$/.exec(text ?? '')
  if (!match) return undefined
  const minutes = Number(match[1]) * 60 + Number(match[2])
  return Number(match[2]) < 60 && minutes < 1440 ? minutes : undefined
}

function within(text: string | null, least: number, most: number): number | undefined {
  const value = Number(text)
  return text && Number.isInteger(value) && value >= least && value <= most ? value : undefined
}
