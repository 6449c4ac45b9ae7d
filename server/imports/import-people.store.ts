import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import type { PersonRow } from './plan-people.ts'

const SELECT = `SELECT id, upn, display_name AS "displayName", mail, roles, locale, zone, active,
       entra_object_id AS "entraObjectId"
  FROM people WHERE org_id = $1 ORDER BY`

const LIST = statement('all-people', `${SELECT} lower(display_name), id`)

export const listAllPeople = (tx: OrgTx) => tx.rows<PersonRow>(LIST, [tx.orgId])

const HOLD = statement('hold-all-people', `${SELECT} id FOR NO KEY UPDATE`)

/** Nobody else changes a person until the transaction ends. */
export const holdAllPeople = (tx: OrgTx) => tx.rows<PersonRow>(HOLD, [tx.orgId])

const PERSON = `jsonb_to_recordset($2::jsonb) AS new (
  id uuid, upn text, "displayName" text, mail text, roles text[], locale text, zone text, active boolean,
  "entraObjectId" uuid)`

const INSERT = statement(
  'import-people',
  `INSERT INTO people (org_id, id, upn, display_name, mail, roles, locale, zone, active, entra_object_id, created_at, updated_at)
   SELECT $1, id, upn, "displayName", mail, roles, locale, zone, active, "entraObjectId", $3, $3 FROM ${PERSON}`,
)

export const insertPeople = (tx: OrgTx, people: readonly PersonRow[], at: string) =>
  tx.rows(INSERT, [tx.orgId, JSON.stringify(people), at])

const STEP_ASIDE = statement(
  'import-without-object-ids',
  'UPDATE people SET entra_object_id = NULL WHERE org_id = $1 AND id = ANY($2::uuid[])',
)

/** Frees the object ids of people who get others, so that two may exchange theirs. */
export const withoutObjectIds = (tx: OrgTx, ids: readonly string[]) => tx.rows(STEP_ASIDE, [tx.orgId, ids])

const UPDATE = statement(
  'import-changes-of-people',
  `UPDATE people t
      SET upn = new.upn, display_name = new."displayName", mail = new.mail, roles = new.roles, locale = new.locale,
          zone = new.zone, active = new.active, entra_object_id = new."entraObjectId",
          version = t.version + 1, updated_at = $3
     FROM ${PERSON}
    WHERE t.org_id = $1 AND t.id = new.id`,
)

export const updatePeople = (tx: OrgTx, people: readonly PersonRow[], at: string) =>
  tx.rows(UPDATE, [tx.orgId, JSON.stringify(people), at])
