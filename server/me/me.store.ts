import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import { PICTURE_ADDRESS } from '../people/person.store.ts'
import type { Me } from './me.schema.ts'

const LOAD = statement(
  'load-me',
  `SELECT id, display_name AS "displayName", upn, mail, roles, coalesce(locale, preferred_language) AS locale, zone,
          guest, job_title AS "jobTitle", office_location AS "officeLocation", ${PICTURE_ADDRESS} AS picture, profile_read_at AS "profileReadAt",
          ask_for_profile AS "askForProfile",
          ARRAY(SELECT room_id FROM room_managers m WHERE m.org_id = $1 AND m.person_id = $2 ORDER BY room_id)
            AS "managedRoomIds"
     FROM people p WHERE org_id = $1 AND id = $2`,
)

export const loadMe = (tx: OrgTx, personId: string) => tx.row<Me['person']>(LOAD, [tx.orgId, personId])

const PROFILE_READ_AT = statement(
  'load-profile-read-at',
  'SELECT profile_read_at FROM people WHERE org_id = $1 AND id = $2',
)

export const profileReadAt = (tx: OrgTx, personId: string) =>
  tx.value<string | null>(PROFILE_READ_AT, [tx.orgId, personId])

const KEEP_ASKING = statement(
  'keep-ask-for-profile',
  'UPDATE people SET ask_for_profile = $3 WHERE org_id = $1 AND id = $2 AND ask_for_profile <> $3',
)

export const keepAskForProfile = (tx: OrgTx, personId: string, ask: boolean) =>
  tx.rows(KEEP_ASKING, [tx.orgId, personId, ask])
