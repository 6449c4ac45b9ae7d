import type { Axis, Millis } from '../axis.ts'
import type { Block, Lane, Span } from '../block.ts'
import type { Row } from '../rows.ts'

/** What lies on the table: everything the cursor and the pointer move over. */
export interface Board {
  readonly axis: Axis
  readonly rows: readonly Row[]
  readonly lane: (roomId: string) => Lane
  readonly now: Millis
}

/** Where the keyboard is: on a row, at an instant, or (`null`) on the row's own name. */
export interface Cursor {
  readonly row: string
  readonly at: Millis | null
  /** The other end of a free range that Shift+arrow has drawn out from `at`. */
  readonly head: Millis | null
}

/** The part of a reservation that is held. */
export type Grip = 'body' | 'start' | 'end'

export type Gesture =
  /** The pointer is down; whether it will tap, draw, drag or scroll is not yet known. */
  | { readonly kind: 'pressing'; readonly press: Press }
  | { readonly kind: 'drawing'; readonly roomId: string; readonly anchor: Millis; readonly span: Span }
  | {
      readonly kind: 'dragging'
      readonly block: Block
      readonly grip: Grip
      /** Where in time the block was taken hold of. */
      readonly grab: Millis
      readonly roomId: string
      readonly span: Span
    }
  /** Moved by keyboard, until Enter or Escape. */
  | { readonly kind: 'carrying'; readonly block: Block; readonly roomId: string; readonly span: Span }

export interface Press {
  readonly row: string
  readonly at: Millis
  readonly block: Block | null
  readonly grip: Grip
  readonly pointer: 'mouse' | 'touch'
  readonly x: number
  readonly y: number
}

export interface GridState {
  readonly cursor: Cursor | null
  readonly gesture: Gesture | null
}

/** What a screen reader is told beyond the cell that has focus. */
export type Announcement =
  | { readonly say: 'range'; readonly span: Span }
  | { readonly say: 'carrying'; readonly block: Block }
  | { readonly say: 'carried'; readonly roomId: string; readonly span: Span; readonly obstacle: Obstacle | null }
  | { readonly say: 'returned'; readonly block: Block }
  | { readonly say: 'locked'; readonly block: Block }
  | { readonly say: 'past' }

/** Why a place will not do, as far as the screen knows; the server knows all of it. */
export type Obstacle = { readonly kind: 'taken'; readonly by: Block } | { readonly kind: 'past' }

export type Intent =
  | { readonly do: 'book'; readonly roomId: string; readonly span: Span }
  | { readonly do: 'open'; readonly block: Block }
  | { readonly do: 'change'; readonly block: Block; readonly roomId: string; readonly span: Span }
  | { readonly do: 'toggle'; readonly row: string }
  | { readonly do: 'visit'; readonly roomId: string }
  | { readonly do: 'say'; readonly announcement: Announcement }

export interface Step {
  readonly state: GridState
  readonly intents: readonly Intent[]
}

export const step = (state: GridState, ...intents: Intent[]): Step => ({ state, intents })

export const say = (announcement: Announcement): Intent => ({ do: 'say', announcement })

export const rowIndex = (board: Board, key: string): number => board.rows.findIndex((row) => row.key === key)
