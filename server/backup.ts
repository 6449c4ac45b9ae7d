import { readConfig } from './config.ts'
import { requireDatabase, withDatabase } from './db/backup/running-database.ts'
import { writeBackup } from './db/backup/write-backup.ts'
import { placeOf } from './db/open-database.ts'
import { lastWords, OperatorError } from './operator-error.ts'

/** `npm run backup -- FILE`, while the app runs or not. */
async function backup() {
  const [file] = process.argv.slice(2)
  if (!file) throw new OperatorError('usage: npm run backup -- FILE')
  const config = readConfig()
  await requireDatabase(placeOf(config))
  const { organizations, rows } = await withDatabase(placeOf(config), (database) =>
    writeBackup(database, file, config.version),
  )
  process.stdout.write(`${rows} rows of ${organizations} organization(s) are in ${file}\n`)
}

backup().catch((error: unknown) => {
  process.stderr.write(`${lastWords(error)}\n`)
  process.exitCode = 1
})
