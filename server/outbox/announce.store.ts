import { v7 as uuid } from 'uuid'
import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'

/** What administrators keep and every open window shows: the word is also the name of its list in the API. */
export type Kept =
  | 'organization'
  | 'people'
  | 'buildings'
  | 'floors'
  | 'equipment'
  | 'tags'
  | 'rooms'
  | 'tab-configurations'

const ANNOUNCE = statement(
  'announce',
  "INSERT INTO outbox (org_id, id, kind, payload, created_at) VALUES ($1, $2, $3, jsonb_build_object('ids', $4::uuid[]), $5)",
)

/** Leaves word, in the transaction that changes them, that these have changed: open windows ask for them again. */
export const announce = (tx: OrgTx, kind: Kept, ids: readonly string[], at: string) =>
  tx.rows(ANNOUNCE, [tx.orgId, uuid(), kind, ids, at])
