/// <reference lib="dom" />
import type { Call } from '../protocol.ts'

/** What tests read, and what a person may look at in the console. */
export const recorded = {
  calls: [] as Call[],
  links: [] as string[],
  shared: [] as { path: string; label: string; webUrl: string }[],
  /** What went into a chat. */
  sent: [] as unknown[],
}

type Kind = 'unknown' | 'foreign'
const key = (kind: Kind) => `complaints: ${kind}`

/** What a host of Microsoft's would leave without an answer. Going about opens the page anew; this stays with the window. */
export const complaints = (kind: Kind): string[] => JSON.parse(sessionStorage.getItem(key(kind)) ?? '[]')

export function complain(kind: Kind, what: string): void {
  sessionStorage.setItem(key(kind), JSON.stringify([...complaints(kind), what]))
  console.error(kind === 'unknown' ? `Teams knows no ${what}` : `Teams listens to no ${what}`)
}
