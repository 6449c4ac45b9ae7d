import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import type { TagView } from './tag.schema.ts'

const SELECT = 'SELECT id, name, emoji, colour, active, version FROM tags WHERE org_id = $1'

const LIST = statement('list-tags', `${SELECT} ORDER BY position, lower(name), id`)

export const listTags = (tx: OrgTx) => tx.rows<TagView>(LIST, [tx.orgId])

const FIND = statement('find-tag', `${SELECT} AND id = $2`)

export const findTag = (tx: OrgTx, id: string) => tx.row<TagView>(FIND, [tx.orgId, id])

const HOLD = statement('hold-tag', `${SELECT} AND id = $2 FOR UPDATE`)

export const holdTag = (tx: OrgTx, id: string) => tx.row<TagView>(HOLD, [tx.orgId, id])

const INSERT = statement(
  'insert-tag',
  `INSERT INTO tags (org_id, id, name, emoji, colour, active, position, created_at, updated_at)
   SELECT $1, $2, $3, $4, $5, $6, coalesce(max(position), 0) + 1, $7, $7 FROM tags WHERE org_id = $1`,
)

export const insertTag = (tx: OrgTx, { id, name, emoji, colour, active }: Omit<TagView, 'version'>, at: string) =>
  tx.rows(INSERT, [tx.orgId, id, name, emoji, colour, active, at])

const UPDATE = statement(
  'update-tag',
  `UPDATE tags SET name = $3, emoji = $4, colour = $5, active = $6, version = $7, updated_at = $8
    WHERE org_id = $1 AND id = $2`,
)

export const updateTag = (tx: OrgTx, { id, name, emoji, colour, active, version }: TagView, at: string) =>
  tx.rows(UPDATE, [tx.orgId, id, name, emoji, colour, active, version, at])

const RESERVATIONS = statement(
  'reservations-with-tag',
  'SELECT count(*) FROM reservations WHERE org_id = $1 AND tag_id = $2',
)

export const countReservationsWith = async (tx: OrgTx, id: string) =>
  (await tx.value<number>(RESERVATIONS, [tx.orgId, id])) ?? 0

const REMOVE = statement('remove-tag', 'DELETE FROM tags WHERE org_id = $1 AND id = $2')

export const removeTag = (tx: OrgTx, id: string) => tx.rows(REMOVE, [tx.orgId, id])

const REORDER = statement(
  'reorder-tags',
  `WITH placed AS (
     SELECT id, row_number() OVER (ORDER BY array_position($2::uuid[], id), position, lower(name), id) AS place
       FROM tags WHERE org_id = $1
   ), moved AS (
     UPDATE tags t SET position = place, updated_at = $3
       FROM placed WHERE t.org_id = $1 AND t.id = placed.id AND t.position <> place
   )
   SELECT count(*) FROM placed WHERE id = ANY($2)`,
)

export const reorderTags = async (tx: OrgTx, ids: readonly string[], at: string) =>
  (await tx.value<number>(REORDER, [tx.orgId, ids, at])) ?? 0
