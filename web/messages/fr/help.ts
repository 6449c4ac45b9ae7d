import type { help as source } from '../en/help.ts'

export const help: Record<keyof typeof source, string> = {
  'help.title': 'Aide',
  'help.book': 'Comment réserver une salle',
  'help.bookSchedule':
    'Dans le <b>planning</b>, cliquez sur un moment libre dans la ligne d’une salle, ou glissez sur la durée voulue. La salle, l’heure et un titre sont remplis : un clic de plus, et c’est réservé.',
  'help.bookFind':
    'Avec <b>Trouver une salle</b>, dites quand, pour combien de personnes et avec quoi. Les salles libres qui conviennent le mieux viennent en premier ; un clic réserve, et vous pouvez l’annuler sur place.',
  'help.bookNow':
    'Vous êtes devant une porte ? <b>Libre maintenant</b> montre les salles libres à cet instant, et jusqu’à quand.',
  'help.change': 'Modifier, annuler, terminer',
  'help.changeMine':
    'Tout ce que vous avez réservé se trouve dans <b>Mes réservations</b>. Vous y modifiez l’heure, la salle ou les détails, annulez avant le début, ou terminez plus tôt pour que d’autres profitent du reste.',
  'help.changeDrag':
    'Dans le planning, glissez une réservation vers une autre heure ou une autre salle, ou glissez son bord. Ce que les règles d’une salle ne permettent pas est expliqué et remis en place.',
  'help.changeLink':
    'Chaque réservation a un lien et un identifiant à copier : ils mènent à la même page pour tous ceux qui peuvent la voir.',
  'help.keys': 'Le planning au clavier',
  'help.key': 'Touche',
  'help.keyDoes': 'Effet',
  'help.cap.home': 'Début',
  'help.cap.end': 'Fin',
  'help.cap.shift': 'Maj',
  'help.cap.enter': 'Entrée',
  'help.cap.escape': 'Échap',
  'help.keyArrows': 'Parcourir les heures et les salles',
  'help.keyJump': 'À la réservation suivante ou précédente',
  'help.keyPage': 'Dix salles plus haut ou plus bas',
  'help.keyHome': 'Au début ou à la fin de la journée',
  'help.keyExtend': 'Choisir une durée plus longue',
  'help.keyEnter': 'Réserver le moment choisi, ou ouvrir la réservation',
  'help.keyMove':
    'Saisir la réservation ; les flèches la déplacent, Maj et les flèches changent sa durée, Entrée la dépose',
  'help.keyEscape': 'La remettre en place, ou fermer ce qui est ouvert',
  'help.zones': 'Fuseaux horaires',
  'help.zonesText':
    'Une salle vit à l’heure de son bâtiment : les heures d’ouverture et les jours sont ceux de la salle. Partout où une heure n’est pas dans votre fuseau, le fuseau est écrit à côté. Vous choisissez le vôtre dans le menu qui porte votre image.',
  'help.privacy': 'Vie privée',
  'help.privacyPrivate':
    'D’une réservation privée, les autres voient seulement que la salle est prise. Son titre, ses personnes et ses notes ne quittent pas le serveur pour quiconque n’a pas le droit de les voir.',
  'help.privacyPermission':
    'Booking Room Pro ne lit ni agendas ni boîtes aux lettres. À Microsoft 365, il ne demande que votre profil de base.',
  'help.privacyBrowser':
    'Dans ce navigateur ne restent que vos choix de thème, de langue, de fuseau et d’affichage du planning ; ni salles, ni personnes, ni réservations.',
  'help.more': 'En savoir plus',
}
