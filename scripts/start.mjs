// `npm start`: builds what is missing or older than its sources, then becomes the server.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const newest = (path) => {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}
const isOld = (built, ...sources) => !existsSync(built) || newest(built) < Math.max(...sources.map(newest))

const shared = ['domain', 'package-lock.json']
if (isOld('dist/server/main.js', 'server', ...shared)) {
  process.stdout.write('Building the server …\n')
  await (await import('./build.mjs')).buildServer()
}
if (isOld('dist/web/index.html', 'web', 'vite.config.ts', ...shared)) {
  process.stdout.write('Building the pages …\n')
  await (await import('./build.mjs')).buildPages()
}
await import('../dist/server/main.js')
