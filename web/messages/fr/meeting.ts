import type { meeting as source } from '../en/meeting.ts'

export const meeting: Record<keyof typeof source, string> = {
  'meeting.title': 'Salles pour cette réunion',
  'meeting.toSchedule': 'Planning',
  'meeting.booked': '{room} est réservée',
  'meeting.another': 'Réserver une autre salle',
  'meeting.more': '{count, plural, =0 {Titre et filtres} other {Titre et filtres (#)}}',
}
