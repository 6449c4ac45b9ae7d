import type { terms as source } from '../en/terms.ts'

export const terms: Record<keyof typeof source, string> = {
  'terms.title': 'Conditions d’utilisation',
  'terms.lead': 'Ce que vous pouvez attendre ici de Booking Room Pro, et ce qui est attendu de vous.',
  'terms.parties': 'Entre qui',
  'terms.partiesNamed':
    '<b>{operator}</b> propose cette application aux membres de votre organisation. Ce que {operator} et votre organisation ont convenu prévaut sur ce qui est écrit ici.',
  'terms.partiesUnnamed':
    'L’exploitant de ce serveur propose l’application aux membres de votre organisation. Ce que lui et votre organisation ont convenu prévaut sur ce qui est écrit ici.',
  'terms.own': 'Conditions de l’exploitant de cette installation',
  'terms.use': 'L’utiliser',
  'terms.useAccount': 'Servez-vous de votre propre compte, et ne laissez personne réserver en votre nom.',
  'terms.useWords':
    'Vos collègues lisent ce que vous écrivez comme titre ou comme note. Omettez ce qui ne les regarde pas, ou rendez la réservation privée.',
  'terms.useFair':
    'Réservez ce dont vous avez besoin et rendez le reste. N’essayez pas de contourner les règles d’une salle ni d’accéder à ce qui n’est pas à vous.',
  'terms.reservation': 'Ce qu’est une réservation',
  'terms.reservationText':
    'Une réservation garde une salle pour un moment ; l’application ne donne jamais une même salle à deux personnes en même temps. Les gestionnaires d’une salle et les administrateurs peuvent la modifier ou l’annuler s’il le faut.',
  'terms.reliance': 'Jusqu’où s’y fier',
  'terms.relianceText':
    'L’application est proposée telle quelle. Elle peut être indisponible par moments, pour maintenance ou par suite d’une panne. Dans les limites de la loi, les auteurs du programme ne doivent ni garantie ni dommages-intérêts.',
  'terms.program': 'Le programme',
  'terms.programText':
    'Booking Room Pro est un logiciel libre sous licence MIT : chacun peut l’utiliser, le modifier et le transmettre. Les bibliothèques dont il est fait ont leurs propres licences.',
  'terms.changes': 'Modifications',
  'terms.changesText':
    'Ces conditions accompagnent la version {version} de l’application et peuvent changer avec une version ultérieure.',
  'terms.changesUnknown': 'Ces conditions accompagnent l’application et peuvent changer avec une version ultérieure.',
}
