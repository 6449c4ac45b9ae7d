import { Temporal } from 'temporal-polyfill'
import { CONFIDENTIAL, MEETINGS } from './demo-cast.ts'
import { BUILDINGS } from './demo-places.ts'
import type { DemoPersonRow, DemoRoomRow, DemoRows } from './demo-rows.ts'
import { Dice } from './dice.ts'

export interface DemoReservationRow {
  readonly id: string
  readonly room_id: string
  readonly organizer_id: string
  readonly host_id: string
  readonly title: string
  readonly tag_id: string | null
  readonly attendee_count: number
  readonly private: boolean
  readonly starts_at: string
  readonly ends_at: string
  readonly created_at: string
}

const DAYS_BEFORE = 7
const DAYS_AFTER = 7
const FIRST_MINUTE = 8 * 60 + 30
const LAST_MINUTE = 18 * 60 + 30
const LENGTHS = [30, 30, 30, 45, 60, 60, 60, 90, 120] as const
const PAUSES = [0, 15, 30, 60, 60, 90, 120, 180, 240] as const

/** Two weeks around a day: working hours of each building, nobody in two meetings of theirs at once. */
export function demoReservations(rows: DemoRows, today: Temporal.PlainDate): DemoReservationRow[] {
  const dice = new Dice(today.year * 10_000 + today.month * 100 + today.day)
  return Array.from({ length: DAYS_BEFORE + 1 + DAYS_AFTER }, (_, index) => today.add({ days: index - DAYS_BEFORE }))
    .flatMap((date) => BUILDINGS.map(({ zone }, building) => ({ date, zone, building })))
    .flatMap((day) => dayIn(day, rows, dice))
}

interface Day {
  readonly date: Temporal.PlainDate
  readonly zone: string
  readonly building: number
}

function dayIn({ date, zone, building }: Day, rows: DemoRows, dice: Dice): DemoReservationRow[] {
  const colleagues = rows.people.filter((person) => person.building === building && person.roles.includes('booker'))
  const busyUntil = new Map<DemoPersonRow, number>()
  // Clocks change at night: from noon, minutes of the working day can be counted.
  const noon = date.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant().epochMilliseconds
  const at = (minute: number) => noon + (minute - 720) * 60_000
  return rows.rooms
    .filter((room) => room.building === building)
    .filter(() => date.dayOfWeek <= 5 || dice.chance(0.15))
    .flatMap((room) => meetingsIn(room, date, dice))
    .sort((a, b) => a.start - b.start)
    .flatMap((meeting) => {
      const free = colleagues.filter((person) => (busyUntil.get(person) ?? 0) <= meeting.start)
      if (!isSome(free)) return []
      const organizer = dice.pick(free)
      const host = dice.chance(0.1) ? dice.pick(free) : organizer
      for (const person of [organizer, host]) busyUntil.set(person, meeting.end)
      const created = at(meeting.start) - dice.between(1, 240) * 3_600_000
      return [reservation(meeting, { organizer, host }, at, created, rows, dice)]
    })
}

interface Meeting {
  readonly room: DemoRoomRow
  readonly start: number
  readonly end: number
}

function meetingsIn(room: DemoRoomRow, date: Temporal.PlainDate, dice: Dice): Meeting[] {
  const meetings: Meeting[] = []
  let minute = FIRST_MINUTE + dice.pick([...PAUSES])
  while (minute < LAST_MINUTE - 30) {
    const length = Math.min(dice.pick([...LENGTHS]), LAST_MINUTE - minute)
    // Lunch is left to those who must.
    const eats = minute < 13 * 60 && minute + length > 12 * 60 + 15
    if ((!eats || dice.chance(0.2)) && (date.dayOfWeek <= 5 || minute > 600))
      meetings.push({ room, start: minute, end: minute + length })
    minute += length + dice.pick([...PAUSES])
  }
  return meetings
}

function reservation(
  { room, start, end }: Meeting,
  { organizer, host }: { organizer: DemoPersonRow; host: DemoPersonRow },
  at: (minute: number) => number,
  created: number,
  { tags }: DemoRows,
  dice: Dice,
): DemoReservationRow {
  const confidential = room.capacity <= 8 && dice.chance(0.07)
  const kind = room.capacity <= 4 ? 'few' : room.capacity <= 12 ? 'some' : 'many'
  const [title, tag] = confidential
    ? [dice.pick([...CONFIDENTIAL])]
    : dice.pick<readonly [string, string?]>([...MEETINGS[kind]])
  return {
    id: dice.uuid(created),
    room_id: room.id,
    organizer_id: organizer.id,
    host_id: host.id,
    title,
    tag_id: tags.find(({ name }) => name === tag)?.id ?? null,
    attendee_count: dice.between(Math.min(2, room.capacity), room.capacity),
    private: confidential,
    starts_at: instant(at(start)),
    ends_at: instant(at(end)),
    created_at: instant(created),
  }
}

const instant = (epochMilliseconds: number) => Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toString()

const isSome = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0
