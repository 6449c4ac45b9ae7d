import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import type { EquipmentView } from './equipment.schema.ts'

const SELECT = 'SELECT id, name, icon, version FROM equipment'

const LIST = statement('list-equipment', `${SELECT} WHERE org_id = $1 ORDER BY position, lower(name), id`)

export const listEquipment = (tx: OrgTx) => tx.rows<EquipmentView>(LIST, [tx.orgId])
