import type { OrgTx } from '../db/in-organization.ts'

/** A list that administrators keep and everybody reads, in an order of its own: buildings, floors, equipment, tags. */
export interface Catalogue<Entry> {
  /** Names one of them in a problem: `building`. */
  readonly what: string
  list(tx: OrgTx): Promise<Entry[]>
}
