import type { signIn as source } from '../en/sign-in.ts'

export const signIn: Record<keyof typeof source, string> = {
  'signIn.title': 'Connexion',
  'signIn.welcome': 'Bienvenue dans Booking Room Pro',
  'signIn.who': 'Ceci est une organisation de démonstration. Choisissez qui vous voulez être.',
  'signIn.search': 'Chercher un nom ou une adresse',
  'signIn.people': 'Les personnes de la démonstration',
  'signIn.found': '{count, plural, =0 {Personne} one {# personne} other {# personnes}}',
  'signIn.none': 'Personne ne s’appelle « {typed} »',
  'signIn.noneHint': 'Essayez une partie du nom.',
  'signIn.clear': 'Montrer tout le monde',
  'signIn.administrator': 'Administration',
  'signIn.approver': 'Approbation',
  'signIn.booker': 'Réserve des salles',
  'signIn.viewer': 'Consulte seulement',
  'signIn.unavailable': 'Personne ne peut se connecter ici',
  'signIn.unavailableHint': 'La démonstration est désactivée sur ce serveur.',
}
