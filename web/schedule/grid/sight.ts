import type { Axis } from '../axis.ts'
import type { Span } from '../block.ts'

/** The days of the axis in sight: of a week, what lies beyond them is not drawn. */
export interface Sight {
  /** The same object until other days come into sight. */
  readonly span: () => Span
  readonly subscribe: (listener: () => void) => () => void
  /** Tells how far the axis is scrolled, and how much of it is seen. */
  readonly look: (axis: Axis, scrolled: number, width: number) => void
}

export function createSight(): Sight {
  let span: Span = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY }
  const listeners = new Set<() => void>()
  return {
    span: () => span,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    look(axis, scrolled, width) {
      const next = daysInSight(axis, scrolled, width)
      if (next.start === span.start && next.end === span.end) return
      span = next
      for (const listener of listeners) listener()
    },
  }
}

/** Whole days, so that it changes seldom while somebody scrolls. Nights that are not drawn belong to the day before. */
export function daysInSight({ stretches, start, end }: Axis, scrolled: number, width: number): Span {
  const seen = stretches.filter((day) => day.x < scrolled + width && scrolled < day.x + day.width)
  const [first, last] = [seen[0], seen.at(-1)]
  if (!first || !last) return { start, end }
  return { start: first.start, end: last.end }
}
