import type { about as source } from '../en/about.ts'

export const about: Record<keyof typeof source, string> = {
  'about.title': 'À propos',
  'about.version': 'Version',
  'about.copyVersion': 'Copier la version',
  'about.organization': 'Organisation',
  'about.operator': 'Exploité par',
  'about.support': 'Assistance',
  'about.feedback': 'Vos remarques',
  'about.licence': 'Licence',
  'about.licenceText': 'Logiciel libre sous licence MIT',
  'about.developers': 'Pour les développeurs',
  'about.api': 'Description de l’interface',
  'about.to.help': 'Aide',
  'about.to.privacy': 'Vie privée',
  'about.to.terms': 'Conditions d’utilisation',
  'about.to.support': 'Assistance',
  'about.to.about': 'À propos',
  'about.pages': 'À propos de cette application',
}
