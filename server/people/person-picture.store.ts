import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'

const FIND = statement(
  'find-person-picture',
  `SELECT p.active, i.content_type AS "contentType", i.bytes
     FROM people p JOIN person_pictures i ON i.org_id = p.org_id AND i.person_id = p.id
    WHERE p.org_id = $1 AND p.id = $2`,
)

export interface PersonPicture {
  readonly active: boolean
  readonly contentType: string
  readonly bytes: Buffer
}

export const findPersonPicture = (tx: OrgTx, id: string) => tx.row<PersonPicture>(FIND, [tx.orgId, id])
