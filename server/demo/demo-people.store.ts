import type { PersonId, Role } from '#domain/people/person.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'

const LIST = statement(
  'demo-people',
  'SELECT display_name AS "displayName", upn, roles FROM people WHERE org_id = $1 AND active ORDER BY display_name, id',
)

export const listDemoPeople = (tx: OrgTx) =>
  tx.rows<{ displayName: string; upn: string; roles: Role[] }>(LIST, [tx.orgId])

const FIND = statement('demo-person', 'SELECT id FROM people WHERE org_id = $1 AND lower(upn) = lower($2) AND active')

export const findDemoPerson = (tx: OrgTx, upn: string) => tx.value<PersonId>(FIND, [tx.orgId, upn])
