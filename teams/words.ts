import type { Place } from './places.ts'

/** What Teams' own pages say of the app: the store, the list of apps, the names of its tabs. */
export interface Words {
  readonly fullName: string
  readonly summary: string
  readonly description: string
  readonly features: readonly { readonly title: string; readonly description: string }[]
  readonly tabs: Readonly<Record<Place['name'], string>>
}

/** A name, the same in every language. */
export const SHORT_NAME = 'Booking Room Pro'

export const en: Words = {
  fullName: 'Booking Room Pro: find and book meeting rooms',
  summary: 'See which rooms are free and book one in seconds, within Microsoft Teams.',
  description: [
    'Booking Room Pro shows the meeting rooms of your organization and when they are free. Find one by time, number of people, equipment or floor, and book it with one click. Two people can never hold one room at one time.',
    'Add it to a channel, a chat or a meeting as a tab that shows the rooms your team uses, or open it for yourself: the schedule, a search for free rooms, and everything you have booked. In a meeting, its side panel shows the rooms that are free at that time.',
    'Your organization runs it on its own server, and an administrator of your organization gives you this app. You sign in with your work account. Of Microsoft 365 it asks for your basic profile (User.Read) and nothing else: it reads no calendars, no mailboxes, no conversations and no files.',
    'Get help from the page “Help” in the app, or from the support address of whoever runs it for you.',
  ].join('\n\n'),
  features: [
    {
      title: 'A schedule that answers at a glance',
      description:
        'All rooms and their day in one picture. Click a free time to book it, drag a reservation to move it.',
    },
    {
      title: 'The room that fits',
      description: 'Say when, how many and with what: the best fitting free rooms come first, one click books.',
    },
    {
      title: 'Your data stays yours',
      description: 'Your organization’s own server, your basic profile and nothing else of Microsoft 365.',
    },
  ],
  tabs: { schedule: 'Schedule', find: 'Find a room', mine: 'My reservations', help: 'Help', about: 'About' },
}

export const fr: Words = {
  fullName: 'Booking Room Pro : trouver et réserver une salle de réunion',
  summary: 'Voyez les salles libres et réservez en quelques secondes dans Microsoft Teams.',
  description: [
    'Booking Room Pro montre les salles de réunion de votre organisation et leurs disponibilités. Trouvez-en une selon l’heure, le nombre de personnes, l’équipement ou l’étage, et réservez-la d’un clic. Deux personnes n’ont jamais la même salle au même moment.',
    'Ajoutez-le à un canal, une conversation ou une réunion : un onglet montre les salles dont votre équipe se sert. Ou ouvrez-le pour vous : le planning, la recherche d’une salle libre et tout ce que vous avez réservé. Pendant une réunion, le volet latéral montre les salles libres à cette heure-là.',
    'Votre organisation l’héberge sur son propre serveur, et l’un de ses administrateurs vous fournit cette application. Vous vous connectez avec votre compte professionnel. À Microsoft 365, elle ne demande que votre profil de base (User.Read) et rien d’autre : elle ne lit ni agendas, ni boîtes aux lettres, ni conversations, ni fichiers.',
    'Vous trouverez de l’aide dans l’onglet « Aide » de l’application, ou auprès du support de ceux qui l’hébergent pour vous.',
  ].join('\n\n'),
  features: [
    {
      title: 'Un planning clair au premier coup d’œil',
      description: 'Toutes les salles et leur journée en une image : un clic réserve, un glissement déplace.',
    },
    {
      title: 'La salle qui convient',
      description: 'Quand, combien, avec quoi : les salles libres les mieux adaptées d’abord, un clic réserve.',
    },
    {
      title: 'Vos données restent les vôtres',
      description: 'Le serveur de votre organisation, votre profil de base, et rien d’autre de Microsoft 365.',
    },
  ],
  tabs: {
    schedule: 'Planning',
    find: 'Trouver une salle',
    mine: 'Mes réservations',
    help: 'Aide',
    about: 'À propos',
  },
}
