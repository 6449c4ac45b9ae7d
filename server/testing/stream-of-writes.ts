import { randomUUID } from 'node:crypto'
import { openDatabase } from '../db/open-database.ts'
import { statement } from '../db/statement.ts'

// A process of its own that opens a data folder and writes without end, saying each row once it is committed:
// what tests kill. Ends in order on SIGTERM.

const [dataDir = ''] = process.argv.slice(2)
const ORG = '0193a000-0000-7000-8000-00000000000a'
const say = (line: string): boolean => process.stdout.write(`${line}\n`)

const insert = statement(
  'test.outbox.insert',
  "INSERT INTO outbox (org_id, id, kind, payload, created_at) VALUES ($1, $2, 'test', '{}', now())",
)

const database = await openDatabase({ dataDir }).catch((error: Error) => {
  say(`refused ${error.message}`)
  process.exit(1)
})
let ending = false
process.once('SIGTERM', () => {
  ending = true
})
say(`open ${process.pid}`)

async function write(): Promise<void> {
  while (!ending) {
    const id = randomUUID()
    await database.inOrganization(ORG, (tx) => tx.count(insert, [tx.orgId, id]))
    say(id)
  }
}

await Promise.all(Array.from({ length: 4 }, write))
await database.close()
say('closed')
