import { useEffect } from 'react'
import type { Block } from '../block.ts'
import type { Board, Grip, Press } from './board.ts'
import type { GridController } from './controller.ts'
import { type Layout, rowAt } from './layout.ts'
import { directionOf, instantUnder, type Measured, placeIn } from './measure.ts'

const LONG_PRESS = 400
const MOUSE_EDGE = 8
const TOUCH_EDGE = 16
/** So near to the border of what is in sight, a drag scrolls. */
const SCROLL_ZONE = 44
/** Pixels a frame at the very border. */
const SCROLL_SPEED = 18

interface Hands {
  readonly measured: () => Measured | null
  readonly board: () => Board
  readonly layout: () => Layout
  readonly controller: GridController
  /** A mouse that hovers over free time, or over nothing (`null`). */
  readonly onHover: (over: { roomId: string; at: number } | null) => void
}

/**
 * Pointer events of the whole grid, listened to in one place. Native listeners, because a finger that drags must be
 * able to stop the browser from scrolling, and React's touch listeners cannot.
 */
export function usePointer(hands: Hands): void {
  const { measured, board, layout, controller, onHover } = hands
  useEffect(() => {
    const found = measured()
    if (!found) return
    const { scroller } = found
    let longPress: ReturnType<typeof setTimeout> | undefined
    let scrolling = 0
    let last: { x: number; y: number } | null = null

    const gesture = () => controller.state().gesture
    const isMoving = () => gesture()?.kind === 'drawing' || gesture()?.kind === 'dragging'

    const under = (clientX: number, clientY: number) => {
      const now = measured()
      if (!now) return null
      const { x, y } = placeIn(now.body, clientX, clientY, now.headWidth)
      const row = board().rows[rowAt(layout(), y)]
      return { at: instantUnder(board().axis, x), roomId: row?.kind === 'room' ? row.key : null }
    }

    const travel = (x: number, y: number) => {
      last = { x, y }
      const place = under(x, y)
      if (place) controller.dispatch({ type: 'travel', x, y, ...place })
    }

    const finish = (type: 'release' | 'abandon') => {
      clearTimeout(longPress)
      cancelAnimationFrame(scrolling)
      scrolling = 0
      last = null
      controller.dispatch({ type })
    }

    const onDown = (event: PointerEvent) => {
      if (event.button !== 0 || !event.isPrimary || !(event.target instanceof Element)) return
      if (!event.target.closest('[data-track]')) return
      const place = under(event.clientX, event.clientY)
      if (!place?.roomId) return
      const touch = event.pointerType === 'touch'
      const press: Press = {
        row: place.roomId,
        at: place.at,
        ...blockUnder(event.target, event.clientX, board(), place.roomId, touch ? TOUCH_EDGE : MOUSE_EDGE),
        pointer: touch ? 'touch' : 'mouse',
        x: event.clientX,
        y: event.clientY,
      }
      onHover(null)
      last = { x: event.clientX, y: event.clientY }
      controller.dispatch({ type: 'press', press })
      if (touch)
        longPress = setTimeout(() => {
          controller.dispatch({ type: 'linger' })
          if (isMoving()) navigator.vibrate?.(10)
        }, LONG_PRESS)
      else scroller.setPointerCapture(event.pointerId)
    }

    const onMove = (event: PointerEvent) => {
      if (!gesture() || gesture()?.kind === 'carrying') {
        if (event.pointerType === 'mouse') onHover(hovered(event))
        return
      }
      travel(event.clientX, event.clientY)
      if (!gesture()) clearTimeout(longPress)
      if (isMoving() && scrolling === 0) scrolling = requestAnimationFrame(scroll)
    }

    const hovered = (event: PointerEvent) => {
      if (!(event.target instanceof Element) || !event.target.matches('[data-track], [data-free]')) return null
      const place = under(event.clientX, event.clientY)
      return place?.roomId ? { roomId: place.roomId, at: place.at } : null
    }

    const scroll = () => {
      scrolling = 0
      const now = measured()
      if (!now || !last || !isMoving()) return
      const by = speedAt(now, last.x, last.y)
      if (by.x !== 0 || by.y !== 0) {
        scroller.scrollBy(by.x, by.y)
        travel(last.x, last.y)
      }
      scrolling = requestAnimationFrame(scroll)
    }

    const onUp = () => {
      if (gesture() && gesture()?.kind !== 'carrying') finish('release')
    }
    const onCancel = () => {
      if (gesture() && gesture()?.kind !== 'carrying') finish('abandon')
    }
    const onLeave = () => onHover(null)
    const onTouchMove = (event: TouchEvent) => {
      if (isMoving()) event.preventDefault()
    }
    const onContextMenu = (event: Event) => {
      if (gesture()) event.preventDefault()
    }
    const onClick = ({ target }: MouseEvent) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-fold]')?.dataset.fold : undefined
      if (row) controller.fold(row)
    }
    // Wherever the focus is while the hand is on the mouse.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !isMoving()) return
      event.preventDefault()
      event.stopPropagation()
      finish('abandon')
    }

    scroller.addEventListener('pointerdown', onDown)
    scroller.addEventListener('pointermove', onMove)
    scroller.addEventListener('pointerup', onUp)
    scroller.addEventListener('pointercancel', onCancel)
    scroller.addEventListener('pointerleave', onLeave)
    scroller.addEventListener('touchmove', onTouchMove, { passive: false })
    scroller.addEventListener('contextmenu', onContextMenu)
    scroller.addEventListener('click', onClick)
    window.addEventListener('keydown', onKey, { capture: true })
    return () => {
      clearTimeout(longPress)
      cancelAnimationFrame(scrolling)
      scroller.removeEventListener('pointerdown', onDown)
      scroller.removeEventListener('pointermove', onMove)
      scroller.removeEventListener('pointerup', onUp)
      scroller.removeEventListener('pointercancel', onCancel)
      scroller.removeEventListener('pointerleave', onLeave)
      scroller.removeEventListener('touchmove', onTouchMove)
      scroller.removeEventListener('contextmenu', onContextMenu)
      scroller.removeEventListener('click', onClick)
      window.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [measured, board, layout, controller, onHover])
}

