import { Temporal } from 'temporal-polyfill'
import { type Axis, dayAxis, daysAxis, type Millis } from '../axis.ts'
import { type Block, laneOf, NOTHING } from '../block.ts'
import type { Board } from '../grid/board.ts'
import { rowsOf, type ScheduleRoom } from '../rows.ts'

export const ZONE = 'Europe/Paris'
const MONDAY = Temporal.PlainDate.from('2026-11-23')

/** `09:30` on the Monday of these tests, or `25T09:30` on another day of that month. */
export function at(text: string): Millis {
  const [day, time] = text.includes('T') ? text.split('T') : ['23', text]
  return Temporal.PlainDateTime.from(`2026-11-${day}T${time}`).toZonedDateTime(ZONE).epochMilliseconds
}

export const clock = (instant: Millis | null | undefined): string =>
  typeof instant === 'number'
    ? Temporal.Instant.fromEpochMilliseconds(instant)
        .toZonedDateTimeISO(ZONE)
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })
        .replace('2026-11-23T', '')
        .replace('2026-11-', '')
    : String(instant)

export const span = (start: string, end: string) => ({ start: at(start), end: at(end) })

export const aBlock = (id: string, roomId: string, start: string, end: string, more: Partial<Block> = {}): Block => ({
  id,
  roomId,
  ...span(start, end),
  title: `Title of ${id}`,
  who: 'Ada',
  tagId: null,
  pending: false,
  private: false,
  mine: true,
  mayChange: true,
  version: 1,
  saving: false,
  ...more,
})

export const aRoom = (id: string, more: Partial<ScheduleRoom> = {}): ScheduleRoom => ({
  id,
  name: `Room ${id}`,
  capacity: 8,
  equipmentIds: [],
  buildingId: 'north',
  floorId: 'n1',
  zone: ZONE,
  bookable: true,
  openingHours: null,
  ...more,
})

export const aDay: Axis = dayAxis(MONDAY, ZONE, { pxPerHour: 100, slotMinutes: 15 })

export const aWeek: Axis = daysAxis(MONDAY, 7, ZONE, { pxPerHour: 20, slotMinutes: 30, hours: { from: 7, to: 20 } })

/** Rooms a, b and c in one building and d in another; it is eight in the morning. */
export function aBoard({
  blocks = [],
  axis = aDay,
  now = at('08:00'),
  collapsed = [],
  rooms = [aRoom('a'), aRoom('b'), aRoom('c', { floorId: 'n2' }), aRoom('d', { buildingId: 'south', floorId: 's1' })],
}: {
  blocks?: readonly Block[]
  axis?: Axis
  now?: Millis
  collapsed?: readonly string[]
  rooms?: readonly ScheduleRoom[]
} = {}): Board {
  const lanes = new Map(rooms.map(({ id }) => [id, laneOf(blocks.filter(({ roomId }) => roomId === id))]))
  const name = (id: string) => id
  return {
    axis,
    now,
    rows: rowsOf(rooms, { building: name, floor: name }, new Set(collapsed)),
    lane: (roomId) => lanes.get(roomId) ?? NOTHING,
  }
}
