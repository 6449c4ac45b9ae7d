import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import type { PersonView } from './person.schema.ts'
import { SELECT_PERSON } from './person.store.ts'

const FIND = statement('find-person', `${SELECT_PERSON} FROM people p WHERE p.org_id = $1 AND p.id = $3`)

export const findPerson = (tx: OrgTx, id: string, administrator: boolean) =>
  tx.row<PersonView>(FIND, [tx.orgId, administrator, id])

const FIND_BY_OBJECT_ID = statement(
  'find-person-by-object-id',
  `${SELECT_PERSON} FROM people p WHERE p.org_id = $1 AND p.entra_object_id = $3`,
)

export const findPersonByObjectId = (tx: OrgTx, entraObjectId: string, administrator: boolean) =>
  tx.row<PersonView>(FIND_BY_OBJECT_ID, [tx.orgId, administrator, entraObjectId])

const HOLD = statement(
  'hold-person',
  `${SELECT_PERSON} FROM people p WHERE p.org_id = $1 AND p.id = $3 FOR NO KEY UPDATE OF p`,
)

/** Nobody else changes them until the transaction ends. */
export const holdPerson = (tx: OrgTx, id: string) => tx.row<PersonView>(HOLD, [tx.orgId, true, id])

const INSERT = statement(
  'insert-person',
  `INSERT INTO people (org_id, id, display_name, upn, mail, roles, locale, zone, entra_object_id, active, created_at, updated_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
)

type Columns = Omit<PersonView, 'managedRoomIds' | 'picture' | 'guest'>

const parameters = (tx: OrgTx, person: Omit<Columns, 'version'>) => [
  tx.orgId,
  person.id,
  person.displayName,
  person.upn,
  person.mail,
  person.roles,
  person.locale,
  person.zone,
  person.entraObjectId,
  person.active,
]

export const insertPerson = (tx: OrgTx, person: Omit<Columns, 'version'>, at: string) =>
  tx.rows(INSERT, [...parameters(tx, person), at])

const UPDATE = statement(
  'update-person',
  `UPDATE people
      SET display_name = $3, upn = $4, mail = $5, roles = $6, locale = $7, zone = $8, entra_object_id = $9, active = $10,
          version = $11, updated_at = $12
    WHERE org_id = $1 AND id = $2`,
)

export const updatePerson = (tx: OrgTx, person: Columns, at: string) =>
  tx.rows(UPDATE, [...parameters(tx, person), person.version, at])

const TAKEN = statement(
  'names-of-others',
  `SELECT EXISTS (SELECT FROM people WHERE org_id = $1 AND id <> $2 AND lower(upn) = lower($3)) AS upn,
          EXISTS (SELECT FROM people WHERE org_id = $1 AND id <> $2 AND entra_object_id = $4) AS "entraObjectId"`,
)

/** Which of the names that must be a person's own belong to another. */
export async function namesOfOthers(
  tx: OrgTx,
  { id, upn, entraObjectId }: Pick<Columns, 'id' | 'upn' | 'entraObjectId'>,
) {
  const taken = await tx.row<{ upn: boolean; entraObjectId: boolean }>(TAKEN, [tx.orgId, id, upn, entraObjectId])
  return taken ?? { upn: false, entraObjectId: false }
}

const ADMINISTERED = statement(
  'administered',
  "SELECT EXISTS (SELECT FROM people WHERE org_id = $1 AND active AND 'administrator' = ANY(roles))",
)

export const isAdministered = async (tx: OrgTx) => (await tx.value<boolean>(ADMINISTERED, [tx.orgId])) === true
