import type { Actor } from '#domain/people/person.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import type { Session } from './session.ts'

const LOAD_ACTOR = statement(
  'load-actor',
  `SELECT p.id, p.roles, o.active AS "organizationActive",
          ARRAY(SELECT room_id FROM room_managers m WHERE m.org_id = $1 AND m.person_id = $2) AS "managedRoomIds"
     FROM people p JOIN organizations o USING (org_id)
    WHERE p.org_id = $1 AND p.id = $2 AND p.active
      AND NOT EXISTS (SELECT FROM ended_sessions e WHERE e.org_id = $1 AND e.id = $3)`,
)

/** The person with the rights they have at this moment; nothing for one who left, or who signed out of this session. */
export const loadActor = (tx: OrgTx, { personId, sessionId }: Session) =>
  tx.row<Actor & { organizationActive: boolean }>(LOAD_ACTOR, [tx.orgId, personId, sessionId ?? null])
