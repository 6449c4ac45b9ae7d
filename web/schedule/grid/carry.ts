import { type Millis, snapDown, stretchAt } from '../axis.ts'
import type { Span } from '../block.ts'
import { type Board, type Cursor, type Gesture, type GridState, type Step, say, step } from './board.ts'
import { cellAt, lastShownBefore, nextShown, obstacleTo } from './cells.ts'
import type { Command } from './commands.ts'

type Carrying = Extract<Gesture, { kind: 'carrying' }>

/** M on a reservation: from now on the arrows move it, until Enter drops it or Escape takes it back. */
export function pickUp(state: GridState, board: Board): Step {
  const { cursor } = state
  if (!cursor || cursor.at === null) return step(state)
  const { block } = cellAt(board.lane(cursor.row), board.axis, cursor.at)
  if (!block) return step(state)
  if (!block.mayChange) return step(state, say({ say: 'locked', block }))
  const span = { start: block.start, end: block.end }
  const gesture: Carrying = { kind: 'carrying', block, roomId: block.roomId, span }
  return step({ ...state, gesture }, say({ say: 'carrying', block }))
}

export function carry(state: GridState, gesture: Carrying, command: Command, board: Board): Step {
  switch (command.go) {
    case 'earlier':
    case 'later':
      return carried(board, gesture, {
        span: command.extend
          ? resized(board, gesture.span, command.go)
          : moved(board, gesture.span, command.go, command.leap ? 4 : 1),
      })
    case 'up':
    case 'down':
      return carried(board, gesture, { roomId: roomBeyond(board, gesture.roomId, command.go === 'up' ? -1 : 1) })
    case 'page-up':
    case 'page-down':
      return carried(board, gesture, {
        roomId: roomBeyond(board, gesture.roomId, command.go === 'page-up' ? -10 : 10),
      })
    case 'enter':
      return drop(state, gesture)
    case 'escape':
    case 'move':
      return step(
        { cursor: cursorOn(gesture.block.roomId, gesture.block), gesture: null },
        say({ say: 'returned', block: gesture.block }),
      )
    default:
      return step(state)
  }
}

export const cursorOn = (roomId: string, { start }: Span): Cursor => ({ row: roomId, at: start, head: null })

function drop(state: GridState, { block, roomId, span }: Carrying): Step {
  const done = { ...state, cursor: cursorOn(roomId, span), gesture: null }
  const unchanged = roomId === block.roomId && span.start === block.start && span.end === block.end
  return unchanged ? step(done, say({ say: 'returned', block })) : step(done, { do: 'change', block, roomId, span })
}

function carried(board: Board, gesture: Carrying, change: { readonly roomId?: string; readonly span?: Span }): Step {
  const next = { ...gesture, ...change }
  const obstacle = obstacleTo(board, next.roomId, next.span, next.block)
  return step(
    { cursor: cursorOn(next.roomId, next.span), gesture: next },
    say({ say: 'carried', roomId: next.roomId, span: next.span, obstacle }),
  )
}

/** To the neighbouring slot boundary, keeping its length; the hours that are not drawn are stepped over. */
function moved(board: Board, span: Span, go: 'earlier' | 'later', slots: number): Span {
  const { axis } = board
  let start: Millis = span.start
  for (let count = 0; count < slots; count++) {
    if (go === 'later') start = nextShown(axis, snapDown(axis, start) + axis.slot) ?? start
    else {
      const before = lastShownBefore(axis, start)
      if (before !== null) start = snapDown(axis, before)
    }
  }
  return { start, end: start + span.end - span.start }
}

/** The end goes to the neighbouring slot boundary, within the hours drawn and never onto the start. */
function resized({ axis }: Board, { start, end }: Span, go: 'earlier' | 'later'): Span {
  const below = snapDown(axis, end - 1)
  const above = below + axis.slot > end ? below + axis.slot : below + 2 * axis.slot
  const drawnUntil = Math.max(end, stretchAt(axis, end - 1)?.end ?? axis.end)
  const shortest = start + Math.min(axis.slot, end - start)
  return { start, end: Math.max(shortest, go === 'later' ? Math.min(above, drawnUntil) : below) }
}

function roomBeyond(board: Board, roomId: string, by: number): string {
  const rooms = board.rows.filter(({ kind }) => kind === 'room')
  const index = rooms.findIndex(({ key }) => key === roomId)
  return rooms[Math.max(0, Math.min(rooms.length - 1, index + by))]?.key ?? roomId
}
