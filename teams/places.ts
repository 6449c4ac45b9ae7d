/**
 * The tabs of the personal app, in their order: what the manifest declares and what links into Teams lead to. An
 * `entityId` that was once published stays: people have pinned it and shared links to it.
 */
export const PLACES = [
  { entityId: 'schedule', path: '/schedule', name: 'schedule' },
  { entityId: 'find', path: '/find', name: 'find' },
  { entityId: 'my-reservations', path: '/my-reservations', name: 'mine' },
  { entityId: 'help', path: '/help', name: 'help' },
  // "about" is a word that Teams keeps for a tab of its own.
  { entityId: 'about-app', path: '/about', name: 'about' },
] as const

export type Place = (typeof PLACES)[number]
