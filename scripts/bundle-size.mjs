// What a browser must load before it shows anything, as it travels: at most 250 kB compressed with gzip.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const LIMIT_KB = 250

const manifest = JSON.parse(readFileSync('dist/web/.vite/manifest.json', 'utf8'))

/** A chunk with all it imports before it runs; what is imported later (routes) does not count. */
function first(key, seen = new Set()) {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const needed of manifest[key].imports ?? []) first(needed, seen)
  return seen
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)
const files = [...first(entry)].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])])
const sizes = files.map((file) => ({ file, kB: gzipSync(readFileSync(`dist/web/${file}`)).length / 1000 }))
const total = sizes.reduce((sum, { kB }) => sum + kB, 0)
for (const { file, kB } of sizes) process.stdout.write(`${kB.toFixed(1).padStart(8)} kB  ${file}\n`)
process.stdout.write(`${total.toFixed(1).padStart(8)} kB  first load, of ${LIMIT_KB}\n`)
if (total > LIMIT_KB) {
  process.stderr.write('The first load is too large: load what not every page needs with its route.\n')
  process.exit(1)
}
