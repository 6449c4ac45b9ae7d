import type { LaneStore } from '../lane-store.ts'
import type { Board, Cursor, GridState, Intent } from './board.ts'
import { type GridEvent, heldBlock, RESTING, reduce } from './grid-reducer.ts'

/**
 * Holds the state of one grid outside of React: a pointer that moves must not render anything, and a cursor that
 * moves renders the two rows it left and came to.
 */
export interface GridController {
  readonly state: () => GridState
  readonly dispatch: (event: GridEvent) => void
  /** Moves the cursor from outside: a dialog gives the focus back, or the row of the cursor is gone. */
  readonly place: (cursor: Cursor | null, focus: boolean) => void
  readonly fold: (row: string) => void
  readonly subscribe: (listener: () => void) => () => void
  /** The same object until the cursor moves on this row, and `null` when it is elsewhere. */
  readonly cursorOn: (row: string) => Cursor | null
  /** The row that must stay in the document, however far away it is scrolled: it has the focus. */
  readonly activeRow: () => string | null
  /** True once after a key moved the cursor: its new cell shall take the focus. */
  readonly takeFocusWish: () => boolean
  /** Whether a cell of the grid has the focus, or had it until it was taken out of the document. */
  readonly hasFocus: () => boolean
  readonly setFocus: (has: boolean) => void
}

export function createGridController(
  board: () => Board,
  store: Pick<LaneStore, 'hold'>,
  perform: (intent: Intent) => void,
): GridController {
  let state = RESTING
  let wantsFocus = false
  let hasFocus = false
  const listeners = new Set<() => void>()
  return {
    state: () => state,
    dispatch(event) {
      const before = state
      const next = reduce(before, event, board())
      state = next.state
      if (event.type === 'command') wantsFocus = true
      for (const intent of next.intents) perform(intent)
      store.hold(heldBlock(state)?.id ?? null)
      if (state !== before) for (const listener of listeners) listener()
    },
    place(cursor, focus) {
      state = { ...state, cursor }
      wantsFocus = focus
      for (const listener of listeners) listener()
    },
    fold: (row) => perform({ do: 'toggle', row }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    cursorOn: (row) => (state.cursor?.row === row ? state.cursor : null),
    activeRow: () => state.cursor?.row ?? null,
    takeFocusWish() {
      const wish = wantsFocus
      wantsFocus = false
      return wish
    },
    hasFocus: () => hasFocus,
    setFocus(has) {
      hasFocus = has
    },
  }
}
