import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import type { BuildingView } from './building.schema.ts'

const SELECT = 'SELECT id, name, address, zone, version FROM buildings'

const LIST = statement('list-buildings', `${SELECT} WHERE org_id = $1 ORDER BY position, lower(name), id`)

export const listBuildings = (tx: OrgTx) => tx.rows<BuildingView>(LIST, [tx.orgId])
