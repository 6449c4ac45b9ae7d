import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { decodeUtf8 } from './decode.ts'
import type { FaultFound } from './import.schema.ts'

/** A line of a file: where it begins, as editors count, and its cells. */
interface CsvLine {
  readonly line: number
  readonly cells: readonly string[]
}

export type CsvRead = { readonly lines: readonly CsvLine[] } | { readonly fault: FaultFound }

const SEPARATORS = [',', ';', '\t'] as const
const MOST_LINES = 10_000

/** Reads UTF-8 with or without a byte order mark; what separates the cells is what the first line uses most. */
export function readCsv(file: Uint8Array): CsvRead {
  const text = decodeUtf8(file)
  if (text === undefined)
    return { fault: faultOfFile('encoding', 'is not written in UTF-8', 'UTF-8, such as “CSV UTF-8” of Excel') }
  try {
    const read = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      info: true,
      to: MOST_LINES + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    if (read.length > MOST_LINES + 1)
      return { fault: faultOfFile('too_many_lines', 'is too long', `${MOST_LINES} lines at most`) }
    return {
      lines: read.map(({ record, info }) => ({ line: info.lines - breaksIn(record), cells: record.map(tidyCell) })),
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines } = error as CsvError & { lines?: number }
    const message = 'has a quotation mark where none can be'
    return { fault: { ...faultOfFile('quotes', message, 'cells in "…", and "" for a mark inside'), line: lines ?? 1 } }
  }
}

const faultOfFile = (code: string, message: string, accepted: string): FaultFound => ({
  line: 1,
  column: null,
  code,
  message,
  accepted,
})

function separatorOf(text: string): string {
  const unquoted = text.slice(0, 10_000).replaceAll(/"(?:[^"]|"")*"/g, '')
  const header = unquoted.split(/[\r\n]/, 1)[0] ?? ''
  const counted = SEPARATORS.map((separator) => ({ separator, count: header.split(separator).length }))
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).separator
}

/** The reader counts lines to the end of a record; breaks inside of its cells lie between that and its beginning. */
const breaksIn = (cells: readonly string[]) =>
  cells.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)

// A cell that begins like a formula would be one when a spreadsheet opens the file, whoever wrote it into a form of
// ours. It is written behind an apostrophe, which reading takes away; an apostrophe before such a cell counts too, so
// that every text comes back as it was.
const LIKE_A_FORMULA = /^'*[=+\-@\t\r]/
const MARKED = /^'+[=+\-@\t\r]/

const tidyCell = (cell: string) => {
  const text = cell.normalize('NFC').trim()
  return MARKED.test(text) ? text.slice(1) : text
}

/** With a byte order mark, without which Excel takes UTF-8 for something else. */
export const writeCsv = (rows: readonly (readonly string[])[], delimiter: ',' | ';'): string =>
  stringify(
    rows.map((cells) => cells.map((cell) => (LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell))),
    { bom: true, delimiter, record_delimiter: 'windows', quoted_match: /[,;\t\r\n"]|^\s|\s$/ },
  )
