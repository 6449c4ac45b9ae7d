import { type Axis, stretchAt, xOf } from '../axis.ts'
import type { Block, Lane } from '../block.ts'

/** Words that go on further than this belong to nothing any more. */
const FURTHEST = 180

/**
 * How far from its start the words of a block may go, in pixels: over the free time beside it, up to the next block
 * or the end of the day.
 */
export function widthForWords(axis: Axis, block: Block, lane: Lane): number {
  const from = xOf(axis, block.start)
  const next = lane.find(({ start }) => start >= block.end)
  const day = stretchAt(axis, Math.max(block.start, axis.start))
  const to = Math.min(next ? xOf(axis, next.start) : axis.width, day ? day.x + day.width : axis.width)
  return Math.max(xOf(axis, block.end) - from, Math.min(to - from, FURTHEST))
}