function blockUnder(
  target: Element,
  x: number,
  board: Board,
  roomId: string,
  edge: number,
): Pick<Press, 'block' | 'grip'> {
  const element = target.closest<HTMLElement>('[data-block]')
  const block = board.lane(roomId).find(({ id }) => id === element?.dataset.block) ?? null
  return { block, grip: block && element ? gripAt(element, x, edge, block) : 'body' }
}

function gripAt(element: HTMLElement, clientX: number, edge: number, { mayChange }: Block): Grip {
  const box = element.getBoundingClientRect()
  // In a narrow block the edges would leave no middle to hold.
  if (!mayChange || box.width < edge * 3) return 'body'
  const fromStart = directionOf(element) === 'rtl' ? box.right - clientX : clientX - box.left
  if (fromStart < edge) return 'start'
  return box.width - fromStart < edge ? 'end' : 'body'
}

function speedAt({ scroller, headWidth, headerHeight }: Measured, x: number, y: number) {
  const view = scroller.getBoundingClientRect()
  const isRtl = directionOf(scroller) === 'rtl'
  const along = (position: number, from: number, to: number) =>
    SCROLL_SPEED * (nearness(to - position) - nearness(position - from))
  return {
    x: along(x, view.left + (isRtl ? 0 : headWidth), view.right - (isRtl ? headWidth : 0)),
    y: along(y, view.top + headerHeight, view.bottom),
  }
}

/** From 0 at the edge of the zone to 1 at the border and beyond. */
const nearness = (distance: number) => Math.min(1, Math.max(0, (SCROLL_ZONE - distance) / SCROLL_ZONE))
