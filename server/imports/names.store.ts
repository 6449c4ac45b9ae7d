import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'

const FOLD = statement(
  'fold-names',
  'SELECT array_agg(lower(name) ORDER BY place) AS folded FROM unnest($1::text[]) WITH ORDINALITY AS named (name, place)',
)

/** Makes two names one exactly when a unique index would: what `lower` does differs from database to database. */
export async function foldNames(tx: OrgTx, names: readonly string[]): Promise<(name: string) => string> {
  const distinct = [...new Set(names)]
  const row = await tx.row<{ folded: string[] | null }>(FOLD, [distinct])
  const folded = new Map(distinct.map((name, index) => [name, row?.folded?.[index] ?? name]))
  return (name) => folded.get(name) ?? name
}
