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
  'signIn.withMicrosoft': 'Se connecter avec Microsoft',
  'signIn.withMicrosoftHint': 'Utilisez le compte de votre organisation, celui de Teams et d’Outlook.',
  'signIn.otherAccount': 'Utiliser un autre compte',
  'signIn.withoutProfile': 'Se connecter sans mon profil',
  'signIn.errorNumber': 'Numéro donné par Microsoft : {number}',
  'signIn.error.consent_declined': 'Vous n’avez pas autorisé la lecture de votre profil',
  'signIn.errorHint.consent_declined':
    'Ce n’est pas grave : connectez-vous sans lui. Votre nom vient quand même de votre compte ; fonction et bureau restent alors inconnus ici.',
  'signIn.error.consent_needs_administrator': 'Un administrateur doit d’abord autoriser cette application',
  'signIn.errorHint.consent_needs_administrator':
    'Demandez à un administrateur de votre Microsoft 365 de donner son consentement. En attendant, vous pouvez vous connecter sans votre profil.',
  'signIn.error.not_assigned': 'Cette application n’est pas ouverte à votre compte',
  'signIn.errorHint.not_assigned':
    'Votre organisation ne l’ouvre qu’à certaines personnes. Demandez à un administrateur de vous ajouter, ou utilisez un autre compte.',
  'signIn.error.blocked_by_policy': 'Votre organisation n’autorise pas la connexion d’ici',
  'signIn.errorHint.blocked_by_policy':
    'Une règle de votre organisation s’y oppose, par exemple sur l’appareil ou le réseau. Essayez depuis un appareil professionnel, ou demandez à votre support informatique.',
  'signIn.error.app_not_known': 'Microsoft ne connaît pas cette application',
  'signIn.errorHint.app_not_known':
    'Elle est mal enregistrée, ou pas dans votre organisation. La personne qui gère ce serveur peut y remédier.',
  'signIn.error.secret_refused': 'Ce serveur n’a pas pu prouver son identité',
  'signIn.errorHint.secret_refused':
    'Son secret chez Microsoft est faux ou expiré. La personne qui gère ce serveur doit le renouveler ; d’ici là, personne ne peut se connecter.',
  'signIn.error.sign_in_expired': 'Cette connexion a pris trop de temps',
  'signIn.errorHint.sign_in_expired':
    'Elle a été commencée il y a plus de 15 minutes, dans une autre fenêtre, ou a déjà servi. Connectez-vous simplement à nouveau.',
  'signIn.error.tenant_not_allowed': 'Votre organisation n’est pas de celles qui réservent ici',
  'signIn.errorHint.tenant_not_allowed':
    'Ce serveur n’est ouvert qu’à certaines organisations. Si vous avez un compte dans l’une d’elles, utilisez-le.',
  'signIn.error.personal_account': 'C’est un compte personnel',
  'signIn.errorHint.personal_account':
    'Les salles appartiennent à une organisation : utilisez votre compte professionnel ou scolaire.',
  'signIn.error.organization_not_set_up': 'Personne de cette organisation ne s’est encore connecté',
  'signIn.errorHint.organization_not_set_up':
    'Vous y êtes invité, et une personne de l’organisation doit venir la première. Demandez-lui, ou utilisez un autre compte.',
  'signIn.error.organization_inactive': 'Votre organisation est suspendue ici',
  'signIn.errorHint.organization_inactive':
    'Ses salles et ses réservations sont conservées. Un de ses administrateurs peut la rouvrir.',
  'signIn.error.person_inactive': 'Votre compte a été désactivé ici',
  'signIn.errorHint.person_inactive':
    'Demandez à un administrateur de votre organisation, ou utilisez un autre compte.',
  'signIn.error.entra_unavailable': 'Microsoft ne répond pas',
  'signIn.errorHint.entra_unavailable': 'Cela passe le plus souvent en quelques minutes. Réessayez alors.',
  'signIn.error.other': 'La connexion n’a pas fonctionné',
  'signIn.errorHint.other':
    'Réessayez. Si cela se reproduit, dites à la personne qui gère ce serveur ce que vous voyez ici.',
}
