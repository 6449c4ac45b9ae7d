import { asOperator } from '../../server/db/backup/operator-client.ts'
import { withDatabase } from '../../server/db/backup/running-database.ts'

/** Every row of every table, as text. */
export const rowsOf = (dataDir: string): Promise<string[]> =>
  withDatabase({ dataDir }, (connection) =>
    asOperator(connection, async (client) => {
      const { rows: tables } = await client.query<{ name: string }>(
        "SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'",
      )
      const rows: string[] = []
      for (const { name } of tables) {
        const { rows: found } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)
        rows.push(...found.map(({ row }) => `${name} ${row}`))
      }
      return rows
    }),
  )
