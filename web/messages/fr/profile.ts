import type { profile as source } from '../en/profile.ts'

export const profile: Record<keyof typeof source, string> = {
  'profile.title': 'Mon profil',
  'profile.hint': 'Ce que l’on sait de vous ici. Vos réservations n’en font pas partie.',
  'profile.unknown': 'Inconnu',
  'profile.guest': 'Invité',
  'profile.organization': 'Organisation',
  'profile.mail': 'Courriel',
  'profile.jobTitle': 'Fonction',
  'profile.office': 'Bureau',
  'profile.language': 'Langue',
  'profile.zone': 'Fuseau horaire',
  'profile.roles': 'Rôles',
  'profile.rooms': 'Salles que vous gérez',
  'profile.fromMicrosoft': 'Données de Microsoft',
  'profile.read':
    'Nom, courriel, fonction, bureau, langue et photo sont ceux que Microsoft a indiqués : {day}, {time}. Rien d’autre n’est lu de votre compte.',
  'profile.neverRead': 'Microsoft nous a donné votre nom et rien de plus. Vous pouvez réserver quand même.',
  'profile.readAgain': 'Relire',
  'profile.signInAgain': 'Se reconnecter pour le relire',
  'profile.wantsToAsk': 'Microsoft veut d’abord vous poser une question',
  'profile.wantsToAskHint':
    'Il demande si cette application peut lire votre profil : courriel, fonction, bureau, langue et photo. Rien d’autre, et vous pouvez refuser.',
  'profile.notAnswered':
    'La question est restée sans réponse : rien n’a été lu. Elle peut vous être posée à nouveau quand vous voulez.',
  'profile.answer': 'Répondre à Microsoft',
  'profile.hintAsk':
    'Seul votre nom est connu ici. Si vous l’acceptez, Microsoft indique aussi votre courriel, votre fonction, votre bureau et votre photo.',
  'profile.hintDismiss': 'Ne plus demander',
  'profile.hintLater': 'La question ne vous sera plus posée. Vous pouvez encore accepter dans Mon profil.',
  'profile.consented': 'Merci',
  'profile.closeWindow': 'Vous pouvez fermer cette fenêtre.',
}
