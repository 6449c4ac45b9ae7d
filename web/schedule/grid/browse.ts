import { type Millis, stretchAt } from '../axis.ts'
import type { Row } from '../rows.ts'
import { type Board, type Cursor, type GridState, type Intent, rowIndex, type Step, say, step } from './board.ts'
import { type Cell, cellAt, cellUnder, lastShownBefore, nextShown, wishAt, wishFor } from './cells.ts'
import type { Command } from './commands.ts'

const PAGE = 10

/** Moving the cursor and acting where it stands, while nothing is being moved. */
export function browse(state: GridState, command: Command, board: Board): Step {
  const cursor = state.cursor ?? firstCursor(board)
  const index = cursor ? rowIndex(board, cursor.row) : -1
  const row = board.rows[index]
  // The row may have been filtered away or collapsed since: start again from the top.
  if (!cursor || !row) return step({ ...state, cursor: firstCursor(board) })
  const to = (next: Cursor | null): Step => step({ ...state, cursor: next ?? cursor })
  switch (command.go) {
    case 'up':
    case 'down':
      return to(vertically(board, cursor, index, command))
    case 'page-up':
      return to(onRow(board, cursor, Math.max(0, index - PAGE)))
    case 'page-down':
      return to(onRow(board, cursor, Math.min(board.rows.length - 1, index + PAGE)))
    case 'first':
      return to({ row: board.rows[0]?.key ?? row.key, at: board.axis.start, head: null })
    case 'last':
      return to({ row: board.rows.at(-1)?.key ?? row.key, at: lastShownBefore(board.axis, board.axis.end), head: null })
    case 'escape':
      return to({ ...cursor, head: null })
    case 'enter':
      return step(state, ...enter(board, row, cursor))
    case 'move':
      return step(state)
    default:
      return row.kind === 'room'
        ? alongRoom(state, board, cursor, row.key, command)
        : step(state, ...fold(row, command.go))
  }
}

/** The cell under the cursor; `null` on names and groups. */
export function cursorCell(board: Board, cursor: Cursor): Cell | null {
  if (board.rows[rowIndex(board, cursor.row)]?.kind !== 'room') return null
  return cellUnder(board.lane(cursor.row), board.axis, cursor)
}

function firstCursor(board: Board): Cursor | null {
  const row = board.rows[0]
  return row ? { row: row.key, at: board.axis.start, head: null } : null
}

const onRow = ({ rows }: Board, cursor: Cursor, index: number): Cursor | null => {
  const row = rows[index]
  return row ? { ...cursor, row: row.key, head: null } : null
}

function vertically(board: Board, cursor: Cursor, index: number, { go, leap }: Arrow): Cursor | null {
  const by = go === 'up' ? -1 : 1
  if (!leap) return onRow(board, cursor, index + by)
  const { at } = cursor
  let target = index + by
  while (at !== null && board.rows[target + by] && !cellAtRow(board, target, at)?.block) target += by
  return onRow(board, cursor, target)
}

const cellAtRow = (board: Board, index: number, at: Millis): Cell | null => {
  const row = board.rows[index]
  return row?.kind === 'room' ? cellAt(board.lane(row.key), board.axis, at) : null
}

type Arrow = Extract<Command, { leap: boolean }>
type Along = Arrow | { go: 'day-start' | 'day-end' }

function alongRoom(state: GridState, board: Board, cursor: Cursor, roomId: string, command: Along): Step {
  const { axis } = board
  const lane = board.lane(roomId)
  const at = (instant: Millis | null): Step => step({ ...state, cursor: { row: roomId, at: instant, head: null } })
  if (command.go === 'day-start') return at(stretchAt(axis, cursor.at ?? axis.start)?.start ?? axis.start)
  if (command.go === 'day-end') {
    const end = stretchAt(axis, cursor.at ?? axis.start)?.end ?? axis.end
    return at(cellAt(lane, axis, end - 1).start)
  }
  if (cursor.at === null) return at(command.go === 'later' ? axis.start : null)
  const cell = cellAt(lane, axis, cursor.at)
  if ('extend' in command && command.extend && !cell.block) return extend(state, board, cursor, roomId, command.go)
  if ('leap' in command && command.leap) {
    const block =
      command.go === 'later'
        ? lane.find(({ start }) => start >= Math.max(cell.start + 1, axis.start) && start < axis.end)
        : lane.findLast(({ start, end }) => start < cell.start && end > axis.start)
    const edge = command.go === 'later' ? axis.end - 1 : axis.start
    return at(block ? Math.max(block.start, axis.start) : cellAt(lane, axis, edge).start)
  }
  if (command.go === 'later') {
    const next = nextShown(axis, cell.end)
    return next === null ? step(state) : at(next)
  }
  const before = lastShownBefore(axis, cell.start)
  return at(before === null ? null : Math.max(cellAt(lane, axis, before).start, axis.start))
}

/** Shift+arrow grows or shrinks a free range from the cell it began at; it stops where the free time does. */
function extend(state: GridState, board: Board, cursor: Cursor, roomId: string, go: Arrow['go']): Step {
  const { axis } = board
  const lane = board.lane(roomId)
  const head = cellAt(lane, axis, cursor.head ?? cursor.at ?? axis.start)
  const wanted = go === 'later' ? head.end : head.start - 1
  const stretch = stretchAt(axis, head.start)
  if (!stretch || wanted < stretch.start || wanted >= stretch.end) return step(state)
  const next = cellAt(lane, axis, wanted)
  if (next.block) return step(state)
  const extended = { ...cursor, head: next.start }
  const cell = cursorCell(board, extended)
  return step({ ...state, cursor: extended }, ...(cell ? [say({ say: 'range', span: cell })] : []))
}

function fold(row: Row, go: Along['go']): Intent[] {
  if (row.kind === 'room') return []
  const wanted = go === 'later'
  return go === 'later' || go === 'earlier' ? (row.expanded === wanted ? [] : [{ do: 'toggle', row: row.key }]) : []
}

function enter(board: Board, row: Row, cursor: Cursor): Intent[] {
  if (row.kind !== 'room') return [{ do: 'toggle', row: row.key }]
  const cell = cursorCell(board, cursor)
  if (!cell) return [{ do: 'visit', roomId: row.key }]
  if (cell.block) return [{ do: 'open', block: cell.block }]
  const lane = board.lane(row.key)
  const span = cursor.head === null ? wishAt(board, lane, cell.start) : wishFor(board, lane, cell)
  return span ? [{ do: 'book', roomId: row.key, span }] : [say({ say: 'past' })]
}
