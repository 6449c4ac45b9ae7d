import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { symlink } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type BenchApp, startApp } from '../app.ts'
import { inTurns } from '../measure.ts'
import { type Line, ms, rate, times } from '../table.ts'
import { creating } from './create.ts'
import { dayOfBuilding, dayOfFloor, freeRooms } from './day.ts'

/** Another revision, built in a work tree of its own; returns how to take it away again. */
export async function buildRevision(revision: string, folder: string): Promise<() => void> {
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { cwd: folder, stdio: 'inherit' })
  execFileSync('git', ['worktree', 'add', '--detach', folder, revision], { stdio: 'ignore' })
  if (sameDependencies(folder)) await symlink(resolve('node_modules'), `${folder}/node_modules`)
  else run('npm', 'ci', '--no-audit', '--no-fund')
  run(process.execPath, 'scripts/build.mjs')
  if (!existsSync(`${folder}/dist/server/main.js`)) throw new Error(`${revision} did not build`)
  return () => void execFileSync('git', ['worktree', 'remove', '--force', folder], { stdio: 'ignore' })
}

const sameDependencies = (folder: string) =>
  readFileSync('package-lock.json', 'utf8') === readFileSync(`${folder}/package-lock.json`, 'utf8')

/** Ours and theirs in turns, each on its own copy of the same data. */
export async function againstLines(
  app: BenchApp,
  { dataDir, folder, revision }: { dataDir: string; folder: string; revision: string },
  turns: number,
  seconds: number,
): Promise<Line[]> {
  const other = await startApp(dataDir, folder)
  const lines: Line[] = []
  const questions = {
    create: { ask: (one: BenchApp) => creating(one, seconds, 120).rate, say: rate, more: true },
    'a day of 20 rooms': { ask: (one: BenchApp) => dayOfFloor(one, seconds), say: rate, more: true },
    'a day of 200 rooms': { ask: (one: BenchApp) => dayOfBuilding(one, seconds), say: ms, more: false },
    'free rooms': { ask: (one: BenchApp) => freeRooms(one, seconds), say: rate, more: true },
  }
  for (const [what, { ask, say, more }] of Object.entries(questions)) {
    const line = await inTurns(turns, { ours: ask(app), theirs: ask(other) }).then(
      ({ medians, ratio }) => ({
        reached: `${say(medians.ours)}, ${times(more ? ratio('ours', 'theirs') : ratio('theirs', 'ours'))} as fast`,
        beside: `${say(medians.theirs)} at ${revision}`,
      }),
      (error: Error) => ({ reached: `not there at ${revision}: ${error.message}` }),
    )
    lines.push({ what: `against ${revision}: ${what}`, target: 'no slower', ...line })
  }
  await other.close()
  return lines
}
