import { type CSSProperties, type PointerEvent, useEffect, useRef, useState } from 'react'
import { placeAt } from './order.ts'

/** Less is an unsteady click. */
const STARTS_AFTER_PX = 4
const EDGE_PX = 48

type Drag = {
  from: number
  to: number
  /** How far the dragged row has come, and how much room it leaves behind. */
  by: number
  room: number
}

type Grip = {
  from: number
  startY: number
  scroller: Element | null
  startScroll: number
  middles: number[]
  room: number
}

/**
 * Rows of a list that can be dragged by a handle, with mouse, pen or finger; the others make room. The rows are the
 * children of `list`. Escape, or a pointer that is taken away, puts the row back.
 */
export function useDragOrder<List extends HTMLElement>(onDrop: (from: number, to: number) => void) {
  const list = useRef<List>(null)
  const grip = useRef<Grip>(undefined)
  const [drag, setDrag] = useState<Drag>()
  const isDragging = drag !== undefined

  const letGo = () => {
    grip.current = undefined
    setDrag(undefined)
  }

  useEffect(() => {
    if (!isDragging) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // Before a dialog around the list takes it for its own.
      event.stopPropagation()
      grip.current = undefined
      setDrag(undefined)
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [isDragging])

  const take = (event: PointerEvent<HTMLElement>, from: number) => {
    if (event.button !== 0 || !list.current) return
    const boxes = [...list.current.children].map((row) => row.getBoundingClientRect())
    const own = boxes[from]
    if (!own) return
    const [first, second] = boxes
    const gap = first && second ? second.top - first.bottom : 0
    const scroller = list.current.closest('[data-scroll]')
    grip.current = {
      from,
      startY: event.clientY,
      scroller,
      startScroll: scroller?.scrollTop ?? 0,
      middles: boxes.map(({ top, height }) => top + height / 2),
      room: own.height + gap,
    }
    event.currentTarget.setPointerCapture(event.pointerId)
  }

  const pull = (event: PointerEvent<HTMLElement>) => {
    const held = grip.current
    if (!held) return
    const { from, startY, scroller, startScroll, middles, room } = held
    if (scroller) scrollNearEdge(scroller, event.clientY)
    const by = event.clientY - startY + (scroller?.scrollTop ?? 0) - startScroll
    if (!drag && Math.abs(by) < STARTS_AFTER_PX) return
    setDrag({ from, to: placeAt(middles, from, (middles[from] ?? 0) + by), by, room })
  }

  const drop = () => {
    if (drag && drag.to !== drag.from) onDrop(drag.from, drag.to)
    letGo()
  }

  return {
    list,
    dragged: drag?.from,
    handle: (index: number) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => take(event, index),
      onPointerMove: pull,
      onPointerUp: drop,
      onPointerCancel: letGo,
    }),
    rowStyle: (index: number): CSSProperties | undefined =>
      drag && { transform: `translateY(${shiftOf(drag, index)}px)` },
  }
}

function shiftOf({ from, to, by, room }: Drag, index: number): number {
  if (index === from) return by
  if (from < index && index <= to) return -room
  if (to <= index && index < from) return room
  return 0
}

function scrollNearEdge(scroller: Element, y: number): void {
  const { top, bottom } = scroller.getBoundingClientRect()
  if (y < top + EDGE_PX) scroller.scrollTop -= 12
  if (y > bottom - EDGE_PX) scroller.scrollTop += 12
}
