import { type Axis, type Millis, snapDown, snapNearest, stretchAt } from '../axis.ts'
import { type Block, freeAround, type Span } from '../block.ts'
import { type Board, type Gesture, type GridState, type Grip, type Press, type Step, say, step } from './board.ts'
import { cursorOn } from './carry.ts'
import { bookableFrom, cellAt, wishAt, wishFor } from './cells.ts'

/** What the pointer did, in the terms of the schedule. */
export type PointerEvent =
  | { readonly type: 'press'; readonly press: Press }
  /** `roomId` is `null` where no room lies under the pointer. */
  | {
      readonly type: 'travel'
      readonly x: number
      readonly y: number
      readonly roomId: string | null
      readonly at: Millis
    }
  /** A finger has stayed where it is for long enough to mean "take hold". */
  | { readonly type: 'linger' }
  | { readonly type: 'release' }
  /** Escape, or the system took the pointer away. */
  | { readonly type: 'abandon' }

/** Farther than this a mouse is dragging. */
const MOUSE_SLACK = 4
/** Farther than this a finger is scrolling. */
const TOUCH_SLACK = 10

export function point(state: GridState, event: PointerEvent, board: Board): Step {
  const { gesture } = state
  if (event.type === 'press')
    return gesture?.kind === 'carrying'
      ? step(state)
      : step({ ...state, gesture: { kind: 'pressing', press: event.press } })
  switch (gesture?.kind) {
    case 'pressing':
      return whilePressing(state, gesture.press, event, board)
    case 'drawing':
      return whileDrawing(state, gesture, event, board)
    case 'dragging':
      return whileDragging(state, gesture, event, board)
    default:
      return step(state)
  }
}

function whilePressing(state: GridState, press: Press, event: PointerEvent, board: Board): Step {
  switch (event.type) {
    case 'travel': {
      const distance = Math.hypot(event.x - press.x, event.y - press.y)
      if (press.pointer === 'touch') return distance > TOUCH_SLACK ? step({ ...state, gesture: null }) : step(state)
      if (distance < MOUSE_SLACK) return step(state)
      const begun = takeHold(state, press, board)
      const followed = point(begun.state, event, board)
      return { state: followed.state, intents: [...begun.intents, ...followed.intents] }
    }
    case 'linger':
      return takeHold(state, press, board)
    case 'release':
      return tap(press, board)
    default:
      return step({ ...state, gesture: null })
  }
}

function takeHold(state: GridState, { row, at, block, grip }: Press, board: Board): Step {
  if (!block) {
    const anchor = cellAt(board.lane(row), board.axis, at).start
    const span = drawn(board, row, anchor, at)
    return step({ ...state, gesture: { kind: 'drawing', roomId: row, anchor, span } })
  }
  if (!block.mayChange) return step({ ...state, gesture: null }, say({ say: 'locked', block }))
  const span = { start: block.start, end: block.end }
  return step({ ...state, gesture: { kind: 'dragging', block, grip, grab: at, roomId: row, span } })
}

function tap({ row, at, block }: Press, board: Board): Step {
  const lane = board.lane(row)
  const rested: GridState = {
    cursor: { row, at: cellAt(lane, board.axis, at).start, head: null },
    gesture: null,
  }
  if (block) return step(rested, { do: 'open', block })
  const span = wishAt(board, lane, at)
  return span ? step(rested, { do: 'book', roomId: row, span }) : step(rested, say({ say: 'past' }))
}

type Drawing = Extract<Gesture, { kind: 'drawing' }>

function whileDrawing(state: GridState, gesture: Drawing, event: PointerEvent, board: Board): Step {
  const { roomId, anchor } = gesture
  switch (event.type) {
    case 'travel':
      return step({ ...state, gesture: { ...gesture, span: drawn(board, roomId, anchor, event.at) } })
    case 'release': {
      const rested: GridState = { cursor: { row: roomId, at: gesture.span.start, head: null }, gesture: null }
      const span = wishFor(board, board.lane(roomId), gesture.span)
      return span ? step(rested, { do: 'book', roomId, span }) : step(rested, say({ say: 'past' }))
    }
    case 'abandon':
      return step({ ...state, gesture: null })
    default:
      return step(state)
  }
}

/** From the slot where drawing began to the one under the pointer, as far as the free time around the first goes. */
function drawn({ axis, lane, now }: Board, roomId: string, anchor: Millis, at: Millis): Span {
  const [first = anchor, last = anchor] = [anchor, at].map((instant) => snapDown(axis, instant)).sort((a, b) => a - b)
  const earliest = Math.max(axis.start, Math.min(bookableFrom(now), anchor))
  const free = freeAround(lane(roomId), anchor, { start: earliest, end: axis.end })
  return { start: Math.max(free.start, first), end: Math.min(free.end, last + axis.slot) }
}

type Dragging = Extract<Gesture, { kind: 'dragging' }>

function whileDragging(state: GridState, gesture: Dragging, event: PointerEvent, { axis }: Board): Step {
  const { block, grip, grab } = gesture
  switch (event.type) {
    case 'travel': {
      const roomId = grip === 'body' ? (event.roomId ?? gesture.roomId) : block.roomId
      return step({ ...state, gesture: { ...gesture, roomId, span: dragged(axis, block, grip, event.at - grab) } })
    }
    case 'release': {
      const { roomId, span } = gesture
      const rested: GridState = { cursor: cursorOn(roomId, span), gesture: null }
      const unchanged = roomId === block.roomId && span.start === block.start && span.end === block.end
      return unchanged ? step(rested) : step(rested, { do: 'change', block, roomId, span })
    }
    case 'abandon':
      return step({ ...state, gesture: null }, say({ say: 'returned', block }))
    default:
      return step(state)
  }
}

function dragged(axis: Axis, { start, end }: Block, grip: Grip, by: Millis): Span {
  // Less than half a slot means to change only the room: an odd start such as 09:10 is then kept.
  if (Math.abs(by) < axis.slot / 2) return { start, end }
  if (grip === 'start') return { start: Math.min(snapNearest(axis, start + by), end - axis.slot), end }
  if (grip === 'end') return { start, end: Math.max(snapNearest(axis, end + by), start + axis.slot) }
  const last = (stretchAt(axis, axis.end)?.end ?? axis.end) - axis.slot
  const moved = Math.max(axis.start, Math.min(last, snapNearest(axis, start + by)))
  return { start: moved, end: moved + end - start }
}
