import { useLayoutEffect, useRef } from 'react'
import type { Millis } from '../axis.ts'
import { type Board, rowIndex } from './board.ts'
import type { GridController } from './controller.ts'

/** There is always one place where Tab enters the grid, whatever is filtered, folded or turned to. */
export function useValidCursor(controller: GridController, board: Board, firstSeen: Millis): void {
  const lastIndex = useRef(0)
  useLayoutEffect(() => {
    const { cursor } = controller.state()
    const index = cursor ? rowIndex(board, cursor.row) : -1
    if (index >= 0) lastIndex.current = index
    const isRowThere = index >= 0
    const { axis, rows } = board
    const isTimeThere = cursor?.at == null || (cursor.at >= axis.start && cursor.at < axis.end)
    if (cursor && isRowThere && isTimeThere) return
    const firstRoom = rows.findIndex(({ kind }) => kind === 'room')
    const row =
      rows[isRowThere ? index : cursor ? Math.min(lastIndex.current, rows.length - 1) : Math.max(0, firstRoom)]
    const at = cursor && isTimeThere ? cursor.at : firstSeen
    if (row) controller.place({ row: row.key, at, head: null }, controller.hasFocus())
  }, [controller, board, firstSeen])
}
