import pg from 'pg'
import { BackupError, type Section } from './backup-file.ts'

const BATCH_ROWS = 2_000
const BATCH_CHARACTERS = 4_000_000

/** Puts the rows of a backup into the tables of the present schema; answers how many, if all that were written are there. */
export async function loadRows(
  client: pg.Client,
  lines: AsyncIterable<string>,
  tables: ReadonlySet<string>,
  file: string,
) {
  let insert: string | undefined
  let batch: string[] = []
  let characters = 0
  let rows = 0
  const send = async () => {
    if (batch.length === 0) return
    if (insert === undefined) throw new BackupError(`${file} is damaged: it has rows of no table`)
    await client.query(insert, [`[${batch.join(',')}]`])
    rows += batch.length
    batch = []
    characters = 0
  }
  for await (const text of lines) {
    if (text.startsWith('{"table":')) {
      await send()
      const { table, organization } = JSON.parse(text) as Section
      if (!tables.has(table)) throw new BackupError(`${file} is damaged: it names a table ${table}`)
      if (organization) await client.query("SELECT set_config('app.org_id', $1, true)", [organization])
      insert = await insertInto(client, table)
    } else if (text.startsWith('{"rows":')) {
      await send()
      if ((JSON.parse(text) as { rows: number }).rows !== rows) break
      return rows
    } else {
      batch.push(text)
      characters += text.length
      if (batch.length === BATCH_ROWS || characters > BATCH_CHARACTERS) await send()
    }
  }
  throw new BackupError(`${file} is cut off: it is no whole backup`)
}

async function insertInto(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ columns: string }>(
    `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns
       FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [table],
  )
  const columns = rows[0]?.columns ?? ''
  const name = pg.escapeIdentifier(table)
  return `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM json_populate_recordset(null::${name}, $1::json)`
}
