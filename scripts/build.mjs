// Builds the server into one bundle and the web app into hashed, compressed files, both under dist/.
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build as bundle } from 'esbuild'
import { build as buildWeb } from 'vite'

/** Every entry that a person or a script starts by itself. */
const ENTRIES = { 'server/main': 'server/main.ts' }

export async function buildServer() {
  await bundle({
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

export async function buildPages() {
  await buildWeb({ logLevel: 'warn' })
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildServer()
  await buildPages()
}
