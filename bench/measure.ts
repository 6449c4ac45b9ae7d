import { median } from './load.ts'

/**
 * Contestants take turns, so that a machine that others use too is slow for all of them alike; the ratio is taken of each
 * turn and its median told, and so is the median of what each reached.
 */
export async function inTurns<Name extends string>(
  turns: number,
  contestants: Record<Name, () => Promise<number>>,
): Promise<{ medians: Record<Name, number>; ratio(of: Name, to: Name): number }> {
  const names = Object.keys(contestants) as Name[]
  const reached = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (const name of names) await contestants[name]()
  for (let turn = 0; turn < turns; turn++) {
    const order = turn % 2 ? [...names].reverse() : names
    for (const name of order) reached[name].push(await contestants[name]())
  }
  return {
    medians: Object.fromEntries(names.map((name) => [name, median(reached[name])])) as Record<Name, number>,
    ratio: (of, to) => median(reached[of].map((value, turn) => value / (reached[to][turn] ?? Number.NaN))),
  }
}
