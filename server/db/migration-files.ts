import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'

export type Migration = { readonly name: string; readonly checksum: string; readonly steps: readonly Step[] }

export type Step = {
  readonly text: string
  /** Set where this step creates a table: how it is spread where the extension citus exists. */
  readonly spread?: Spread
}

export type Spread = { readonly table: string; readonly kind: 'distributed' | 'reference' | 'single' | 'local' }

/** Beside this file in the source tree, beside the bundle in a build. */
const FOLDER = new URL('./migrations/', import.meta.url)

export async function readMigrations(folder: URL = FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return await Promise.all(
    names.map(async (name, index) => {
      if (!name.startsWith(`${String(index + 1).padStart(4, '0')}-`)) {
        throw new Error(`migrations must be numbered without gaps: ${name} stands at place ${index + 1}`)
      }
      // a checkout on Windows may have rewritten the line ends, which changes no meaning
      const text = (await readFile(new URL(name, folder), 'utf8')).replaceAll('\r\n', '\n')
      const checksum = createHash('sha256').update(text).digest('hex')
      return { name: name.replace(/\.sql$/, ''), checksum, steps: stepsOf(text, name) }
    }),
  )
}

const DECLARATION = /^-- table: (\w+) (distributed|reference|single|local)$/gm
const CREATE_TABLE = /^CREATE TABLE (\w+) /m

/** A statement ends with a semicolon at the end of a line. Every table created must be declared in the same file. */
function stepsOf(text: string, name: string): Step[] {
  const declared = new Map(
    [...text.matchAll(DECLARATION)].map(([, table = '', kind]) => [table, kind as Spread['kind']] as const),
  )
  return text
    .split(/;[ \t]*$/m)
    .map((part) => part.trim())
    .filter((part) => part.replaceAll(/^--.*$/gm, '').trim() !== '')
    .map((part) => {
      const table = CREATE_TABLE.exec(part)?.[1]
      if (table === undefined) return { text: part }
      const kind = declared.get(table)
      if (kind === undefined) throw new Error(`${name} creates ${table} without a line "-- table: ${table} KIND"`)
      return { text: part, spread: { table, kind } }
    })
}
