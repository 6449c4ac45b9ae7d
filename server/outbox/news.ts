import type { Kept } from './announce.store.ts'
import type { Word } from './outbox.store.ts'

/** What processes tell each other: only ids, so that nothing private passes by a place that does not hide it. */
export interface News {
  readonly orgId: string
  readonly reservationIds: readonly string[]
  readonly kinds: readonly Kept[]
}

/** A NOTIFY carries less than 8,000 bytes; an id with its quotes and comma is 39. */
const IDS_AT_MOST = 150

/** Each reservation once, however often it changed, in pieces that NOTIFY can carry. */
export function newsOf(orgId: string, words: readonly Word[]): News[] {
  const ids = new Set<string>()
  const kinds = new Set<Kept>()
  for (const { kind, payload } of words) {
    if (kind === 'reservation') ids.add(payload.reservationId)
    else kinds.add(kind)
  }
  const pieces: News[] = kinds.size > 0 ? [{ orgId, reservationIds: [], kinds: [...kinds] }] : []
  const all = [...ids]
  for (let from = 0; from < all.length; from += IDS_AT_MOST)
    pieces.push({ orgId, reservationIds: all.slice(from, from + IDS_AT_MOST), kinds: [] })
  return pieces
}

export const writeNews = (news: News): string => JSON.stringify(news)

/** `undefined` for what no process of ours wrote. */
export function readNews(payload: string): News | undefined {
  try {
    const news = JSON.parse(payload) as Partial<News>
    return typeof news.orgId === 'string' && Array.isArray(news.reservationIds) && Array.isArray(news.kinds)
      ? (news as News)
      : undefined
  } catch {
    return undefined
  }
}
