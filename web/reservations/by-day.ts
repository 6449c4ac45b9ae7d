import type { Temporal } from 'temporal-polyfill'
import type { Reservation } from '../api/model.ts'
import { dayOf } from '../time/format.ts'

export type Day = { readonly date: Temporal.PlainDate; readonly reservations: readonly Reservation[] }

/** In the order given, under the day each begins on in the viewer's zone: a person lives through one sequence of days. */
export function byDay(reservations: readonly Reservation[], zone: string): Day[] {
  const days: { date: Temporal.PlainDate; reservations: Reservation[] }[] = []
  for (const reservation of reservations) {
    const date = dayOf(reservation.start, zone)
    const last = days.at(-1)
    if (last?.date.equals(date)) last.reservations.push(reservation)
    else days.push({ date, reservations: [reservation] })
  }
  return days
}
