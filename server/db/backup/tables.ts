import type { Migration } from '../migration-files.ts'

/**
 * What a backup leaves out. The outbox holds news on its way out: told again weeks later it would be wrong, and every
 * window reads anew after a restore.
 */
const LEFT_OUT = new Set(['outbox'])

/** The tables these migrations make, in an order in which each may point to those before it. */
export const tablesOf = (migrations: readonly Migration[]) =>
  migrations
    .flatMap(({ steps }) => steps)
    .flatMap(({ spread }) => (spread ? [{ table: spread.table, owned: spread.kind === 'distributed' }] : []))
    .filter(({ table }) => !LEFT_OUT.has(table))
