import type { privacy as source } from '../en/privacy.ts'

export const privacy: Record<keyof typeof source, string> = {
  'privacy.title': 'Vie privée',
  'privacy.lead':
    'Ce que Booking Room Pro sait de vous, où il le garde et pendant combien de temps. Le programme est ouvert : chacun peut vérifier ce qui est écrit ici.',
  'privacy.responsible': 'Qui est responsable',
  'privacy.responsibleNamed':
    '<b>{operator}</b> exploite cette installation pour votre organisation et répond des données qui s’y trouvent.',
  'privacy.responsibleUnnamed':
    'La personne ou le service qui exploite ce serveur pour votre organisation répond des données qui s’y trouvent ; le plus souvent, c’est votre organisation elle-même.',
  'privacy.makers':
    'Ceux qui écrivent le programme n’exploitent aucune partie de cette installation et n’en reçoivent rien.',
  'privacy.own': 'Déclaration de confidentialité de l’exploitant',
  'privacy.data': 'Ce qui est consulté, mis en cache et conservé',
  'privacy.kind': 'Données',
  'privacy.column.accessed': 'Consulté',
  'privacy.column.cached': 'En cache',
  'privacy.column.stored': 'Conservé',
  'privacy.when': 'Quand et combien de temps',
  'privacy.yes': 'Oui',
  'privacy.no': 'Non',
  'privacy.kind.profile': 'Votre profil : nom, adresse électronique, fonction, bureau, langue, photo',
  'privacy.note.profile':
    'Consulté et mis à jour après chaque connexion ; conservé tant que votre organisation est active.',
  'privacy.kind.tabs': 'Les réglages d’un onglet Booking Room dans Teams',
  'privacy.note.tabs':
    'Consultés et mis à jour quand un onglet est créé ou modifié ; conservés tant que votre organisation est active.',
  'privacy.kind.reservations': 'Réservations : salle, heure, titre, notes, par qui et pour qui',
  'privacy.note.reservations':
    'Consultées et mises à jour quand vous utilisez l’application ; conservées tant que votre organisation est active.',
  'privacy.kind.rooms': 'Salles, bâtiments et leur équipement',
  'privacy.note.rooms':
    'Consultés et mis à jour quand vous utilisez l’application ; conservés tant que votre organisation est active.',
  'privacy.kind.ids': 'Votre identifiant d’objet dans Entra ID et votre nom d’utilisateur principal',
  'privacy.note.ids':
    'Consultés et mis à jour quand vous utilisez l’application ; conservés tant que votre organisation est active.',
  'privacy.kind.tokens': 'Jetons d’accès que vous créez pour des scripts : nom, droits, échéance et dernier usage',
  'privacy.note.tokens':
    'Consultés quand l’un d’eux sert ; jamais le jeton lui-même, seulement de quoi le reconnaître.',
  'privacy.kind.channel': 'Nom et identifiant d’un canal dans Teams',
  'privacy.note.channel': 'Affichés dans l’onglet ; jamais envoyés au serveur.',
  'privacy.kind.conversations': 'Conversations dans Teams',
  'privacy.note.conversations': 'Jamais.',
  'privacy.kind.files': 'Fichiers dans Teams',
  'privacy.note.files': 'Jamais.',
  'privacy.meaning':
    '« En cache » : gardé un moment à côté de la base de données, pour ne pas avoir à le redemander. « Conservé » : gardé dans la base de données de cette installation.',
  'privacy.microsoft': 'Ce qui est demandé à Microsoft 365',
  'privacy.permission':
    'Une seule autorisation : <b>User.Read</b>, votre propre profil de base, quand vous vous connectez. Ni agendas, ni boîtes aux lettres, ni conversations, ni fichiers ne sont lus, et rien n’est écrit.',
  'privacy.library':
    'Dans Teams, une bibliothèque de Microsoft demande à un serveur de Microsoft (res.cdn.office.net) quels programmes peuvent afficher cette application. Rien de vous ni de vos réservations ne figure dans cette demande.',
  'privacy.where': 'Où cela se trouve',
  'privacy.whereText':
    'Application, données et aide viennent d’un seul serveur, <b>{host}</b>. Il n’y a ni publicité, ni traçage, ni statistiques d’usage pour qui que ce soit.',
  'privacy.browser': 'Dans votre navigateur',
  'privacy.cookie':
    'Un cookie vous garde connecté ; pendant la connexion avec Microsoft, un autre retient un quart d’heure où vous alliez. Seul ce serveur peut lire leur contenu. Dans Teams, il n’y a pas de cookie.',
  'privacy.storage':
    'Vos choix de thème, de langue, de fuseau horaire et de vue du planning restent dans ce navigateur ; les heures saisies pour une réunion, jusqu’à la fermeture de l’onglet. Les salles, les personnes et les réservations, non.',
  'privacy.seen': 'Qui voit quoi',
  'privacy.seenText':
    'Les membres de votre organisation voient les salles et qui les a réservées. D’une réservation privée, ils voient seulement que la salle est prise : le titre, les notes et les personnes sont réservés aux intéressés, aux gestionnaires de la salle et aux administrateurs. Les autres organisations ne voient rien.',
  'privacy.end': 'Corriger et mettre fin',
  'privacy.endText':
    'Votre profil suit Microsoft 365 : c’est là qu’il se corrige. D’une organisation qui s’en va et est désactivée, seuls les administrateurs peuvent se connecter, pour la rouvrir ; ses données restent jusqu’à ce que l’exploitant de cette installation les efface. Pour obtenir, corriger ou effacer des données, adressez-vous à l’exploitant de cette installation.',
  'privacy.ask': 'Comment le joindre',
}
