import type { time as source } from '../en/time.ts'

export const time: Record<keyof typeof source, string> = {
  'time.inZone': '{when} ({zone})',
  'time.zone': 'heure de {city}',
  'time.allDay': 'Toute la journée',
  'time.allDayOn': '{days}, toute la journée',
}
