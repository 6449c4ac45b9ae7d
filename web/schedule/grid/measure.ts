import { type Axis, instantAt, type Millis, xOf } from '../axis.ts'
import type { Span } from '../block.ts'

export type Direction = 'ltr' | 'rtl'

export const directionOf = (element: Element): Direction =>
  getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr'

/** How far the beginning of the line is scrolled out of sight; browsers count it below zero from right to left. */
export const scrolledInline = (scroller: HTMLElement): number => Math.abs(scroller.scrollLeft)

export function scrollInlineTo(scroller: HTMLElement, to: number, behavior: ScrollBehavior = 'auto'): void {
  scroller.scrollTo({ left: directionOf(scroller) === 'rtl' ? -to : to, behavior })
}

/** Where a pointer is over the body of the grid: along time, and down the rows. */
export function placeIn(body: HTMLElement, clientX: number, clientY: number, headWidth: number) {
  const box = body.getBoundingClientRect()
  const inline = directionOf(body) === 'rtl' ? box.right - clientX : clientX - box.left
  return { x: inline - headWidth, y: clientY - box.top }
}

export const instantUnder = (axis: Axis, x: number): Millis => instantAt(axis, Math.min(axis.width - 1, Math.max(0, x)))

/** The part of a span on a row that is in sight, in the window's coordinates: what a dialog points at. */
export function boxOf(
  { scroller, body, headWidth, headerHeight }: Measured,
  axis: Axis,
  span: Span,
  top: number,
  height: number,
): DOMRect {
  const view = scroller.getBoundingClientRect()
  const box = body.getBoundingClientRect()
  const isRtl = directionOf(body) === 'rtl'
  const [from, to] = [xOf(axis, span.start) + headWidth, xOf(axis, span.end) + headWidth]
  const [left, right] = isRtl ? [box.right - to, box.right - from] : [box.left + from, box.left + to]
  const [viewLeft, viewRight] = isRtl ? [view.left, view.right - headWidth] : [view.left + headWidth, view.right]
  const seenLeft = Math.min(Math.max(left, viewLeft), viewRight - 1)
  const seenRight = Math.max(Math.min(right, viewRight), seenLeft + 1)
  const seenTop = Math.min(Math.max(box.top + top, view.top + headerHeight), view.bottom - height)
  return new DOMRect(seenLeft, seenTop, seenRight - seenLeft, height)
}

export interface Measured {
  readonly scroller: HTMLElement
  readonly body: HTMLElement
  readonly headWidth: number
  readonly headerHeight: number
}
