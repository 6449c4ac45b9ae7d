import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import type { FloorView } from './building.schema.ts'

const SELECT = `SELECT f.id, f.building_id AS "buildingId", f.name, f.version
  FROM floors f JOIN buildings b ON b.org_id = f.org_id AND b.id = f.building_id`

const LIST = statement(
  'list-floors',
  `${SELECT} WHERE f.org_id = $1 ORDER BY b.position, lower(b.name), b.id, f.position, lower(f.name), f.id`,
)

export const listFloors = (tx: OrgTx) => tx.rows<FloorView>(LIST, [tx.orgId])
