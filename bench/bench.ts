import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type BenchApp, seed, startApp } from './app.ts'
import { againstLines, buildRevision } from './lines/against.ts'
import { createLines, raceLine } from './lines/create.ts'
import { dayLines, historyLines } from './lines/day.ts'
import { pageLines } from './lines/page.ts'
import { rowSecurityLines } from './lines/row-security.ts'
import { firstLoadLine, startLine } from './lines/start.ts'
import { type Line, machine, markdown, printed, revision } from './table.ts'

// `npm run bench`: everything in docs/performance.md, measured anew. `--quick` takes shorter turns and leaves out what
// takes long to seed; `--only day,page` measures those; `--against REV` compares with a revision; none of the three writes.

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, only: { type: 'string' }, against: { type: 'string' } },
})
const quick = values.quick ?? false
const [turns, seconds] = quick ? [3, 1] : [7, 2]
const PARTS = ['start', 'create', 'race', 'day', 'security', 'history', 'page', 'against'] as const
type Part = (typeof PARTS)[number]
const asked = (values.only?.split(',') ?? PARTS) as Part[]
const wanted = (part: Part) =>
  part === 'against' ? values.against !== undefined : asked.includes(part) && !(quick && part === 'history')

const scratch = await mkdtemp(join(tmpdir(), 'brp-bench-'))
const lines: Line[] = []
const say = (text: string) => process.stdout.write(`${text}\n`)

function add(...more: Line[]): void {
  lines.push(...more)
  say(`${printed(more).split('\n').slice(1).join('\n')}`)
}

async function withApp(dataDir: string, work: (app: BenchApp) => Promise<void>): Promise<void> {
  const app = await startApp(dataDir)
  await work(app).finally(app.close)
}

const data = (name: string) => join(scratch, name)

try {
  execFileSync(process.execPath, ['scripts/build.mjs', '--if-old'], { stdio: 'inherit' })
  say(seed(data('60'), { rooms: 200, days: 60 }))
  if (wanted('against')) execFileSync('cp', ['-a', data('60'), data('other')])
  if (wanted('start')) add(await startLine(data('60'), quick ? 3 : 7), firstLoadLine())
  await withApp(data('60'), async (app) => {
    if (wanted('create')) add(...(await createLines(app, turns, seconds)))
    if (wanted('race')) add(await raceLine(app, quick ? 50 : 200))
    if (wanted('day')) add(...(await dayLines(app, turns, seconds)))
    if (wanted('security')) add(...(await rowSecurityLines(app, turns, seconds)))
    if (wanted('history')) {
      say(seed(data('600'), { rooms: 200, days: 600 }))
      await withApp(data('600'), async (longer) => add(...(await historyLines(app, longer, turns, seconds))))
    }
    if (wanted('against')) {
      const other = { dataDir: data('other'), folder: data('revision'), revision: values.against ?? '' }
      const remove = await buildRevision(other.revision, other.folder)
      add(...(await againstLines(app, other, turns, seconds).finally(remove)))
    }
  })
  if (wanted('page')) {
    say(seed(data('1000'), { rooms: 1_000, days: 4 }))
    await withApp(data('1000'), async (app) => add(...(await pageLines(app, quick ? 3 : 5))))
  }
  say(`\n${printed(lines)}\n\n${machine()}`)
  if (!quick && !values.only && !values.against) await write()
} finally {
  await rm(scratch, { recursive: true, force: true })
}

/** The table between its two marks in docs/performance.md; what people wrote around it stays. */
async function write(): Promise<void> {
  const file = 'docs/performance.md'
  const [begin, end] = ['<!-- measured -->', '<!-- /measured -->']
  const text = await readFile(file, 'utf8')
  const date = new Date().toISOString().slice(0, 10)
  const table = `${begin}\n${date}, revision ${revision()}, on ${machine()}\n\n${markdown(lines)}\n${end}`
  await writeFile(
    file,
    text.replace(new RegExp(`${begin}[\\s\\S]*${end}`), () => table),
  )
}
