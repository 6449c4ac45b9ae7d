import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import type { TagView } from './tag.schema.ts'

const SELECT = 'SELECT id, name, emoji, colour, active, version FROM tags'

const LIST = statement('list-tags', `${SELECT} WHERE org_id = $1 ORDER BY position, lower(name), id`)

export const listTags = (tx: OrgTx) => tx.rows<TagView>(LIST, [tx.orgId])
