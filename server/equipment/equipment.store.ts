import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import type { EquipmentView } from './equipment.schema.ts'

const SELECT = 'SELECT id, name, icon, version FROM equipment WHERE org_id = $1'

const LIST = statement('list-equipment', `${SELECT} ORDER BY position, lower(name), id`)

export const listEquipment = (tx: OrgTx) => tx.rows<EquipmentView>(LIST, [tx.orgId])

const FIND = statement('find-equipment', `${SELECT} AND id = $2`)

export const findEquipment = (tx: OrgTx, id: string) => tx.row<EquipmentView>(FIND, [tx.orgId, id])

const HOLD = statement('hold-equipment', `${SELECT} AND id = $2 FOR UPDATE`)

export const holdEquipment = (tx: OrgTx, id: string) => tx.row<EquipmentView>(HOLD, [tx.orgId, id])

const INSERT = statement(
  'insert-equipment',
  `INSERT INTO equipment (org_id, id, name, icon, position, created_at, updated_at)
   SELECT $1, $2, $3, $4, coalesce(max(position), 0) + 1, $5, $5 FROM equipment WHERE org_id = $1`,
)

export const insertEquipment = (tx: OrgTx, { id, name, icon }: Omit<EquipmentView, 'version'>, at: string) =>
  tx.rows(INSERT, [tx.orgId, id, name, icon, at])

const UPDATE = statement(
  'update-equipment',
  'UPDATE equipment SET name = $3, icon = $4, version = $5, updated_at = $6 WHERE org_id = $1 AND id = $2',
)

export const updateEquipment = (tx: OrgTx, { id, name, icon, version }: EquipmentView, at: string) =>
  tx.rows(UPDATE, [tx.orgId, id, name, icon, version, at])

const ROOMS = statement(
  'rooms-with-equipment',
  'SELECT count(*) FROM room_equipment WHERE org_id = $1 AND equipment_id = $2',
)

export const countRoomsWith = async (tx: OrgTx, id: string) => (await tx.value<number>(ROOMS, [tx.orgId, id])) ?? 0

const REMOVE = statement('remove-equipment', 'DELETE FROM equipment WHERE org_id = $1 AND id = $2')

export const removeEquipment = (tx: OrgTx, id: string) => tx.rows(REMOVE, [tx.orgId, id])

const REORDER = statement(
  'reorder-equipment',
  `WITH placed AS (
     SELECT id, row_number() OVER (ORDER BY array_position($2::uuid[], id), position, lower(name), id) AS place
       FROM equipment WHERE org_id = $1
   ), moved AS (
     UPDATE equipment e SET position = place, updated_at = $3
       FROM placed WHERE e.org_id = $1 AND e.id = placed.id AND e.position <> place
   )
   SELECT count(*) FROM placed WHERE id = ANY($2)`,
)

export const reorderEquipment = async (tx: OrgTx, ids: readonly string[], at: string) =>
  (await tx.value<number>(REORDER, [tx.orgId, ids, at])) ?? 0
