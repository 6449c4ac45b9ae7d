import type { TSchema } from 'typebox'
import { type CellRead, checked } from './table.ts'

// Kinds of cells. An empty cell means "none" where there can be none, and says nothing where there cannot.

interface Cell<T> {
  readonly write: (value: T) => string
  readonly read: (cell: string) => CellRead<T>
}

const NOTHING = { value: undefined }

export const text = (schema: TSchema, accepted: string): Cell<string> => ({
  write: (value) => value,
  read: (cell) => checked(schema, cell, accepted),
})

/** Text that every line has. */
export const name = (schema: TSchema, accepted: string): Cell<string> => ({
  write: (value) => value,
  read: (cell) => (cell === '' ? NOTHING : checked(schema, cell, accepted)),
})

export const textOrNone = (schema: TSchema, accepted: string): Cell<string | null> => ({
  write: (value) => value ?? '',
  read: (cell) => (cell === '' ? { value: null } : checked(schema, cell, accepted)),
})

/** As the cell, of text in which capital letters mean nothing. */
export const inLowerCase = <T>(cell: Cell<T>): Cell<T> => ({ ...cell, read: (text) => cell.read(text.toLowerCase()) })

/** As the cell, if its text also passes a test that no schema makes. */
export const which = <T>(cell: Cell<T>, test: (value: T) => boolean, wrong: string, accepted: string): Cell<T> => ({
  ...cell,
  read: (text) => {
    const what = cell.read(text)
    return 'wrong' in what || what.value === undefined || test(what.value) ? what : { wrong, accepted }
  },
})

export const number = (schema: TSchema, accepted: string): Cell<number> => ({
  write: String,
  read: (cell) => (cell === '' ? NOTHING : checked(schema, numberIn(cell), accepted)),
})

export const numberOrNone = (schema: TSchema, accepted: string): Cell<number | null> => ({
  write: (value) => (value === null ? '' : String(value)),
  read: (cell) => (cell === '' ? { value: null } : checked(schema, numberIn(cell), accepted)),
})

const numberIn = (cell: string) => (/^\d{1,9}$/.test(cell) ? Number(cell) : cell)

const YES = new Set(['yes', 'y', 'true', '1', 'x', 'oui', 'o', 'vrai'])
const NO = new Set(['no', 'n', 'false', '0', 'non', 'faux'])

export const yesOrNo: Cell<boolean> = {
  write: (value) => (value ? 'yes' : 'no'),
  read: (cell) => {
    const word = cell.toLowerCase()
    if (word === '') return NOTHING
    if (YES.has(word)) return { value: true }
    if (NO.has(word)) return { value: false }
    return { wrong: 'is neither yes nor no', accepted: 'yes or no' }
  },
}

export const oneOfOrNone = <T extends string>(schema: TSchema, words: readonly T[]): Cell<T | null> => ({
  write: (value) => value ?? '',
  read: (cell) => (cell === '' ? { value: null } : checked(schema, cell, words.join(', '))),
})

/** Several in one cell, separated by `;`. One that holds a `;` is written with a backslash before it. */
export const several = <T extends string>(schema: TSchema, accepted: string): Cell<readonly T[]> => ({
  write: (values) => values.map((value) => value.replaceAll(/[\\;]/g, '\\$&')).join('; '),
  read: (cell) => {
    const values = (cell.match(/(?:\\.|[^\\;]|\\$)+/gs) ?? [])
      .map((part) => part.replaceAll(/\\(.)/gs, '$1').trim())
      .filter(Boolean)
    for (const value of values) {
      const one = checked<T>(schema, value, accepted)
      if ('wrong' in one) return { wrong: `“${value}” ${one.wrong}`, accepted }
    }
    return { value: [...new Set(values)] as T[] }
  },
})
