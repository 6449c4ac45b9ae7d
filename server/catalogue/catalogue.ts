import type { OrgTx } from '../db/in-organization.ts'
import type { Kept } from '../outbox/announce.store.ts'

/** What every entry of a catalogue has beside its own fields. */
export interface Identified {
  readonly id: string
  readonly version: number
}

/**
 * A list that administrators keep and everybody reads, in an order of its own: buildings, floors, equipment, tags.
 * It says what is its own; the use cases beside this file are the same for all of them.
 */
export interface Catalogue<Fields extends object> {
  readonly kind: Kept
  /** Names one of them in a problem: `building`. */
  readonly what: string
  list(tx: OrgTx): Promise<(Fields & Identified)[]>
  find(tx: OrgTx, id: string): Promise<(Fields & Identified) | undefined>
  /** As `find`, and nobody else changes it until the transaction ends. */
  hold(tx: OrgTx, id: string): Promise<(Fields & Identified) | undefined>
  /** Throws a problem for what a schema cannot see: a zone that does not exist, a building that is not there. */
  check?(tx: OrgTx, fields: Partial<Fields>): Promise<void>
  /** Adds it at the end of the list. */
  insert(tx: OrgTx, entry: Fields & { readonly id: string }, at: string): Promise<unknown>
  update(tx: OrgTx, entry: Fields & Identified, at: string): Promise<unknown>
  /** How many others need it; it cannot go before them. */
  needed(tx: OrgTx, id: string): Promise<{ readonly by: string; readonly count: number }>
  remove(tx: OrgTx, id: string): Promise<unknown>
  /** Those named come first, as named; those not named follow as they were. Answers how many of those named exist. */
  reorder(tx: OrgTx, ids: readonly string[], at: string): Promise<number>
}
