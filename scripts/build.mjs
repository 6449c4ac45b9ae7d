// Builds the server into one bundle and the web app into hashed, compressed files, both under dist/.
// `--if-old` builds only what is missing or older than its sources.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** What a person or a script starts by itself. */
const PROGRAMS = ['main', 'backup', 'restore', 'seed']
const ENTRIES = Object.fromEntries(PROGRAMS.map((name) => [`server/${name}`, `server/${name}.ts`]))

async function buildServer() {
  // Loaded only when there is something to build: a start that finds all built should not wait for the tools.
  const { build } = await import('esbuild')
  await build({
    entryPoints: ENTRIES,
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  })
  await rm('dist/server/migrations', { recursive: true, force: true })
  await cp('server/db/migrations', 'dist/server/migrations', { recursive: true })
}

async function buildPages() {
  const { build } = await import('vite')
  await build({ logLevel: 'error' })
  await compress('dist/web/assets')
}

/** Once here instead of at each request. */
async function compress(folder) {
  const files = (await readdir(folder)).filter((file) => /\.(js|css|svg|json)$/.test(file))
  for (const file of files) {
    const content = await readFile(`${folder}/${file}`)
    if (content.length < 1024) continue
    await writeFile(`${folder}/${file}.gz`, gzipSync(content, { level: 9 }))
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 }
    await writeFile(`${folder}/${file}.br`, brotliCompressSync(content, { params: quality }))
  }
}

const newest = (path) => {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}
const isOld = (built, ...sources) => !existsSync(built) || newest(built) < Math.max(...sources.map(newest))

async function buildWhatIsOld() {
  const both = ['domain', 'package-lock.json', 'scripts/build.mjs']
  if (isOld('dist/server/main.js', 'server', 'teams', ...both)) {
    process.stdout.write('Building the server …\n')
    await buildServer()
  }
  if (isOld('dist/web/index.html', 'web', 'vite.config.ts', ...both)) {
    process.stdout.write('Building the pages …\n')
    await buildPages()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--if-old')) await buildWhatIsOld()
  else {
    await buildServer()
    await buildPages()
  }
}
