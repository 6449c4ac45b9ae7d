// `npm test`: everything that must hold before a change lands, stage by stage, ending at the first that fails.
// `npm test -- --only e2e,vitest` runs those stages; what follows one stage's name goes to its tool:
// `npm test -- --only vitest server/rooms`.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'

const VITEST_REPORT = 'test-results/vitest.json'
const PLAYWRIGHT_REPORT = 'test-results/playwright.json'

const stages = {
  types: ['npm run --silent types'],
  lint: ['npm run --silent lint'],
  walls: ['npm run --silent walls'],
  vitest: [`vitest run --reporter=default --reporter=json --outputFile.json=${VITEST_REPORT}`],
  build: ['node scripts/build.mjs', 'node scripts/bundle-size.mjs'],
  openapi: ['npm run --silent openapi:lint'],
  e2e: ['node --import tsx scripts/browser.mjs', 'playwright test'],
}

const [only, ...more] = process.argv[2] === '--only' ? process.argv.slice(3) : []
const names = only?.split(',') ?? Object.keys(stages)
const unknown = names.find((name) => !(name in stages))
if (unknown) {
  process.stderr.write(`There is no stage "${unknown}": choose from ${Object.keys(stages).join(', ')}.\n`)
  process.exit(2)
}

const env = { ...process.env, PATH: [resolve('node_modules/.bin'), process.env.PATH].join(delimiter) }
const succeeds = (command) =>
  spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`.padStart(6)

for (const report of [VITEST_REPORT, PLAYWRIGHT_REPORT]) rmSync(report, { force: true })
const summary = []
let failed = false
for (const name of names) {
  process.stdout.write(`\n── ${name}\n`)
  const start = Date.now()
  const commands = stages[name].with(-1, [stages[name].at(-1), ...more].join(' '))
  failed = !commands.every(succeeds)
  summary.push(`${failed ? '✗' : '✓'} ${name.padEnd(8)}${seconds(start)}`)
  if (failed) break
}
for (const name of names.slice(summary.length)) summary.push(`· ${name.padEnd(8)}not run`)

const read = (report) => {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    // The stage did not run, or ended before it could report.
    return undefined
  }
}
const { numPassedTests = 0, numFailedTests = 0 } = read(VITEST_REPORT) ?? {}
const { expected = 0, unexpected = 0, flaky = 0 } = read(PLAYWRIGHT_REPORT)?.stats ?? {}
const failures = numFailedTests + unexpected
// Not hidden: such a test is unsteady, or what it tests is.
if (flaky > 0)
  summary.push(`! ${flaky} of the browser tests passed only when tried again: they are named above as flaky`)
// A stage without tests that fails is a failure too.
const told = failed ? Math.max(1, failures) : failures
process.stdout.write(`\n${summary.join('\n')}\n\n${numPassedTests + expected + flaky} passed, ${told} failed\n`)
process.exit(told ? 1 : 0)
