import type { Row } from '../rows.ts'

/** Heights are fixed, so that a thousand rooms are laid out without measuring one. */
export interface RowHeights {
  readonly room: number
  readonly building: number
  readonly floor: number
}

export const FINE: RowHeights = { room: 40, building: 36, floor: 28 }
/** Under a finger. */
export const COARSE: RowHeights = { room: 48, building: 44, floor: 44 }

/** Where rows lie under each other; `tops` has one more entry than there are rows: the bottom. */
export interface Layout {
  readonly tops: readonly number[]
  readonly heightOf: (index: number) => number
}

export function layoutOf(rows: readonly Row[], heights: RowHeights): Layout {
  const tops = [0]
  for (const row of rows) tops.push((tops.at(-1) ?? 0) + heights[row.kind])
  return { tops, heightOf: (index) => heights[rows[index]?.kind ?? 'room'] }
}

/** The row at a height, `-1` above the first and below the last. */
export function rowAt({ tops }: Layout, y: number): number {
  if (y < 0 || y >= (tops.at(-1) ?? 0)) return -1
  let low = 0
  let high = tops.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((tops[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return low
}
