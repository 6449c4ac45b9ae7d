import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { askAsStranger, checkAddresses } from '../../teams/check-addresses.ts'
import { lintPackage } from '../../teams/lint.ts'
import { writeManifest } from '../../teams/manifest.ts'
import { packageFiles, packageName, zip } from '../../teams/package.ts'
import { readConfig } from '../config.ts'
import { ConfigurationError } from '../configuration-error.ts'
import { sayMissing, teamsAppSettings } from './teams-app-settings.ts'

/**
 * `npm run teams:package`: writes the app package into the current folder, from the same settings as the server's.
 * `-- --check` also opens every page it names on the running server.
 */
async function main(options: readonly string[]) {
  const unknown = options.find((option) => option !== '--check')
  if (unknown) throw new ConfigurationError(`There is no option "${unknown}": there is --check.`)
  const configured = teamsAppSettings(readConfig())
  if (!configured.ready) throw new ConfigurationError(sayMissing(configured.missing))
  const { settings } = configured
  const files = await packageFiles(settings)
  const faults = lintPackage(files)
  if (options.includes('--check')) faults.push(...(await checkAddresses(writeManifest(settings), askAsStranger)))
  if (faults.length > 0) throw new ConfigurationError(`The package would not do:\n  ${faults.join('\n  ')}`)
  const file = resolve(packageName(settings))
  await writeFile(file, zip(files))
  process.stdout.write(`${file}\n  app ${settings.appId}, version ${settings.version}, for ${settings.publicUrl}\n`)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigurationError ? error.message : (error as Error).stack}\n`)
  process.exit(1)
})
