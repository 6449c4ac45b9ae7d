import { Temporal } from 'temporal-polyfill'
import { type Criteria, readCriteria, timeOf, writeCriteria } from '../find/criteria.ts'

/** What was said of a meeting: who opens its panel again need not say it again. */
export interface Entered {
  readonly criteria: Criteria
  /** What the rooms are booked for; empty is the usual title. */
  readonly title: string
}

/**
 * One key of sessionStorage, gone with the browser's tab: by the id of ours that a tab in Teams has, the times that were
 * entered in it. Which meeting that is stays in Teams, and titles stay in memory. Storage may be blocked or throw in a
 * frame: then all of it lasts as long as the page.
 */
const KEY = 'booking-room-pro.meeting-times'

const inMemory = new Map<string, Entered>()

/** As it was entered; of a time that is over there is nothing left to enter, so that `usual` takes its place. */
export function entered(tabId: string, usual: Criteria, zone: string, now: Temporal.Instant): Entered {
  const kept = inMemory.get(tabId) ?? stored(tabId, usual)
  if (!kept) return { criteria: usual, title: '' }
  const isOver = Temporal.Instant.compare(timeOf(kept.criteria, zone, now).end, now) <= 0
  if (!isOver) return kept
  const { day, startMinute, minutes } = usual
  return { criteria: { ...kept.criteria, day, startMinute, minutes }, title: '' }
}

export function enter(tabId: string, said: Entered): void {
  inMemory.set(tabId, said)
  try {
    const times = { ...allStored(), [tabId]: writeCriteria(said.criteria).toString() }
    sessionStorage.setItem(KEY, JSON.stringify(times))
  } catch {
    // Blocked storage: in memory, then.
  }
}

function stored(tabId: string, usual: Criteria): Entered | undefined {
  const times = allStored()[tabId]
  return typeof times === 'string'
    ? { criteria: { ...readCriteria(new URLSearchParams(times), usual), mode: 'time' }, title: '' }
    : undefined
}

function allStored(): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
