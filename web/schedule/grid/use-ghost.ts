import { type RefObject, useEffect } from 'react'
import { xOf } from '../axis.ts'
import type { Span } from '../block.ts'
import type { ScheduleRoom } from '../rows.ts'
import type { Board, Obstacle } from './board.ts'
import { rowIndex } from './board.ts'
import type { GridController } from './controller.ts'
import { ghostOf } from './grid-reducer.ts'
import type { Layout } from './layout.ts'
import { type Measured, scrolledInline } from './measure.ts'
import type { GridWords } from './words.ts'

interface Stage {
  readonly ghost: RefObject<HTMLDivElement | null>
  readonly measured: () => Measured | null
  readonly board: () => Board
  readonly layout: () => Layout
  readonly controller: GridController
  readonly words: GridWords
}

/** Draws what is being drawn or moved, straight into its element: sixty times a second is too often to render. */
export function useGhost({ ghost, measured, board, layout, controller, words }: Stage): void {
  useEffect(() => {
    let carried: HTMLElement | null = null
    return controller.subscribe(() => {
      const now = measured()
      const element = ghost.current
      if (!element || !now) return
      const shown = ghostOf(controller.state(), board())
      element.hidden = shown === null
      now.scroller.toggleAttribute('data-moving', shown?.block != null)
      carried?.removeAttribute('data-carried')
      if (!shown) return
      carried = shown.block ? now.body.querySelector(`[data-block="${CSS.escape(shown.block.id)}"]`) : null
      carried?.setAttribute('data-carried', '')
      const index = rowIndex(board(), shown.roomId)
      const row = board().rows[index]
      const room = row?.kind === 'room' ? row.room : undefined
      paint(
        element,
        { span: shown.span, top: layout().tops[index] ?? 0, height: layout().heightOf(index) },
        now,
        board(),
      )
      element.toggleAttribute('data-obstacle', shown.obstacle !== null)
      write(element, words, shown.span, room, shown.obstacle)
    })
  }, [ghost, measured, board, layout, controller, words])
}

interface Area {
  readonly span: Span
  readonly top: number
  readonly height: number
}

export function paint(element: HTMLElement, { span, top, height }: Area, measured: Measured, { axis }: Board): void {
  // The part that is scrolled under the names of the rooms would lie over them.
  const seen = scrolledInline(measured.scroller)
  const start = Math.max(xOf(axis, span.start), seen)
  const width = Math.max(2, xOf(axis, span.end) - start - 1)
  element.style.insetInlineStart = `${start + measured.headWidth}px`
  element.style.inlineSize = `${width}px`
  element.style.insetBlockStart = `${top}px`
  element.style.blockSize = `${height}px`
}

function write(
  element: HTMLElement,
  words: GridWords,
  span: Span,
  room: ScheduleRoom | undefined,
  obstacle: Obstacle | null,
): void {
  const [when, why] = element.children
  if (when) when.textContent = room ? words.times(span, room) : words.clock.range(span)
  if (why) why.textContent = obstacle ? words.obstacle(obstacle) : ''
}
