import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import type { FloorView } from './building.schema.ts'

const SELECT = `SELECT f.id, f.building_id AS "buildingId", f.name, f.version
  FROM floors f JOIN buildings b ON b.org_id = f.org_id AND b.id = f.building_id
 WHERE f.org_id = $1`

const LIST = statement(
  'list-floors',
  `${SELECT} ORDER BY b.position, lower(b.name), b.id, f.position, lower(f.name), f.id`,
)

export const listFloors = (tx: OrgTx) => tx.rows<FloorView>(LIST, [tx.orgId])

const FIND = statement('find-floor', `${SELECT} AND f.id = $2`)

export const findFloor = (tx: OrgTx, id: string) => tx.row<FloorView>(FIND, [tx.orgId, id])

const HOLD = statement('hold-floor', `${SELECT} AND f.id = $2 FOR UPDATE OF f`)

export const holdFloor = (tx: OrgTx, id: string) => tx.row<FloorView>(HOLD, [tx.orgId, id])

const INSERT = statement(
  'insert-floor',
  `INSERT INTO floors (org_id, id, building_id, name, position, created_at, updated_at)
   SELECT $1, $2, $3, $4, coalesce(max(position), 0) + 1, $5, $5 FROM floors WHERE org_id = $1 AND building_id = $3`,
)

export const insertFloor = (tx: OrgTx, { id, buildingId, name }: Omit<FloorView, 'version'>, at: string) =>
  tx.rows(INSERT, [tx.orgId, id, buildingId, name, at])

const UPDATE = statement(
  'update-floor',
  `UPDATE floors SET building_id = $3, name = $4, version = $5, updated_at = $6 WHERE org_id = $1 AND id = $2`,
)

export const updateFloor = (tx: OrgTx, { id, buildingId, name, version }: FloorView, at: string) =>
  tx.rows(UPDATE, [tx.orgId, id, buildingId, name, version, at])

const ROOMS = statement('rooms-of-floor', 'SELECT count(*) FROM rooms WHERE org_id = $1 AND floor_id = $2')

export const countRoomsOf = async (tx: OrgTx, id: string) => (await tx.value<number>(ROOMS, [tx.orgId, id])) ?? 0

const REMOVE = statement('remove-floor', 'DELETE FROM floors WHERE org_id = $1 AND id = $2')

export const removeFloor = (tx: OrgTx, id: string) => tx.rows(REMOVE, [tx.orgId, id])

const REORDER = statement(
  'reorder-floors',
  `WITH placed AS (
     SELECT id, row_number() OVER (PARTITION BY building_id
                                   ORDER BY array_position($2::uuid[], id), position, lower(name), id) AS place
       FROM floors
      WHERE org_id = $1 AND building_id IN (SELECT building_id FROM floors WHERE org_id = $1 AND id = ANY($2))
   ), moved AS (
     UPDATE floors f SET position = place, updated_at = $3
       FROM placed WHERE f.org_id = $1 AND f.id = placed.id AND f.position <> place
   )
   SELECT count(*) FROM placed WHERE id = ANY($2)`,
)

export const reorderFloors = async (tx: OrgTx, ids: readonly string[], at: string) =>
  (await tx.value<number>(REORDER, [tx.orgId, ids, at])) ?? 0
