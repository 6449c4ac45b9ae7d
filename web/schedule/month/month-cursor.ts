import type { Row } from '../rows.ts'

/** Where the keyboard is in a month: on a row, at a day of it, or (`null`) on its name. */
export interface MonthCursor {
  readonly row: string
  readonly day: number | null
}

export type MonthMove =
  | { readonly to: MonthCursor }
  | { readonly open: MonthCursor & { readonly day: number } }
  | { readonly toggle: string }
  | { readonly visit: string }

const PAGE = 10

interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** What a key means in a month of so many days; `null` when it means nothing here. */
export function monthMove(press: Press, cursor: MonthCursor, rows: readonly Row[], days: number): MonthMove | null {
  const index = rows.findIndex(({ key }) => key === cursor.row)
  const row = rows[index]
  if (!row || press.altKey) return null
  const far = press.ctrlKey || press.metaKey
  const day = (next: number | null): MonthMove => ({ to: { ...cursor, day: next } })
  const onRow = (next: number): MonthMove => {
    const target = rows[Math.max(0, Math.min(rows.length - 1, next))] ?? row
    return { to: { ...cursor, row: target.key } }
  }
  switch (press.key) {
    case 'ArrowUp':
      return onRow(index - 1)
    case 'ArrowDown':
      return onRow(index + 1)
    case 'PageUp':
      return onRow(index - PAGE)
    case 'PageDown':
      return onRow(index + PAGE)
    case 'Enter':
    case ' ':
      if (row.kind !== 'room') return { toggle: row.key }
      return cursor.day === null ? { visit: row.key } : { open: { row: row.key, day: cursor.day } }
  }
  if (far && press.key === 'Home') return { to: { row: rows[0]?.key ?? row.key, day: 0 } }
  if (far && press.key === 'End') return { to: { row: rows.at(-1)?.key ?? row.key, day: days - 1 } }
  if (row.kind !== 'room') {
    const folds = press.key === 'ArrowLeft' ? row.expanded : press.key === 'ArrowRight' && !row.expanded
    return folds ? { toggle: row.key } : null
  }
  switch (press.key) {
    case 'ArrowLeft':
      return day(cursor.day === null || cursor.day === 0 ? null : cursor.day - 1)
    case 'ArrowRight':
      return day(cursor.day === null ? 0 : Math.min(days - 1, cursor.day + 1))
    case 'Home':
      return day(0)
    case 'End':
      return day(days - 1)
    default:
      return null
  }
}

/** There is always one place where Tab enters: the day that is now, or the first, of the first room, until a key has moved it. */
export function placeOf(
  cursor: MonthCursor | undefined,
  rows: readonly Row[],
  days: number,
  today: number,
): MonthCursor {
  if (cursor && rows.some(({ key }) => key === cursor.row))
    return { row: cursor.row, day: cursor.day === null ? null : Math.min(cursor.day, days - 1) }
  const first = rows.find(({ kind }) => kind === 'room') ?? rows[0]
  return { row: first?.key ?? '', day: Math.max(0, today) }
}
