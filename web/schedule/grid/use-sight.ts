import { useCallback, useLayoutEffect, useRef } from 'react'
import { type Axis, instantAt, type Millis, xOf } from '../axis.ts'
import type { Span } from '../block.ts'
import { type Board, rowIndex } from './board.ts'
import { cursorCell } from './browse.ts'
import type { GridController } from './controller.ts'
import type { Layout } from './layout.ts'
import { type Measured, scrolledInline, scrollInlineTo } from './measure.ts'
import type { Sight } from './sight.ts'

interface View {
  readonly measured: () => Measured | null
  readonly board: () => Board
  readonly layout: () => Layout
  readonly controller: GridController
}

const MARGIN = 12

/** Scrolls to the cursor, or to what it carries, by as little as is needed. */
export function useReveal({ measured, board, layout, controller }: View): () => void {
  return useCallback(() => {
    const now = measured()
    const { cursor, gesture } = controller.state()
    if (!now || !cursor) return
    const index = rowIndex(board(), cursor.row)
    const top = layout().tops[index]
    if (top !== undefined) revealRow(now, top, layout().heightOf(index))
    const span = gesture?.kind === 'carrying' ? gesture.span : cursorCell(board(), cursor)
    if (span) revealSpan(now, board().axis, span)
  }, [measured, board, layout, controller])
}

/** A new day begins with the hours that matter; the same day drawn wider or narrower stays where it was scrolled to. */
export function useFirstSight(measured: () => Measured | null, axis: Axis, firstSeen: Millis, sight: Sight): void {
  const seen = useRef<{ start: Millis; end: Millis; leftmost: Millis } | null>(null)
  useLayoutEffect(() => {
    const now = measured()
    if (!now) return
    const { start, end } = axis
    const before = seen.current
    const leftmost = before?.start === start && before.end === end ? before.leftmost : firstSeen
    scrollInlineTo(now.scroller, xOf(axis, leftmost))
    seen.current = { start, end, leftmost }
    const room = now.scroller.clientWidth - now.headWidth
    sight.look(axis, scrolledInline(now.scroller), room)
    let scrolled = now.scroller.scrollLeft
    const onScroll = () => {
      // Most scrolling is up and down, and to read more than this costs a layout.
      if (now.scroller.scrollLeft === scrolled) return
      scrolled = now.scroller.scrollLeft
      seen.current = { start, end, leftmost: instantAt(axis, scrolledInline(now.scroller)) }
      sight.look(axis, scrolledInline(now.scroller), room)
    }
    now.scroller.addEventListener('scroll', onScroll, { passive: true })
    return () => now.scroller.removeEventListener('scroll', onScroll)
  }, [measured, axis, firstSeen, sight])
}

function revealRow({ scroller, headerHeight }: Measured, top: number, height: number): void {
  const room = scroller.clientHeight - headerHeight
  if (top < scroller.scrollTop) scroller.scrollTop = top
  else if (top + height > scroller.scrollTop + room) scroller.scrollTop = top + height - room
}

function revealSpan({ scroller, headWidth }: Measured, axis: Axis, span: Span): void {
  const room = scroller.clientWidth - headWidth
  const seen = scrolledInline(scroller)
  const [from, to] = [xOf(axis, span.start) - MARGIN, xOf(axis, span.end) + MARGIN]
  if (from < seen) scrollInlineTo(scroller, Math.max(0, from))
  else if (to > seen + room) scrollInlineTo(scroller, Math.min(from, to - room))
}
