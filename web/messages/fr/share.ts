import type { share as source } from '../en/share.ts'

export const share: Record<keyof typeof source, string> = {
  'share.open': 'Partager',
  'share.link': 'Copier le lien',
  'share.link.tab': 'Copier le lien vers cet onglet',
  'share.link.app': 'Copier le lien pour Teams',
  'share.link.web': 'Copier le lien pour le navigateur',
  'share.linkCopied': 'Le lien est copié',
  'share.text': 'Copier comme texte mis en forme',
  'share.textCopied': 'Le texte est copié',
  'share.notCopied': 'La copie n’est pas autorisée ici. Voici ce qu’il faut copier :',
  'share.chat': 'Envoyer dans une conversation Teams',
  'share.device': 'Autres façons de partager',
  'share.failed': 'Le partage n’a pas abouti. Copiez plutôt le lien.',
  'share.see': 'Ouvrir dans Booking Room Pro',
  'share.who': 'Réservée par {name}',
  'share.whoFor': 'Réservée par {name} pour {host}',
  'share.allDay': '{day}, toute la journée',
}
