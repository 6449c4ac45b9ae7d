import type { Axis } from '../axis.ts'
import type { Tick } from '../ticks.ts'
import type { Direction } from './measure.ts'

export interface Background {
  readonly backgroundImage: string
  readonly backgroundSize: string
}

/**
 * The lines of the grid as one background under all rows: no element for any empty cell. On most days every hour is
 * as wide as the next and one tile repeats; when the clocks change by half an hour each line is placed by itself.
 */
export function gridLines(axis: Axis, ticks: readonly Tick[], direction: Direction): Background {
  const to = direction === 'ltr' ? 'to right' : 'to left'
  const hour = axis.pxPerMs * 3_600_000
  const layers: [image: string, size: string][] = []
  const days = axis.stretches.slice(1).map(({ x }) => x)
  if (days.length > 0) layers.push([linesAt(days, 'var(--line-day)', to), '100% 100%'])
  if (isEven(ticks, hour))
    layers.push([`linear-gradient(${to}, var(--line-hour) 1px, transparent 1px)`, `${hour}px 100%`])
  else
    layers.push([
      linesAt(
        ticks.map(({ x }) => x),
        'var(--line-hour)',
        to,
      ),
      '100% 100%',
    ])
  // In a week half hours are too narrow to be told apart.
  if (days.length === 0)
    layers.push([`linear-gradient(${to}, var(--line-half) 1px, transparent 1px)`, `${hour / 2}px 100%`])
  return {
    backgroundImage: layers.map(([image]) => image).join(', '),
    backgroundSize: layers.map(([, size]) => size).join(', '),
  }
}

const isEven = (ticks: readonly Tick[], hour: number): boolean =>
  ticks.every(({ x }) => Math.abs(x / hour - Math.round(x / hour)) < 0.001)

const linesAt = (xs: readonly number[], colour: string, to: string): string =>
  `linear-gradient(${to}, ${xs
    .flatMap((x) => [`transparent ${x}px`, `${colour} ${x}px`, `${colour} ${x + 1}px`, `transparent ${x + 1}px`])
    .join(', ')})`
