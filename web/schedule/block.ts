import type { Millis } from './axis.ts'

/** A reservation as the schedule draws it: what the viewer may see of it, already decided by the server (rule 31). */
export interface Block {
  readonly id: string
  readonly roomId: string
  readonly start: Millis
  readonly end: Millis
  /** `null` when hidden: it then says "Busy". */
  readonly title: string | null
  readonly who: string | null
  readonly tagId: string | null
  readonly pending: boolean
  readonly private: boolean
  readonly mine: boolean
  readonly mayChange: boolean
  readonly version: number
  /** Shown before the server has confirmed it. */
  readonly saving: boolean
}

export interface Span {
  readonly start: Millis
  readonly end: Millis
}

/** What holds one room, in order of start. Immutable: who has seen this array has seen this state of the room. */
export type Lane = readonly Block[]

export const NOTHING: Lane = []

export const laneOf = (blocks: readonly Block[]): Lane => [...blocks].sort((a, b) => a.start - b.start || a.end - b.end)

export const blockAt = (lane: Lane, instant: Millis): Block | undefined =>
  lane.find(({ start, end }) => start <= instant && instant < end)

/** What is in the way of a span; a block is never in its own way (rule 25). */
export const inTheWay = (lane: Lane, span: Span, exceptId?: string): Block | undefined =>
  lane.find(({ id, start, end }) => id !== exceptId && start < span.end && span.start < end)

/** The free time around an instant that is itself free, within `limits`. */
export function freeAround(lane: Lane, instant: Millis, limits: Span): Span {
  let { start, end } = limits
  for (const block of lane) {
    if (block.end <= instant) start = Math.max(start, block.end)
    else if (block.start > instant) return { start, end: Math.min(end, block.start) }
  }
  return { start, end }
}
