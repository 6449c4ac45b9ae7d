import { type Axis, type Millis, snapDown, stretchAt } from '../axis.ts'
import { type Block, blockAt, freeAround, inTheWay, type Lane, type Span } from '../block.ts'
import type { Board, Cursor, Obstacle } from './board.ts'

/** One stop of the cursor: a reservation, or one free slot (cut where a reservation begins or ends inside it). */
export type Cell = Span & { readonly block: Block | null }

export function cellAt(lane: Lane, axis: Axis, instant: Millis): Cell {
  const block = blockAt(lane, instant)
  if (block) return { start: block.start, end: block.end, block }
  const slotStart = snapDown(axis, instant)
  const stretchEnd = stretchAt(axis, instant)?.end ?? axis.end
  const slot = { start: slotStart, end: Math.min(slotStart + axis.slot, stretchEnd) }
  return { ...freeAround(lane, instant, slot), block: null }
}

/** The cell under a cursor, with the free range that Shift has drawn out of it; `null` on the name of the room. */
export function cellUnder(lane: Lane, axis: Axis, { at, head }: Cursor): Cell | null {
  if (at === null) return null
  const cell = cellAt(lane, axis, at)
  if (head === null || cell.block) return cell
  const other = cellAt(lane, axis, head)
  return { start: Math.min(cell.start, other.start), end: Math.max(cell.end, other.end), block: null }
}

/** The first instant that is drawn at or after this one, `null` past the end of the axis. */
export function nextShown(axis: Axis, instant: Millis): Millis | null {
  const stretch = axis.stretches.find(({ end }) => instant < end)
  return stretch ? Math.max(stretch.start, instant) : null
}

/** The last instant that is drawn before this one, `null` before the start of the axis. */
export function lastShownBefore(axis: Axis, instant: Millis): Millis | null {
  const stretch = axis.stretches.findLast(({ start }) => start < instant)
  return stretch ? Math.min(stretch.end, instant) - 1 : null
}

/** How long a booking is when a person points at a time and says nothing more. */
const DEFAULT_LENGTH: Millis = 30 * 60_000

/** What has begun can still be booked from the last multiple of five minutes: the server allows for that much. */
const NOW_STEP: Millis = 5 * 60_000

export const bookableFrom = (now: Millis): Millis => Math.floor(now / NOW_STEP) * NOW_STEP

/** The booking that pointing at a free instant means, `null` when it is over already. */
export function wishAt({ axis, now }: Pick<Board, 'axis' | 'now'>, lane: Lane, instant: Millis): Span | null {
  const cell = cellAt(lane, axis, instant)
  return cell.block ? null : wishFor({ now }, lane, { start: cell.start, end: cell.start + DEFAULT_LENGTH })
}

/** A free span as it can be booked: not before now, and not into what comes next; `null` when nothing is left of it. */
export function wishFor({ now }: Pick<Board, 'now'>, lane: Lane, span: Span): Span | null {
  if (span.end <= now) return null
  const start = Math.max(span.start, bookableFrom(now))
  const end = Math.min(span.end, inTheWay(lane, { start, end: span.end })?.start ?? span.end)
  return start < end ? { start, end } : null
}

export function obstacleTo(board: Board, roomId: string, span: Span, block: Block): Obstacle | null {
  const by = inTheWay(board.lane(roomId), span, block.id)
  if (by) return { kind: 'taken', by }
  const moved = span.start !== block.start || roomId !== block.roomId
  return moved && span.start < bookableFrom(board.now) ? { kind: 'past' } : null
}
