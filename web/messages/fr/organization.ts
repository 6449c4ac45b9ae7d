import type { organization as source } from '../en/organization.ts'

export const organization: Record<keyof typeof source, string> = {
  'organization.hint': 'Ce qui vaut pour tout le monde, et dans chaque salle sans règle à elle.',
  'organization.general': 'Général',
  'organization.zoneHint': 'Pour les personnes et les bâtiments qui n’en ont pas.',
  'organization.locale': 'Langue et région',
  'organization.localeHint': 'Pour qui n’en a pas choisi. Les dates et les heures s’écrivent à sa façon.',
  'organization.firstDay': 'La semaine commence le',
  'organization.pause': 'Suspendre l’organisation',
  'organization.pauseHint':
    'Pendant la suspension, personne ne peut consulter, réserver ni modifier. Rien n’est perdu, et un administrateur peut la rouvrir à tout moment.',
  'organization.pauseDo': 'Suspendre',
  'organization.pauseTitle': 'Suspendre {name} ?',
  'organization.pauseText':
    'L’accès est coupé aussitôt pour tout le monde, vous compris, jusqu’à ce qu’un administrateur rouvre l’organisation.',
  'organization.teams': 'Application pour Microsoft Teams',
  'organization.teamsHint':
    'Importez ce paquet dans le centre d’administration Teams : chacun retrouve ses salles dans Teams.',
  'organization.teamsDownload': 'Télécharger le paquet d’application',
  'organization.teamsMissing':
    'Ce serveur n’est pas encore configuré pour Teams. La personne qui l’exploite doit définir :',
}
