/** Groups in the order in which their first member comes. (`Map.groupBy` is younger than Node 20.) */
export function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const members = groups.get(key)
    if (members) members.push(thing)
    else groups.set(key, [thing])
  }
  return groups
}
