import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'

/** Ids of things that a tab can name. */
export interface Named {
  readonly buildings: readonly string[]
  readonly floors: readonly string[]
  readonly equipment: readonly string[]
  readonly rooms: readonly string[]
  readonly tags: readonly string[]
  readonly people: readonly string[]
}

const KNOWN = statement(
  'known-to-tab',
  `SELECT ARRAY(SELECT id FROM buildings WHERE org_id = $1 AND id = ANY($2::uuid[])) AS buildings,
          ARRAY(SELECT id FROM floors WHERE org_id = $1 AND id = ANY($3::uuid[])) AS floors,
          ARRAY(SELECT id FROM equipment WHERE org_id = $1 AND id = ANY($4::uuid[])) AS equipment,
          ARRAY(SELECT id FROM rooms WHERE org_id = $1 AND id = ANY($5::uuid[])) AS rooms,
          ARRAY(SELECT id FROM tags WHERE org_id = $1 AND id = ANY($6::uuid[])) AS tags,
          ARRAY(SELECT id FROM people WHERE org_id = $1 AND id = ANY($7::uuid[])) AS people,
          ARRAY(SELECT id FROM people WHERE org_id = $1 AND id = ANY($7) AND active) AS present`,
)

/** Those of them that there are, and the people among them who have not left. */
export async function knownToTab(tx: OrgTx, { buildings, floors, equipment, rooms, tags, people }: Named) {
  const known = await tx.row<Named & { readonly present: readonly string[] }>(KNOWN, [
    tx.orgId,
    buildings,
    floors,
    equipment,
    rooms,
    tags,
    people,
  ])
  if (!known) throw new Error('a list of lists without a row')
  return known
}
