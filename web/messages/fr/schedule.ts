import type { schedule as source } from '../en/schedule.ts'

export const schedule: Record<keyof typeof source, string> = {
  'schedule.title': 'Planning',
  'schedule.room': 'Salle',
  'schedule.rooms': '{count, plural, one {# salle} other {# salles}}',
  'schedule.busy': 'Occupé',
  'schedule.pending': 'en attente d’approbation',
  'schedule.private': 'privé',
  'schedule.saving': 'enregistrement en cours',
  'schedule.free': '{room}, {when}, libre',
  'schedule.notBookable': 'non réservable',
  'schedule.notBookableAt': '{room}, {when}, non réservable',
  'schedule.withLocalTime': '{when} ({local} à {city})',
  'schedule.localTimeNow': '{time} à {city}',
  'schedule.help':
    'Les flèches se déplacent dans le temps et entre les salles, avec Ctrl jusqu’à la réservation suivante. Maj et flèches marquent du temps libre. Entrée réserve ou ouvre. M déplace une réservation.',
  'schedule.expand': 'Afficher les salles de {name}',
  'schedule.collapse': 'Masquer les salles de {name}',
  'schedule.obstacle.past': 'Ce moment est passé.',
  'schedule.obstacle.taken': 'Pris par {title}, {when}.',
  'schedule.say.range': 'Temps libre marqué, {when}. Entrée le réserve.',
  'schedule.say.carrying':
    'Déplacement de {title}. Les flèches déplacent, Maj et flèches changent la durée, Entrée dépose, Échap remet en place.',
  'schedule.say.carried': '{room}, {when}, libre.',
  'schedule.say.carriedInto': '{room}, {when}, impossible. {obstacle}',
  'schedule.say.returned': '{title} est à sa place.',
  'schedule.say.locked': 'Vous ne pouvez pas modifier {title}.',
}
