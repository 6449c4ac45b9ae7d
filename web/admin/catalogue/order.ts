/** The ids with one of them taken to the place `to`, counted from 0; a place outside of the list is its nearest end. */
export function moved(ids: readonly string[], id: string, to: number): string[] {
  const others = ids.filter((other) => other !== id)
  const place = Math.max(0, Math.min(to, others.length))
  return [...others.slice(0, place), id, ...others.slice(place)]
}

/** Entries as a person ordered them; those that came since follow, those that went are missed by nobody. */
export function inOrder<Kept extends { readonly id: string }>(
  entries: readonly Kept[],
  ids: readonly string[],
): Kept[] {
  const place = new Map(ids.map((id, index) => [id, index]))
  return [...entries].sort((one, other) => (place.get(one.id) ?? ids.length) - (place.get(other.id) ?? ids.length))
}

/** Where the dragged one comes to lie: `middles` are of all rows as they lay before the drag, `middle` is its own now. */
export const placeAt = (middles: readonly number[], from: number, middle: number): number =>
  middles.filter((other, index) => index !== from && other < middle).length
