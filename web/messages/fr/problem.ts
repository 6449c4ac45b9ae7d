import type { problem as source } from '../en/problem.ts'

export const problem: Record<keyof typeof source, string> = {
  'problem.unreachable': 'Le serveur est injoignable. Vérifiez votre connexion et réessayez.',
  'problem.unavailable': 'Le service n’est pas disponible en ce moment. Réessayez dans un instant.',
  'problem.not_signed_in': 'Vous êtes déconnecté. Reconnectez-vous pour continuer.',
  'problem.host_sign_in_failed':
    'Teams n’a pas indiqué qui vous êtes. Réessayez ; si cela ne suffit pas, vos administrateurs peuvent autoriser l’application.',
  'problem.host_consent_required': 'Microsoft veut vous poser une question avant de continuer.',
  'problem.not_allowed': 'Vous n’avez pas l’autorisation de faire cela.',
  'problem.not_found': 'Cela n’existe pas, ou n’existe plus.',
  'problem.invalid_request': 'Une valeur saisie ne peut pas convenir.',
  'problem.conflict': 'Cela est en conflit avec ce qui existe déjà.',
  'problem.in_use': 'Quelque chose en a encore besoin : suppression impossible.',
  'problem.stale': 'Quelqu’un a fait une modification entre-temps. Regardez l’état actuel et réessayez.',
  'problem.too_large': 'C’est plus grand que ce qui peut être accepté.',
  'problem.too_many_requests': 'C’était beaucoup à la fois. Patientez un instant et réessayez.',
  'problem.organization_inactive': 'Cette organisation n’est pas active.',
  'problem.not_configured': 'Ce serveur n’a pas été configuré pour cela. La personne qui l’exploite peut y remédier.',
  'problem.other': 'Une erreur s’est produite de notre côté. Rien n’a été modifié.',
}
