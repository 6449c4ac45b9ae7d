interface Cell {
  readonly top: number
  readonly height: number
  /** From the beginning of the days; `null` on the name of a room. */
  readonly start: number | null
  readonly day: number
  readonly head: number
  readonly header: number
}

/** Scrolls to the cell by as little as is needed. */
export function reveal(scroller: HTMLElement, { top, height, start, day, head, header }: Cell): void {
  const room = scroller.clientHeight - header
  if (top < scroller.scrollTop) scroller.scrollTop = top
  else if (top + height > scroller.scrollTop + room) scroller.scrollTop = top + height - room
  if (start === null) return
  const seen = Math.abs(scroller.scrollLeft)
  const sign = getComputedStyle(scroller).direction === 'rtl' ? -1 : 1
  const width = scroller.clientWidth - head
  if (start < seen) scroller.scrollLeft = sign * start
  else if (start + day > seen + width) scroller.scrollLeft = sign * (start + day - width)
}
