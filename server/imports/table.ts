import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { readCsv } from './csv-text.ts'
import type { FaultFound } from './import.schema.ts'

/** What a cell says: a value, `undefined` for nothing at all, or why it cannot be read. */
export type CellRead<T> = { readonly value: T | undefined } | { readonly wrong: string; readonly accepted: string }

/** One column of a table of `Line`s, as it is written and read again. */
export interface Column<Line extends object, Key extends keyof Line = keyof Line> {
  readonly key: Key
  readonly header: string
  /** Other names under which people write it. */
  readonly also: readonly string[]
  /** Nothing can be said of a line without it. */
  readonly required: boolean
  readonly write: (value: Line[Key]) => string
  readonly read: (cell: string) => CellRead<Line[Key]>
}

/** Makes the columns of one kind of line. Each is typed by its own key; a table takes them all alike. */
export const columnOf =
  <Line extends object>() =>
  <Key extends keyof Line>(
    key: Key,
    header: string,
    cell: Pick<Column<Line, Key>, 'read' | 'write'>,
    { also = [], required = false }: { readonly also?: readonly string[]; readonly required?: boolean } = {},
  ): Column<Line> =>
    ({ key, header, also, required, ...cell }) as unknown as Column<Line>

export interface TableRow<Line> {
  readonly line: number
  /** What the cells of this line say; columns that are not in the file say nothing. */
  readonly says: Partial<Line>
}

export interface Table<Line extends object> {
  /** False for a file that is no such table at all. */
  readonly readable: boolean
  readonly rows: readonly TableRow<Line>[]
  /** The columns that the file has. */
  readonly columns: readonly Column<Line>[]
  readonly ignored: readonly string[]
  readonly faults: readonly FaultFound[]
  /** What stands in a cell of the file, or `null` when that is no cell. */
  readonly cellAt: (line: number, header: string) => string | null
}

/** Headers are the same when they differ in case, accents, blanks and marks only. */
const plain = (header: string) =>
  header
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

export function readTable<Line extends object>(file: Uint8Array, known: readonly Column<Line>[]): Table<Line> {
  const unreadable = { readable: false, rows: [], columns: [], ignored: [], cellAt: () => null }
  const read = readCsv(file)
  if ('fault' in read) return { ...unreadable, faults: [read.fault] }
  const [header, ...lines] = read.lines
  if (!header)
    return {
      ...unreadable,
      faults: [fault(1, null, 'empty', 'The file is empty', known.map((column) => column.header).join(', '))],
    }

  const named = header.cells.map((cell) =>
    known.find((column) => [column.header, ...column.also].some((name) => plain(name) === plain(cell))),
  )
  const columns = named.flatMap((column) => column ?? [])
  const faults = [
    ...known
      .filter((column) => column.required && !columns.includes(column))
      .map(({ header: name }) =>
        fault(header.line, name, 'missing_column', 'is missing', 'a first line that names the columns'),
      ),
    ...columns
      .filter((column, index) => columns.indexOf(column) !== index)
      .map(({ header: name }) => fault(header.line, name, 'twice', 'is there twice', 'each column once')),
  ]
  const ignored = header.cells.filter((cell, index) => !named[index] && cell !== '')
  if (faults.length > 0) return { ...unreadable, ignored, faults }

  const rows = lines.map(({ line, cells }) => {
    const says: Partial<Line> = {}
    for (const [index, cell] of cells.entries()) {
      const column = named[index]
      const what = column && readCell(column, cell)
      if (what && 'wrong' in what) faults.push(fault(line, column.header, 'format', what.wrong, what.accepted))
      else if (what?.value !== undefined) says[column?.key as keyof Line] = what.value
      else if (!column && cell && index >= header.cells.length)
        faults.push(
          fault(
            line,
            null,
            'too_many_cells',
            'This line has more cells than the first',
            'as many as there are columns',
          ),
        )
    }
    return { line, says }
  })
  const cellsOf = new Map(lines.map(({ line, cells }) => [line, cells]))
  const cellAt = (line: number, name: string) =>
    cellsOf.get(line)?.[named.findIndex((column) => column?.header === name)] ?? null
  return { readable: true, rows, columns, ignored, faults, cellAt }
}

const readCell = <Line extends object>(column: Column<Line>, cell: string): CellRead<Line[keyof Line]> =>
  cell.includes('\0') ? { wrong: 'holds the character U+0000', accepted: 'text' } : column.read(cell)

export const fault = (
  line: number,
  column: string | null,
  code: string,
  message: string,
  accepted: string | null,
): FaultFound => ({ line, column, code, message, accepted })

/** The cells that two lines say differently, of the columns that a file has. */
export const differences = <Line extends object>(columns: readonly Column<Line>[], from: Line, to: Line) =>
  columns.flatMap(({ header, key, write }) => {
    const cells = { from: write(from[key]), to: write(to[key]) }
    return cells.from === cells.to ? [] : [{ column: header, ...cells }]
  })

export const writeTable = <Line extends object>(columns: readonly Column<Line>[], lines: readonly Line[]) => [
  columns.map(({ header }) => header),
  ...lines.map((line) => columns.map(({ key, write }) => write(line[key]))),
]

/** The value, if its schema takes it: what may be written into a form may be written into a file, and nothing else. */
export function checked<T>(schema: TSchema, value: unknown, accepted: string): CellRead<T> {
  if (Value.Check(schema, value)) return { value: value as T }
  const [first] = Value.Errors(schema, value)
  return { wrong: first?.message ?? 'is not valid', accepted }
}
