/** In minutes. A day is 24 hours here: durations are elapsed time (rule 4). */
export const units = { minute: 1, hour: 60, day: 1440 } as const
export type Unit = keyof typeof units

/** The largest unit that says it without a fraction. */
export function unitOf(minutes: number): Unit {
  if (minutes <= 0) return 'hour'
  // People say "24 hours" for the longest booking of one day.
  if (minutes > units.day && minutes % units.day === 0) return 'day'
  return minutes % units.hour === 0 ? 'hour' : 'minute'
}

export const durationIn = (minutes: number, unit: Unit): number => Number((minutes / units[unit]).toFixed(2))

/** What was typed ("1,5" and "1.5" are one and a half), in whole minutes; 0 when it is no number above 0. */
export function minutesIn(typed: string, unit: Unit): number {
  const text = typed.trim().replace(',', '.')
  const minutes = /^\d+(\.\d+)?$/.test(text) ? Number(text) * units[unit] : 0
  return Number.isInteger(minutes) ? minutes : 0
}
