import { Temporal } from 'temporal-polyfill'

/** An hour of tomorrow on the clock of Paris, where the rooms of the tests and who looks at them are. */
export function tomorrowInParis(hour = 10): { day: string; time: { start: string; end: string } } {
  const day = Temporal.Now.plainDateISO('Europe/Paris').add({ days: 1 })
  const start = day.toZonedDateTime({ timeZone: 'Europe/Paris', plainTime: { hour } })
  const at = (moment: Temporal.ZonedDateTime) => moment.toInstant().toString()
  return { day: day.toString(), time: { start: at(start), end: at(start.add({ hours: 1 })) } }
}
