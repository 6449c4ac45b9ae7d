import type { Database } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'

const WORDS = statement('test-words-left', 'SELECT id, kind FROM outbox WHERE org_id = $1')

/** The kinds of words left for open windows while `work` ran, each once, in alphabetical order. */
export async function wordsLeft(db: Database, orgId: string, work: () => Promise<unknown>): Promise<string[]> {
  const read = () => db.inOrganization(orgId, (tx) => tx.rows<{ id: string; kind: string }>(WORDS, [tx.orgId]))
  const before = new Set((await read()).map(({ id }) => id))
  await work()
  const left = (await read()).filter(({ id }) => !before.has(id))
  return [...new Set(left.map(({ kind }) => kind))].sort()
}
