import { PLACES } from '../../teams/places.ts'

/** The channel, or the chat or meeting, in which a tab stands. */
export type Conversation = { readonly channelId: string } | { readonly chatId: string }

type Parts = {
  appId: string
  /** The page to open, as the tab's sub-page. */
  path: string
  title?: string
  /** Where it is in the browser, for whoever has no Teams. */
  web: string
  /** A tab that people added; the personal app unless said. */
  tab?: { entityId: string; in: Conversation } | undefined
}

/** An address that opens a page of the app inside Teams for whoever has it, and in the browser for whoever has not. */
export function teamsLink({ appId, path, title, web, tab }: Parts): string {
  const entityId = tab?.entityId ?? placeOf(path)
  const link = new URL(
    `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${encodeURIComponent(entityId)}`,
  )
  link.searchParams.set('webUrl', web)
  if (title) link.searchParams.set('label', title)
  link.searchParams.set('context', JSON.stringify({ subEntityId: path, ...tab?.in }))
  return link.href
}

/** The tab of the personal app to which a page belongs; a room or a reservation is looked at from the schedule. */
function placeOf(path: string): string {
  const { pathname } = new URL(path, 'https://here.invalid')
  return (PLACES.find((place) => pathname === place.path) ?? PLACES[0]).entityId
}

/** Opens a new chat with this message in it, for the person to say to whom. */
export const chatLink = (message: string): string =>
  `https://teams.microsoft.com/l/chat/0/0?${new URLSearchParams({ message })}`

/** Outside of Teams: its page that asks to whom this address goes, with these words. */
export const shareToTeamsLink = (href: string, words: string): string =>
  `https://teams.microsoft.com/share?${new URLSearchParams({ href, msgText: words, preview: 'true' })}`
