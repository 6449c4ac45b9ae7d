/**
 * What people type for a time of day, as minutes from midnight: "930", "9:30", "9h30", "9.30", "14", "2pm", "2:15 p.m.",
 * "noon" is not understood. 24:00 is the end of the day (1440). `undefined` when it cannot be a time.
 */
export function parseTime(typed: string): number | undefined {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200e\u200f]/g, '')
  const match = /^(\d{1,2})(?:[:.h,](\d{0,2})|(\d{2}))?(a|am|a\.m\.|p|pm|p\.m\.)?$/.exec(text)
  if (!match) return undefined
  const [, hourText = '', separated, attached, half] = match
  if (separated?.length === 1) return undefined
  const minute = Number(separated || attached || 0)
  const hour = hourIn24(Number(hourText), half)
  if (hour === undefined || minute > 59) return undefined
  const minutes = hour * 60 + minute
  return minutes <= 1440 ? minutes : undefined
}

function hourIn24(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 24 ? hour : undefined
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half.startsWith('p') ? 12 : 0)
}

/** Minutes from midnight as the locale writes a time of day: "9:30 AM", "09:30". */
export function writeTime(minutes: number, locale: string): string {
  // As the locale's own short time: two digits on a 24-hour clock, AM and PM on the other.
  const format = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' })
  if (minutes === 1440 && format.resolvedOptions().hourCycle?.startsWith('h2')) {
    // A day may end at 24:00; a 12-hour clock has no such word and says midnight's.
    return format.format(0).replace(/0?0(?=\D+00)/, '24')
  }
  return format.format(Date.UTC(1970, 0, 1, 0, minutes))
}
