import type { Block, Span } from '../block.ts'
import type { Board, GridState, Obstacle, Step } from './board.ts'
import { step } from './board.ts'
import { browse } from './browse.ts'
import { carry, pickUp } from './carry.ts'
import { obstacleTo, wishFor } from './cells.ts'
import type { Command } from './commands.ts'
import { type PointerEvent, point } from './drag.ts'

export type GridEvent = PointerEvent | { readonly type: 'command'; readonly command: Command }

export const RESTING: GridState = { cursor: null, gesture: null }

/**
 * All that keyboard and pointer do to the grid. Pure: what happens in the world is the list of intents, and it is
 * carried out by whoever holds the board.
 */
export function reduce(state: GridState, event: GridEvent, board: Board): Step {
  if (event.type !== 'command') return point(state, event, board)
  const { gesture } = state
  const { command } = event
  if (gesture?.kind === 'carrying') return carry(state, gesture, command, board)
  if (gesture) return command.go === 'escape' ? point(state, { type: 'abandon' }, board) : step(state)
  return command.go === 'move' ? pickUp(state, board) : browse(state, command, board)
}

/** The reservation whose updates must wait until it is let go. */
export const heldBlock = ({ gesture }: GridState): Block | null =>
  gesture?.kind === 'dragging' || gesture?.kind === 'carrying' ? gesture.block : null

/** What floats over the grid while something is drawn or moved. */
export interface Ghost {
  readonly roomId: string
  readonly span: Span
  readonly block: Block | null
  readonly obstacle: Obstacle | null
}

export function ghostOf({ gesture }: GridState, board: Board): Ghost | null {
  switch (gesture?.kind) {
    case 'drawing': {
      const { roomId, span } = gesture
      const past = wishFor(board, board.lane(roomId), span) === null
      return { roomId, span, block: null, obstacle: past ? { kind: 'past' } : null }
    }
    case 'dragging':
    case 'carrying': {
      const { roomId, span, block } = gesture
      return { roomId, span, block, obstacle: obstacleTo(board, roomId, span, block) }
    }
    default:
      return null
  }
}
