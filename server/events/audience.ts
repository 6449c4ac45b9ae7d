import type { FastifyBaseLogger } from 'fastify'
import { sightOf } from '#domain/people/may.ts'
import { narrowedTo } from '#domain/people/scope.ts'
import type { Database } from '../db/in-organization.ts'
import type { Session } from '../identity/session.ts'
import type { Kept } from '../outbox/announce.store.ts'
import { type News, readNews } from '../outbox/news.ts'
import { CHANNEL } from '../outbox/notifier.ts'
import { actorsWhoWatch, viewsForMany } from './viewers.store.ts'

/** An open window. */
export interface Window {
  readonly session: Session
  /** Takes the data of one event, as text. */
  tell(data: string): void
  /** Ends the stream; the window then asks again, and hears whether it still may. */
  end(): void
}

export interface Audience {
  /** Hears the other processes from then on: what a window reads after its stream has opened is never older than what it is told. */
  listen(): Promise<void>
  /** Answers how to leave. */
  join(window: Window): () => void
  /** Ends every stream: the server is closing. */
  close(): Promise<void>
}

/** May change what a person sees or whether they see anything. */
const RIGHTS: ReadonlySet<Kept> = new Set(['people', 'organization'])

/** The windows that this process serves. It listens to the other processes for as long as there are any. */
export function gatherAudience(db: Database, log: Pick<FastifyBaseLogger, 'warn'>): Audience {
  const windows = new Map<string, Set<Window>>()
  /** How to stop listening. */
  let listening: Promise<() => Promise<void>> | undefined
  // One after the other, so that two changes of one reservation arrive in the order in which they were made.
  let telling: Promise<void> = Promise.resolve()
  let closed = false

  const all = () => [...windows.values()].flatMap((set) => [...set])
  const endAll = () => {
    for (const window of all()) window.end()
  }

  const onMessage = (payload: string) => {
    const news = readNews(payload)
    if (news && windows.has(news.orgId))
      telling = telling
        .then(() => tell(db, news, [...(windows.get(news.orgId) ?? [])]))
        .catch((err: unknown) => {
          // What these windows missed they can only ask for: ended, they come back and do.
          log.warn({ err }, 'news could not be told')
          for (const window of windows.get(news.orgId) ?? []) window.end()
        })
  }

  return {
    async listen() {
      listening ??= db.listen(CHANNEL, { onMessage, onGap: endAll })
      try {
        await listening
      } catch (error) {
        listening = undefined
        throw error
      }
    },
    join(window) {
      // Asked for before the server began to close, ready after: nothing would end it any more.
      if (closed) window.end()
      const { orgId } = window.session
      windows.set(orgId, (windows.get(orgId) ?? new Set<Window>()).add(window))
      return () => {
        const others = windows.get(orgId)
        others?.delete(window)
        if (others?.size === 0) windows.delete(orgId)
      }
    },
    async close() {
      closed = true
      endAll()
      await telling
      await listening?.then((stop) => stop()).catch(() => {})
    },
  }
}

async function tell(db: Database, { orgId, reservationIds, kinds }: News, windows: readonly Window[]): Promise<void> {
  for (const kind of kinds) for (const window of windows) window.tell(JSON.stringify({ kind }))
  if (reservationIds.length === 0 && !kinds.some((kind) => RIGHTS.has(kind))) return
  // A person at their desk and a token that stands for a part of them are two viewers.
  const sessions = new Map(windows.map(({ session }) => [viewerOf(session), session]))
  const { viewers, views } = await db.inOrganization(orgId, async (tx) => {
    const actors = await actorsWhoWatch(tx, [...new Set(windows.map(({ session }) => session.personId))])
    const viewers = [...sessions].flatMap(([viewer, { personId, scopes }]) => {
      const actor = actors.get(personId)
      return actor ? [{ viewer, sight: sightOf(narrowedTo(actor, scopes)) }] : []
    })
    return { viewers, views: await viewsForMany(tx, viewers, reservationIds) }
  })
  const here = new Set(viewers.map(({ viewer }) => viewer))
  const seen = new Map(views.map(({ viewer, reservations }) => [viewer, reservations]))
  for (const { session, tell, end } of windows) {
    const viewer = viewerOf(session)
    if (!here.has(viewer)) end()
    for (const reservation of seen.get(viewer) ?? []) tell(JSON.stringify({ kind: 'reservation', reservation }))
  }
}

const viewerOf = ({ personId, scopes }: Session) => [personId, ...(scopes ?? [])].join(' ')
