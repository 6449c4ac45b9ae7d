import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import type { Database } from '../db/in-organization.ts'
import { newsOf, writeNews } from './news.ts'
import { organizationsDue, takeWords, tellProcesses } from './outbox.store.ts'

export const CHANNEL = 'booking_room_pro_news'

/** Finds what a killed process left behind, and what one whose hint was lost did. */
const POLL_MS = 2_000
const BATCH = 500
/** Between two rounds: under load one round then tells of many commits. Far less than the second a window may wait. */
const PAUSE_MS = 25

export interface Notifier {
  /** Something may have been committed: look now. */
  wake(): void
  close(): Promise<void>
}

/**
 * Empties the outbox: takes what waits and tells every process, in one transaction, so that nothing is told that is not
 * taken and nothing is lost between the two. Called after commits, because NOTIFY inside each booking would cut their
 * rate to a third (docs/decisions/0010-live-updates.md).
 */
export function startNotifier(db: Database, log: Pick<FastifyBaseLogger, 'warn'>): Notifier {
  let closed = false
  let running: Promise<void> | undefined
  let again = false

  async function round(): Promise<void> {
    try {
      for (const orgId of await db.acrossOrganizations(organizationsDue)) {
        let more = true
        while (more) more = await tellSome(db, orgId)
      }
    } catch (err) {
      // The database is away: the words wait in the outbox, and the next poll asks again.
      if (!closed) log.warn({ err }, 'the outbox could not be emptied')
    }
  }

  function wake(): void {
    if (closed) return
    again = true
    running ??= (async () => {
      while (again && !closed) {
        again = false
        await round()
        if (again) await sleep(PAUSE_MS)
      }
      running = undefined
    })()
  }

  const poll = setInterval(wake, POLL_MS)
  poll.unref()
  return {
    wake,
    async close() {
      closed = true
      clearInterval(poll)
      await running
    },
  }
}

/** True when there may be more. */
const tellSome = (db: Database, orgId: string): Promise<boolean> =>
  db.inOrganization(orgId, async (tx) => {
    const words = await takeWords(tx, BATCH)
    const news = newsOf(orgId, words)
    if (news.length > 0) await tellProcesses(tx, CHANNEL, news.map(writeNews))
    return words.length === BATCH
  })
