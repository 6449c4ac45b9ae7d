// Finds a browser for the tests, or installs one: from Debian's packages where that is possible, else Playwright's own.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { findChromium } from '../e2e/chromium.ts'

const run = (command) => spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0

const isRoot = process.getuid?.() === 0
const isDebian = /^ID="?debian"?$/m.test(readOr('/etc/os-release', ''))

function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}

const attempts = [
  ...(isRoot && isDebian ? ['apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy chromium'] : []),
  `playwright install ${isRoot ? '--with-deps ' : ''}chromium`,
]
let found = findChromium()
for (const attempt of attempts) {
  if (found) break
  process.stdout.write(`No browser found; trying: ${attempt}\n`)
  if (run(attempt)) found = findChromium()
}
if (!found) {
  process.stderr.write('The browser tests need Chromium, Chrome or Edge: install one, or name it in CHROME_PATH.\n')
  process.exit(1)
}
process.stdout.write(`Testing in ${found}\n`)
