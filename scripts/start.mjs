// `npm start`: builds what is missing or older than its sources, then becomes the server; `npm run backup` and the like
// become their own programs.
import { spawnSync } from 'node:child_process'

// In a process of its own: the build sets NODE_ENV for itself, and the server must see the operator's.
const { status } = spawnSync(process.execPath, ['scripts/build.mjs', '--if-old'], { stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)
const [program = 'main'] = process.argv.splice(2, 1)
await import(`../dist/server/${program}.js`)
