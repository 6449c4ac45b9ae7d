import type { Temporal } from 'temporal-polyfill'
import { isZone } from '#domain/time/is-zone.ts'
import { weekOf } from '../rooms/week.ts'
import { readDay } from '../time/read-day.ts'

export const VIEW_KINDS = ['day', 'week', 'month'] as const
export type ViewKind = (typeof VIEW_KINDS)[number]

/** What of the schedule is looked at. It lives in the address, so that it can be sent to a colleague and gone back to. */
export interface View {
  readonly kind: ViewKind
  /** A day of what is shown; which one does not matter within a week or a month. */
  readonly date: Temporal.PlainDate
  readonly buildingId: string | null
  /** At least so many seats. */
  readonly seats: number | null
  /** All of these. */
  readonly equipmentIds: readonly string[]
  /** Reservations with one of these; the others step back. */
  readonly tagIds: readonly string[]
  /** On whose clock, where it was chosen. */
  readonly zone: string | null
}

export const viewOf = (date: Temporal.PlainDate): View => ({
  kind: 'day',
  date,
  buildingId: null,
  seats: null,
  equipmentIds: [],
  tagIds: [],
  zone: null,
})

/** How a schedule opens that is not the viewer's own, but the same for all who look at it. */
export type Opening = Omit<View, 'date'>

/** Addresses are written by hand and outlive versions: what cannot be read is as usual. */
export function readView(search: URLSearchParams, today: Temporal.PlainDate): View {
  const kind = search.get('view')
  const zone = search.get('zone')
  return {
    kind: VIEW_KINDS.find((known) => known === kind) ?? 'day',
    date: readDay(search.get('date')) ?? today,
    buildingId: search.get('building') || null,
    seats: countIn(search.get('seats')),
    equipmentIds: listIn(search.get('equipment')),
    tagIds: listIn(search.get('tags')),
    zone: zone && isZone(zone) ? zone : null,
  }
}

export const writeView = (view: View): URLSearchParams =>
  new URLSearchParams([['view', view.kind], ['date', view.date.toString()], ...filtersOf(view)])

function filtersOf({ buildingId, seats, equipmentIds, tagIds, zone }: Opening): string[][] {
  return [
    ...(buildingId === null ? [] : [['building', buildingId]]),
    ...(seats === null ? [] : [['seats', String(seats)]]),
    ...(equipmentIds.length === 0 ? [] : [['equipment', equipmentIds.join(',')]]),
    ...(tagIds.length === 0 ? [] : [['tags', tagIds.join(',')]]),
    ...(zone === null ? [] : [['zone', zone]]),
  ]
}

/** What is kept on the device for the next visit: all but the day, which is always the present one. */
export const keptOf = (view: View): Record<string, string> =>
  Object.fromEntries([['view', view.kind], ...filtersOf(view)])

/** The other way round; what was kept may come from another version, or from a hand. */
export function fromKept(kept: Readonly<Record<string, unknown>> | undefined, today: Temporal.PlainDate): View {
  const texts = Object.entries(kept ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return { ...readView(new URLSearchParams(texts), today), date: today }
}

export const filtersIn = ({ buildingId, seats, equipmentIds, tagIds }: View): number =>
  equipmentIds.length + tagIds.length + [buildingId, seats].filter((filter) => filter !== null).length

export const withoutFilters = (view: View): View => ({
  ...view,
  buildingId: null,
  seats: null,
  equipmentIds: [],
  tagIds: [],
})

/** The days that a view shows, in order. */
export function datesOf({ kind, date }: Pick<View, 'kind' | 'date'>, firstDayOfWeek: number): Temporal.PlainDate[] {
  if (kind === 'day') return [date]
  if (kind === 'week') return weekOf(date, firstDayOfWeek)
  const first = date.with({ day: 1 })
  return Array.from({ length: date.daysInMonth }, (_, days) => first.add({ days }))
}

/** The same view one day, week or month on, or back. From the 31st a month on is the last day of a shorter one. */
export const stepped = (view: View, by: 1 | -1): View => ({
  ...view,
  date: view.date.add(view.kind === 'day' ? { days: by } : view.kind === 'week' ? { weeks: by } : { months: by }),
})

const listIn = (text: string | null): string[] => [...new Set(text?.split(',').filter(Boolean) ?? [])]

function countIn(text: string | null): number | null {
  const count = Number(text)
  return text && Number.isInteger(count) && count >= 1 && count <= 10_000 ? count : null
}
