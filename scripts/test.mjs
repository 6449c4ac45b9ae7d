// `npm test`: everything that must hold before a change lands. Stops at the first stage that fails.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'

const stages = [
  ['types', 'npm', ['run', '--silent', 'types']],
  ['lint', 'npm', ['run', '--silent', 'lint']],
  ['walls', 'npm', ['run', '--silent', 'walls']],
  ['tests', 'npx', ['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile=test-results/vitest.json']],
]

rmSync('test-results', { recursive: true, force: true })
let failed
for (const [name, command, args] of stages) {
  process.stdout.write(`\n── ${name}\n`)
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) {
    failed = name
    break
  }
}

const count = () => {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync('test-results/vitest.json', 'utf8'))
    return [numPassedTests, numFailedTests]
  } catch {
    return [0, 0]
  }
}
const [passed, failures] = count()
if (failed) process.stdout.write(`\nStopped at: ${failed}\n`)
process.stdout.write(`\n${passed} passed, ${Math.max(failures, failed ? 1 : 0)} failed\n`)
process.exit(failed ? 1 : 0)
