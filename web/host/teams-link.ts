import { PLACES } from '../../teams/places.ts'

/**
 * An address that opens a page of the app inside Teams for whoever has it, and in the browser for whoever has not.
 * Its parts are those of the personal app: the tab the page belongs to, and the page as the tab's sub-page.
 */
export function teamsLink({ appId, path, title, web }: { appId: string; path: string; title?: string; web: string }) {
  const link = new URL(`https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${tabOf(path)}`)
  link.searchParams.set('webUrl', web)
  if (title) link.searchParams.set('label', title)
  link.searchParams.set('context', JSON.stringify({ subEntityId: path }))
  return link.href
}

/** The tab a page belongs to; a room or a reservation is looked at from the schedule. */
function tabOf(path: string): string {
  const { pathname } = new URL(path, 'https://here.invalid')
  return (PLACES.find((place) => pathname === place.path) ?? PLACES[0]).entityId
}
