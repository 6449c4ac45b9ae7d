import type { JobTx, OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import type { Kept } from './announce.store.ts'

/** What somebody left word of: a reservation, or things that administrators keep. */
export type Word =
  | { readonly kind: 'reservation'; readonly payload: { readonly reservationId: string } }
  | { readonly kind: Kept; readonly payload: { readonly ids: readonly string[] } }

const DUE = statement('organizations-with-outbox', 'SELECT DISTINCT org_id AS "orgId" FROM outbox')

export const organizationsDue = async (tx: JobTx): Promise<string[]> =>
  (await tx.rows<{ orgId: string }>(DUE)).map(({ orgId }) => orgId)

const TAKE = statement(
  'take-outbox',
  `DELETE FROM outbox
    WHERE org_id = $1 AND id = ANY (ARRAY(
          SELECT id FROM outbox WHERE org_id = $1 ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED))
    RETURNING kind, payload`,
)

/** Takes what waits longest. A rival that is at it already has its rows to itself. */
export const takeWords = (tx: OrgTx, atMost: number) => tx.rows<Word>(TAKE, [tx.orgId, atMost])

const TELL = statement(
  'tell-processes',
  'SELECT pg_notify($2, payload) FROM unnest($3::text[]) AS payload WHERE $1::uuid IS NOT NULL',
)

/** Heard by every process when the transaction commits, and by none when it does not. */
export const tellProcesses = (tx: OrgTx, channel: string, payloads: readonly string[]) =>
  tx.rows(TELL, [tx.orgId, channel, payloads])
