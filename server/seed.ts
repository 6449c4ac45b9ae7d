import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { readConfig } from './config.ts'
import { asOperator } from './db/backup/operator-client.ts'
import { withDatabase } from './db/backup/running-database.ts'
import { connect } from './db/database.ts'
import { placeOf, prepareDatabase } from './db/open-database.ts'
import { makeLargeOrganization, type Size } from './large/make-large-organization.ts'
import { lastWords, OperatorError } from './operator-error.ts'

/** `npm run seed -- --rooms 1000 --per-day 8 --days 60`, while the app runs or not. */
async function seed() {
  const size = sizeAsked()
  const began = performance.now()
  const made = await withDatabase(placeOf(readConfig()), async (connection) => {
    const role = await prepareDatabase(connection)
    const db = connect(connection, { role, poolSize: 2, statementTimeoutMs: 0 })
    try {
      const made = await makeLargeOrganization({ db, clock: () => Temporal.Now.instant() }, size)
      // PostgreSQL would find out by itself within a minute; until then it plans for tables that are empty.
      await asOperator(connection, (client) => client.query('ANALYZE'))
      return made
    } finally {
      await db.close()
    }
  })
  const seconds = ((performance.now() - began) / 1_000).toFixed(1)
  process.stdout.write(
    `${made.rooms} rooms with ${made.reservations} reservations and ${made.people} people, in ${seconds} s\n`,
  )
}

const option = { type: 'string' } as const
const OPTIONS = { rooms: option, 'per-day': option, days: { ...option, default: '60' } }

function sizeAsked(): Size {
  try {
    const { values } = parseArgs({ options: OPTIONS })
    const [rooms, perDay, days] = [values.rooms, values['per-day'], values.days].map((text) => Number(text))
    if (isFrom1(rooms, 5_000) && isFrom1(perDay, 40) && isFrom1(days, 1_000)) return { rooms, perDay, days }
  } catch {
    // An option that there is not.
  }
  throw new OperatorError(
    'usage: npm run seed -- --rooms 1000 --per-day 8 --days 60 (at most 5000 rooms, 40 a day, 1000 days)',
  )
}

const isFrom1 = (value: number | undefined, most: number): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most

seed().catch((error: unknown) => {
  process.stderr.write(`${lastWords(error)}\n`)
  process.exitCode = 1
})
