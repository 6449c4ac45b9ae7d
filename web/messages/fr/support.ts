import type { support as source } from '../en/support.ts'

export const support: Record<keyof typeof source, string> = {
  'support.title': 'Assistance',
  'support.lead': 'À qui s’adresser quand quelque chose ne fonctionne pas comme il faudrait.',
  'support.help': 'Chercher dans l’aide',
  'support.helpText':
    'Réserver, modifier et annuler, le clavier, les fuseaux horaires et la vie privée : quelques lignes pour chaque sujet.',
  'support.helpLink': 'Ouvrir l’aide',
  'support.colleagues': 'Demander dans votre organisation',
  'support.colleaguesText':
    'Les salles, leurs règles et les droits de chacun sont entre les mains de vos administrateurs et des gestionnaires de salles : ils ajoutent une salle, ouvrent une heure fermée ou vous donnent un droit.',
  'support.operator': 'Écrire à l’exploitant',
  'support.operatorNamed': '<b>{operator}</b> exploite cette installation.',
  'support.noAddress':
    'Aucune adresse n’est indiquée pour cette installation. Demandez à la personne qui vous a donné l’application, ou au support informatique de votre organisation.',
  'support.report': 'Ce qui aide à trouver un défaut',
  'support.reportText':
    'Ce que vous avez fait, ce que vous attendiez et ce que vous avez vu ; à quel moment ; le numéro de la requête, si une erreur en montre un ; et la version : {version}.',
  'support.feedback': 'Donner votre avis',
  'support.security': 'Une faille de sécurité ?',
  'support.securityText':
    'Prévenez d’abord l’exploitant de cette installation, afin qu’elle soit corrigée avant d’être connue.',
}
