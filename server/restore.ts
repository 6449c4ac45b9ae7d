import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from './config.ts'
import { openBackup } from './db/backup/backup-file.ts'
import { restoreBackup } from './db/backup/restore-backup.ts'
import { withDatabase } from './db/backup/running-database.ts'
import { placeOf } from './db/open-database.ts'
import { lastWords, OperatorError } from './operator-error.ts'

/** `npm run restore -- FILE`, while the app runs or not. What was there before is kept in a backup of its own. */
async function restore() {
  const [file] = process.argv.slice(2)
  if (!file) throw new OperatorError('usage: npm run restore -- FILE')
  const config = readConfig()
  const opened = await openBackup(file)
  await mkdir(config.dataDir, { recursive: true })
  const before = join(config.dataDir, `before-restore-${new Date().toISOString().replaceAll(/\D/g, '')}.gz`)
  const { rows, kept, header } = await withDatabase(placeOf(config), (database) =>
    restoreBackup(database, opened, { before, version: config.version }),
  )
  process.stdout.write(
    `${rows} rows are as they were at ${header.createdAt}; the ${kept} rows before it are in ${before}\n`,
  )
}

restore().catch((error: unknown) => {
  process.stderr.write(`${lastWords(error)}\n`)
  process.exitCode = 1
})
