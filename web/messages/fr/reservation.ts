import type { reservation as source } from '../en/reservation.ts'

export const reservation: Record<keyof typeof source, string> = {
  'reservation.title': 'Réservation',
  'reservation.defaultTitle': 'Réunion',

  'reservation.refusal.taken': 'La salle est prise à ce moment-là.',
  'reservation.refusal.takenBy':
    'Prise par « {title} », {when}{others, plural, =0 {} one {, et une autre réservation} other {, et # autres réservations}}.',
  'reservation.refusal.takenHidden':
    'La salle est prise, {when}{others, plural, =0 {} one {, et une autre fois} other {, et # autres fois}}.',
  'reservation.refusal.inThePast': 'Ce moment est passé. Une réservation peut commencer à partir de {earliest}.',
  'reservation.refusal.endNotAfterStart': 'La fin doit venir après le début.',
  'reservation.refusal.tooLong': 'Cette salle se réserve pour {most} au plus ; ici {wished}.',
  'reservation.refusal.beyondHorizon':
    'Cette salle se réserve {days, plural, one {# jour} other {# jours}} à l’avance, jusqu’au {until}.',
  'reservation.refusal.closed': 'La salle est fermée à ce moment-là. Au plus près : {nearest}.',
  'reservation.refusal.closedForLong': 'La salle est fermée à ce moment-là, et une semaine avant et après.',
  'reservation.refusal.roomInactive': 'Cette salle est hors service.',
  'reservation.refusal.roomNotBookable': 'Cette salle est affichée, mais ne se réserve pas.',
  'reservation.refusal.overCapacity':
    '{attendees, plural, one {# personne est attendue} other {# personnes sont attendues}}, mais la salle a {capacity, plural, one {# place} other {# places}}.',
  'reservation.refusal.notAllowed': 'Vous n’avez pas l’autorisation de faire cela dans cette salle.',
  'reservation.refusal.alreadyCancelled': 'Cette réservation a été annulée.',
  'reservation.refusal.alreadyStarted': 'Elle a commencé à {when} : seule la fin peut encore changer.',
  'reservation.refusal.alreadyEnded': 'Elle s’est terminée à {when} ; le passé ne change plus.',
  'reservation.refusal.notStarted': 'Elle commence à {when}. D’ici là, elle peut être annulée.',
  'reservation.refusal.other': 'Une règle de cette salle ne le permet pas.',
  'reservation.warning.overCapacity':
    '{attendees, plural, one {# personne} other {# personnes}} pour {capacity, plural, one {# place} other {# places}} : ce sera juste.',
  'reservation.earlier': '{by} plus tôt',
  'reservation.later': '{by} plus tard',
}
