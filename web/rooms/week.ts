import { Temporal } from 'temporal-polyfill'
import { dayInterval } from '#domain/time/day.ts'
import { gaps, type Interval, isAfter, isBefore, later, overlaps } from '#domain/time/interval.ts'
import { type OpeningHours, openIntervals } from '#domain/time/opening-hours.ts'

/** A stretch of one day of a room, in order and without gaps between them. */
export type Stretch<Booked> = Interval &
  (
    | { readonly kind: 'booked'; readonly reservation: Booked }
    /** Open and free; what is left of it when a part is over. */
    | { readonly kind: 'free' }
    | { readonly kind: 'closed' }
    | { readonly kind: 'over' }
  )

export type RoomDay<Booked> = {
  readonly date: Temporal.PlainDate
  readonly interval: Interval
  readonly stretches: readonly Stretch<Booked>[]
}

type Held = { readonly start: string; readonly end: string }

/** The seven days that hold `day`, from the organization's first day of the week (1 is Monday) on. */
export function weekOf(day: Temporal.PlainDate, firstDayOfWeek: number): Temporal.PlainDate[] {
  const first = day.subtract({ days: (day.dayOfWeek - firstDayOfWeek + 7) % 7 })
  return Array.from({ length: 7 }, (_, index) => first.add({ days: index }))
}

/** What a day of a room is made of: what is booked, what is free, what is closed, what is over. */
export function roomDay<Booked extends Held>(
  date: Temporal.PlainDate,
  room: { readonly zone: string; readonly openingHours: OpeningHours | null },
  reservations: readonly Booked[],
  now: Temporal.Instant,
): RoomDay<Booked> {
  const interval = dayInterval(date, room.zone)
  const booked = reservations
    .map((reservation) => ({
      kind: 'booked' as const,
      reservation,
      start: later(Temporal.Instant.from(reservation.start), interval.start),
      end: earlierOf(Temporal.Instant.from(reservation.end), interval.end),
    }))
    .filter((stretch) => isBefore(stretch.start, stretch.end) && overlaps(stretch, interval))
  const open = openIntervals(room.openingHours, room.zone, interval).filter((hours) => overlaps(hours, interval))
  const free = open.flatMap((hours) =>
    gaps(hours, booked).flatMap((gap): Stretch<Booked>[] => {
      if (!isAfter(gap.end, now)) return [{ kind: 'over', ...gap }]
      if (!isBefore(gap.start, now)) return [{ kind: 'free', ...gap }]
      return [
        { kind: 'over', start: gap.start, end: now },
        { kind: 'free', start: now, end: gap.end },
      ]
    }),
  )
  const known = [...booked, ...free]
  const closed = gaps(interval, known).map((gap) => ({ kind: 'closed' as const, ...gap }))
  return {
    date,
    interval,
    stretches: [...known, ...closed].sort((one, other) => Temporal.Instant.compare(one.start, other.start)),
  }
}

/** The hours of the clock that a drawing of these days must show: those that are open or booked, and the usual ones. */
export function hoursShown(days: readonly RoomDay<unknown>[], zone: string): { from: number; to: number } {
  let from = 8
  let to = 19
  const isClosed = (stretch: Stretch<unknown>) => stretch.kind === 'closed'
  for (const { interval, stretches } of days) {
    // A room without opening hours is not drawn around the clock for being open at night.
    const isAlwaysOpen = !stretches.some(isClosed)
    for (const stretch of stretches) {
      if (isClosed(stretch) || (isAlwaysOpen && stretch.kind !== 'booked')) continue
      const start = stretch.start.toZonedDateTimeISO(zone)
      const end = stretch.end.toZonedDateTimeISO(zone)
      from = Math.min(from, start.hour)
      to = Math.max(to, stretch.end.equals(interval.end) ? 24 : end.hour + (end.minute > 0 ? 1 : 0))
    }
  }
  return { from, to }
}

/** Where an instant lies between the hours that are shown, from 0 to 1. By elapsed time, so a day of 25 hours is drawn true. */
export function placeIn({ from, to }: { from: number; to: number }, date: Temporal.PlainDate, zone: string) {
  const at = (hour: number) =>
    hour === 24
      ? dayInterval(date, zone).end
      : date.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).toInstant()
  const first = at(from).epochMilliseconds
  const length = at(to).epochMilliseconds - first
  return (instant: Temporal.Instant): number =>
    length <= 0 ? 0 : Math.min(1, Math.max(0, (instant.epochMilliseconds - first) / length))
}

const earlierOf = (one: Temporal.Instant, other: Temporal.Instant) => (isBefore(one, other) ? one : other)

/** An hour at the beginning of what is free, or all of it when it is shorter; from the next quarter of an hour on. */
export function hourIn({ start, end }: { start: Temporal.Instant; end: Temporal.Instant }): {
  start: string
  end: string
} {
  const rounded = start.round({ smallestUnit: 'minute', roundingIncrement: 15, roundingMode: 'ceil' })
  const from = Temporal.Instant.compare(rounded, end) < 0 ? rounded : start
  const hour = from.add({ hours: 1 })
  return { start: from.toString(), end: (Temporal.Instant.compare(hour, end) < 0 ? hour : end).toString() }
}
