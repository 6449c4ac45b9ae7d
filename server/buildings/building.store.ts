import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import type { BuildingView } from './building.schema.ts'

const SELECT = 'SELECT id, name, address, zone, version FROM buildings WHERE org_id = $1'

const LIST = statement('list-buildings', `${SELECT} ORDER BY position, lower(name), id`)

export const listBuildings = (tx: OrgTx) => tx.rows<BuildingView>(LIST, [tx.orgId])

const FIND = statement('find-building', `${SELECT} AND id = $2`)

export const findBuilding = (tx: OrgTx, id: string) => tx.row<BuildingView>(FIND, [tx.orgId, id])

const HOLD = statement('hold-building', `${SELECT} AND id = $2 FOR UPDATE`)

export const holdBuilding = (tx: OrgTx, id: string) => tx.row<BuildingView>(HOLD, [tx.orgId, id])

const INSERT = statement(
  'insert-building',
  `INSERT INTO buildings (org_id, id, name, address, zone, position, created_at, updated_at)
   SELECT $1, $2, $3, $4, $5, coalesce(max(position), 0) + 1, $6, $6 FROM buildings WHERE org_id = $1`,
)

export const insertBuilding = (tx: OrgTx, { id, name, address, zone }: Omit<BuildingView, 'version'>, at: string) =>
  tx.rows(INSERT, [tx.orgId, id, name, address, zone, at])

const UPDATE = statement(
  'update-building',
  `UPDATE buildings SET name = $3, address = $4, zone = $5, version = $6, updated_at = $7
    WHERE org_id = $1 AND id = $2`,
)

export const updateBuilding = (tx: OrgTx, { id, name, address, zone, version }: BuildingView, at: string) =>
  tx.rows(UPDATE, [tx.orgId, id, name, address, zone, version, at])

const FLOORS = statement('floors-of-building', 'SELECT count(*) FROM floors WHERE org_id = $1 AND building_id = $2')

export const countFloorsOf = async (tx: OrgTx, id: string) => (await tx.value<number>(FLOORS, [tx.orgId, id])) ?? 0

const REMOVE = statement('remove-building', 'DELETE FROM buildings WHERE org_id = $1 AND id = $2')

export const removeBuilding = (tx: OrgTx, id: string) => tx.rows(REMOVE, [tx.orgId, id])

const REORDER = statement(
  'reorder-buildings',
  `WITH placed AS (
     SELECT id, row_number() OVER (ORDER BY array_position($2::uuid[], id), position, lower(name), id) AS place
       FROM buildings WHERE org_id = $1
   ), moved AS (
     UPDATE buildings b SET position = place, updated_at = $3
       FROM placed WHERE b.org_id = $1 AND b.id = placed.id AND b.position <> place
   )
   SELECT count(*) FROM placed WHERE id = ANY($2)`,
)

export const reorderBuildings = async (tx: OrgTx, ids: readonly string[], at: string) =>
  (await tx.value<number>(REORDER, [tx.orgId, ids, at])) ?? 0
