import type { PersonId } from '#domain/people/person.ts'
import type { Scope } from '#domain/people/scope.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import type { AccessTokenView } from './access-token.schema.ts'

const SELECT = `SELECT t.id, t.name, t.scopes, t.created_at AS "createdAt", t.expires_at AS "expiresAt",
       t.last_used_at AS "lastUsedAt", jsonb_build_object('id', p.id, 'displayName', p.display_name) AS person
  FROM access_tokens t JOIN people p ON p.org_id = $1 AND p.id = t.person_id
 WHERE t.org_id = $1`

const LIST = statement(
  'list-access-tokens',
  `${SELECT} AND ($2::uuid IS NULL OR t.person_id = $2) ORDER BY t.created_at DESC, t.id`,
)

/** Newest first: of one person, or of everybody. */
export const listAccessTokenRows = (tx: OrgTx, personId: PersonId | null) =>
  tx.rows<AccessTokenView>(LIST, [tx.orgId, personId])

const FIND = statement('find-access-token', `${SELECT} AND t.id = $2`)

export const findAccessToken = (tx: OrgTx, id: string) => tx.row<AccessTokenView>(FIND, [tx.orgId, id])

const COUNT = statement(
  'count-access-tokens',
  'SELECT count(*) FROM access_tokens WHERE org_id = $1 AND person_id = $2',
)

export const countAccessTokens = async (tx: OrgTx, personId: PersonId) =>
  (await tx.value<number>(COUNT, [tx.orgId, personId])) ?? 0

const INSERT = statement(
  'insert-access-token',
  `INSERT INTO access_tokens (org_id, id, person_id, name, scopes, hash, created_at, expires_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

export interface NewRow {
  readonly id: string
  readonly personId: PersonId
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly hash: Uint8Array
  readonly createdAt: string
  readonly expiresAt: string
}

export const insertAccessToken = (tx: OrgTx, row: NewRow) =>
  tx.rows(INSERT, [tx.orgId, row.id, row.personId, row.name, row.scopes, row.hash, row.createdAt, row.expiresAt])

const REMOVE = statement('remove-access-token', 'DELETE FROM access_tokens WHERE org_id = $1 AND id = $2')

export const removeAccessToken = (tx: OrgTx, id: string) => tx.count(REMOVE, [tx.orgId, id])

const BEARER = statement(
  'bearer-of-access-token',
  `SELECT id, person_id AS "personId", scopes, last_used_at IS NULL OR last_used_at < $4 AS "useUnnoted"
     FROM access_tokens WHERE org_id = $1 AND hash = $2 AND expires_at > $3`,
)

export interface TokenBearer {
  readonly id: string
  readonly personId: PersonId
  readonly scopes: readonly Scope[]
  /** Whether its last use was noted before `notedBefore`. */
  readonly useUnnoted: boolean
}

export const bearerOfToken = (tx: OrgTx, hash: Uint8Array, at: string, notedBefore: string) =>
  tx.row<TokenBearer>(BEARER, [tx.orgId, hash, at, notedBefore])

const NOTE_USE = statement(
  'note-use-of-access-token',
  'UPDATE access_tokens SET last_used_at = $3 WHERE org_id = $1 AND id = $2',
)

export const noteUse = (tx: OrgTx, id: string, at: string) => tx.rows(NOTE_USE, [tx.orgId, id, at])
