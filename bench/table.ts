import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'

/** A line of the table: what was measured, what is to be reached, what was reached. */
export interface Line {
  readonly what: string
  readonly target: string
  readonly reached: string
  /** What the same run measured without us. */
  readonly beside?: string
  /** Undefined where there is nothing to reach. */
  readonly met?: boolean
}

const mark = ({ met }: Line) => (met === undefined ? '' : met ? '✓' : '✗')

export function printed(lines: readonly Line[]): string {
  const rows = [['', 'what', 'target', 'reached', 'in the same run'], ...lines.map(cells)]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const cells = (line: Line) => [mark(line), line.what, line.target, line.reached, line.beside ?? '']

export const markdown = (lines: readonly Line[]) =>
  [
    '| | what | target | reached | in the same run |',
    '|---|---|---|---|---|',
    ...lines.map((line) => `| ${cells(line).join(' | ')} |`),
  ].join('\n')

export function machine(): string {
  const [cpu] = cpus()
  const node = process.version
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  return `${cpus().length} × ${cpu?.model.trim()}, ${memory}, Linux, Node ${node}; others at work on it meanwhile: a load of ${loadavg()[0]?.toFixed(1)}`
}

export const revision = () => {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
  return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') ? ' with changes' : ''}`
}

export const rate = (value: number) => `${Math.round(value).toLocaleString('en')}/s`
export const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
export const times = (value: number) => `${value.toFixed(2)} ×`
