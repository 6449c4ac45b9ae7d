import type { PersonId, Role } from '#domain/people/person.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'

const STATE = statement('organization-state', 'SELECT active FROM organizations WHERE org_id = $1')

export const findOrganizationState = (tx: OrgTx) => tx.row<{ active: boolean }>(STATE, [tx.orgId])

const FOUND = statement(
  'found-organization',
  `INSERT INTO organizations (org_id, name, zone, locale, created_at, updated_at)
   VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT DO NOTHING RETURNING org_id`,
)

/** False when somebody else was faster. */
export async function foundOrganization(tx: OrgTx, name: string, zone: string, locale: string, at: string) {
  return (await tx.value(FOUND, [tx.orgId, name, zone, locale, at])) !== undefined
}

export interface KnownPerson {
  readonly id: PersonId
  readonly displayName: string
  readonly upn: string
  readonly guest: boolean
  readonly roles: readonly Role[]
  readonly rolesFromDirectory: boolean
  readonly active: boolean
}

const COLUMNS = `id, display_name AS "displayName", upn, guest, roles, roles_from_directory AS "rolesFromDirectory", active`

const FIND = statement(
  'find-admitted',
  `SELECT ${COLUMNS} FROM people WHERE org_id = $1 AND entra_object_id = $2 FOR NO KEY UPDATE`,
)

export const findAdmitted = (tx: OrgTx, oid: string) => tx.row<KnownPerson>(FIND, [tx.orgId, oid])

const CLAIM = statement(
  'claim-person-by-upn',
  `UPDATE people SET entra_object_id = $3, version = version + 1, updated_at = $4
    WHERE org_id = $1 AND lower(upn) = lower($2) AND entra_object_id IS NULL RETURNING ${COLUMNS}`,
)

/** Whoever is known by this name and by no object id yet gets this one. */
export const claimPersonByUpn = (tx: OrgTx, upn: string, oid: string, at: string) =>
  tx.row<KnownPerson>(CLAIM, [tx.orgId, upn, oid, at])

const INSERT = statement(
  'insert-admitted',
  `INSERT INTO people (org_id, id, display_name, upn, guest, roles, roles_from_directory, entra_object_id, created_at, updated_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) ON CONFLICT DO NOTHING RETURNING id`,
)

export async function insertAdmitted(tx: OrgTx, person: KnownPerson, oid: string, at: string): Promise<boolean> {
  const { id, displayName, upn, guest, roles, rolesFromDirectory } = person
  const values = [tx.orgId, id, displayName, upn, guest, roles, rolesFromDirectory, oid, at]
  return (await tx.value(INSERT, values)) !== undefined
}

const UPDATE = statement(
  'update-admitted',
  `UPDATE people SET display_name = $3, upn = $4, guest = $5, roles = $6, roles_from_directory = $7,
                     version = version + 1, updated_at = $8
    WHERE org_id = $1 AND id = $2`,
)

export const updateAdmitted = (tx: OrgTx, person: KnownPerson, at: string) => {
  const { id, displayName, upn, guest, roles, rolesFromDirectory } = person
  return tx.rows(UPDATE, [tx.orgId, id, displayName, upn, guest, roles, rolesFromDirectory, at])
}

const RELEASE = statement(
  'release-upn',
  `UPDATE people SET upn = entra_object_id::text || '#former', version = version + 1, updated_at = $4
    WHERE org_id = $1 AND lower(upn) = lower($2) AND entra_object_id <> $3`,
)
const TAKEN = statement(
  'upn-taken',
  `SELECT EXISTS (SELECT FROM people
                   WHERE org_id = $1 AND lower(upn) = lower($2) AND entra_object_id IS DISTINCT FROM $3::uuid)`,
)

/** Whether nobody else has this name, after taking it from who had it before when that may be done. */
export async function takeUpnFrom(tx: OrgTx, upn: string, oid: string, mayTake: boolean, at: string): Promise<boolean> {
  if (mayTake) await tx.rows(RELEASE, [tx.orgId, upn, oid, at])
  return !(await tx.value<boolean>(TAKEN, [tx.orgId, upn, oid]))
}

const COUNT = statement(
  'count-sign-in',
  `UPDATE people SET signed_in_at = $3
    WHERE org_id = $1 AND id = $2 AND (signed_in_at IS NULL OR signed_in_at <= $4) RETURNING id`,
)

/** Whether the last one was counted at or before `before`; then this one is. Of many at once one is. */
export const countSignIn = async (tx: OrgTx, personId: PersonId, at: string, before: string): Promise<boolean> =>
  (await tx.value(COUNT, [tx.orgId, personId, at, before])) !== undefined
