import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import type { PersonView } from './person.schema.ts'

/** Where the picture of the person `p` is; another picture has another address. */
export const PICTURE_ADDRESS = `'/api/v1/people/' || p.id || '/picture?version=' || p.picture_version`

/** `$2` says whether an administrator asks: what others may not see does not leave the database. */
export const SELECT_PERSON = `SELECT p.id, p.display_name AS "displayName", p.mail, ${PICTURE_ADDRESS} AS picture, p.active,
       CASE WHEN $2::boolean THEN p.upn END AS upn,
       CASE WHEN $2 THEN p.entra_object_id END AS "entraObjectId",
       CASE WHEN $2 THEN p.guest END AS guest,
       CASE WHEN $2 THEN p.roles END AS roles,
       CASE WHEN $2 THEN ARRAY(SELECT room_id FROM room_managers m
                                WHERE m.org_id = $1 AND m.person_id = p.id ORDER BY room_id) END AS "managedRoomIds",
       CASE WHEN $2 THEN p.locale END AS locale, CASE WHEN $2 THEN p.zone END AS zone, p.version`

/** Without case and accents, so that "zoe" finds Zoé. */
const fold = (text: string) => `lower(regexp_replace(normalize(${text}, NFKD), '[\u0300-\u036f]', '', 'g'))`

const LIST = statement(
  'list-people',
  `${SELECT_PERSON}, lower(p.display_name) AS "sortedBy"
  FROM people p
 WHERE p.org_id = $1 AND p.active = $3
   AND ${fold("p.display_name || ' ' || coalesce(p.mail, '') || CASE WHEN $2 THEN ' ' || p.upn ELSE '' END")}
       LIKE ALL (SELECT '%' || ${fold('word')} || '%' FROM unnest($4::text[]) AS word)
   AND ($5::text IS NULL OR (lower(p.display_name), p.id) > ($5, $6::uuid))
 ORDER BY lower(p.display_name), p.id LIMIT $7`,
)

/** Where a page of people ended. */
export interface PersonPlace {
  readonly sortedBy: string
  readonly id: string
}

export interface PeoplePage {
  readonly administrator: boolean
  readonly active: boolean
  /** Patterns of LIKE, all of which must be found. */
  readonly words: readonly string[]
  readonly after: PersonPlace | undefined
  readonly limit: number
}

export const listPersonRows = (tx: OrgTx, { administrator, active, words, after, limit }: PeoplePage) =>
  tx.rows<PersonView & PersonPlace>(LIST, [
    tx.orgId,
    administrator,
    active,
    words,
    after?.sortedBy ?? null,
    after?.id ?? null,
    limit,
  ])
