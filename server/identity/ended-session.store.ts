import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'

const END = statement(
  'end-session',
  `INSERT INTO ended_sessions (org_id, id, forget_at) SELECT org_id, $2, $3 FROM organizations WHERE org_id = $1
   ON CONFLICT DO NOTHING`,
)

/** From now on nobody is signed in by this session. After `forgetAt` its cookie would be refused by itself. */
export const endSession = (tx: OrgTx, sessionId: string, forgetAt: string) =>
  tx.rows(END, [tx.orgId, sessionId, forgetAt])

const FORGET = statement('forget-ended-sessions', 'DELETE FROM ended_sessions WHERE org_id = $1 AND forget_at < $2')

export const forgetEndedSessions = (tx: OrgTx, at: string) => tx.count(FORGET, [tx.orgId, at])
