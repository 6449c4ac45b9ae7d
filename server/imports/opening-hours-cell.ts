import { type DayHours, isOpeningHours, type OpeningHours, WEEKDAYS } from '#domain/time/opening-hours.ts'
import type { CellRead } from './table.ts'

const SHORT = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const FRENCH = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
const NEVER = 'closed'
const ACCEPTED = 'Mon-Fri 08:00-12:00 13:00-19:00; Sat 09:00-12:00'

/** `Mon-Fri 08:00-20:00; Sat 09:00-12:00`; a day that is not named is closed, and nothing is what the organization says. */
export const openingHoursCell = {
  write(hours: OpeningHours | null): string {
    if (hours === null) return ''
    const days = WEEKDAYS.map((day) => hours[day].map(({ start, end }) => `${start}-${end}`).join(' '))
    const runs: string[] = []
    for (let first = 0; first < days.length; ) {
      let last = first
      while (last + 1 < days.length && days[last + 1] === days[first]) last++
      const named = first === last ? SHORT[first] : `${SHORT[first]}-${SHORT[last]}`
      if (days[first]) runs.push(`${named} ${days[first]}`)
      first = last + 1
    }
    return runs.join('; ') || NEVER
  },

  read(cell: string): CellRead<OpeningHours | null> {
    if (cell === '') return { value: null }
    const open = new Map<number, DayHours[]>()
    for (const part of cell.toLowerCase() === NEVER ? [] : cell.split(/[;\n]/).filter((text) => text.trim())) {
      const [, days = '', times = ''] = /^\s*([^\d]*[^\d\s])\s+(\d.*?)\s*$/s.exec(part) ?? []
      const hours = times.split(/[\s,]+/).map(readHours)
      const named = readDays(days)
      if (named.length === 0 || hours.includes(undefined)) return wrong(part)
      for (const day of named) {
        if (open.has(day)) return wrong(part)
        open.set(
          day,
          hours.flatMap((one) => one ?? []),
        )
      }
    }
    const value = Object.fromEntries(
      WEEKDAYS.map((day, index) => [day, open.get(index) ?? []]),
    ) as unknown as OpeningHours
    return isOpeningHours(value) ? { value } : wrong(cell)
  },
}

const wrong = (part: string) => ({ wrong: `does not say opening hours: “${part.trim()}”`, accepted: ACCEPTED })

/** `Mon`, `Mon-Fri`, `Mon, Wed`, also in French, by two letters or more; nothing when one of them is no day. */
function readDays(text: string): number[] {
  const days: number[] = []
  for (const part of text.split(',')) {
    const [first = -1, last = first] = part.split(/[-–]/).map(dayNamed)
    if (first < 0 || last < first) return []
    for (let day = first; day <= last; day++) days.push(day)
  }
  return days
}

function dayNamed(text: string): number {
  const name = text.trim().toLowerCase().replace(/\.$/, '')
  if (name.length < 2) return -1
  const inEnglish = WEEKDAYS.findIndex((day) => day.startsWith(name))
  return inEnglish >= 0 ? inEnglish : FRENCH.findIndex((day) => day.startsWith(name))
}

function readHours(text: string): DayHours | undefined {
  const [, startHour, start = '', endHour, end = ''] = /^(\d\d?)[:h](\d\d)[-–](\d\d?)[:h](\d\d)$/.exec(text) ?? []
  if (!startHour || !endHour) return
  return { start: `${startHour.padStart(2, '0')}:${start}`, end: `${endHour.padStart(2, '0')}:${end}` }
}
