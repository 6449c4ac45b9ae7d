import type { RoomId } from '../rooms/room.ts'

/** A time of a series that its room cannot be had for, and the rooms that could: best first, as ranking orders them. */
export interface Conflict<Key> {
  readonly key: Key
  readonly rooms: readonly RoomId[]
}

export interface Solution<Key> {
  /** Which room instead, by occurrence. */
  readonly moved: ReadonlyMap<Key, RoomId>
  /** Where none can be had: to be skipped, or another time. */
  readonly unsolved: readonly Key[]
}

/** As many rooms as are tried together before one settles for a good answer instead of the best. */
const EXACT_UP_TO = 3

/**
 * Rooms for the times at which a series cannot have its own: as few different ones as can be, so that people need not
 * look up where they meet; of as few, those that ranking prefers. What its room can be had for stays there. More than
 * three rooms are chosen one by one, each time the one that serves most of what is left.
 */
export function solveSeries<Key>(conflicts: readonly Conflict<Key>[]): Solution<Key> {
  const solvable = conflicts.filter(({ rooms }) => rooms.length > 0)
  const unsolved = conflicts.filter(({ rooms }) => rooms.length === 0).map(({ key }) => key)
  const chosen = new Set(fewestRooms(solvable))
  const moved = new Map<Key, RoomId>()
  for (const { key, rooms } of solvable) {
    const room = rooms.find((id) => chosen.has(id))
    if (room !== undefined) moved.set(key, room)
  }
  return { moved, unsolved }
}

function fewestRooms<Key>(conflicts: readonly Conflict<Key>[]): readonly RoomId[] {
  if (conflicts.length === 0) return []
  for (let size = 1; size <= EXACT_UP_TO; size++) {
    const best = bestOf(conflicts, size)
    if (best) return best
  }
  return oneByOne(conflicts)
}

/** The set of so many rooms that serves all and is ranked best; rooms are tried for the first time that none serves yet. */
function bestOf<Key>(conflicts: readonly Conflict<Key>[], size: number): readonly RoomId[] | undefined {
  let best: { readonly rooms: readonly RoomId[]; readonly places: number } | undefined
  const tryWith = (rooms: readonly RoomId[]) => {
    const open = conflicts.find((conflict) => !conflict.rooms.some((id) => rooms.includes(id)))
    if (!open) {
      const places = placesOf(conflicts, rooms)
      if (!best || places < best.places) best = { rooms, places }
    } else if (rooms.length < size) for (const id of open.rooms) tryWith([...rooms, id])
  }
  tryWith([])
  return best?.rooms
}

/** How far down each time finds its room in its own ranking, summed: less is better. */
const placesOf = <Key>(conflicts: readonly Conflict<Key>[], chosen: readonly RoomId[]) =>
  conflicts.reduce((sum, { rooms }) => sum + rooms.findIndex((id) => chosen.includes(id)), 0)

function oneByOne<Key>(conflicts: readonly Conflict<Key>[]): readonly RoomId[] {
  const chosen: RoomId[] = []
  for (
    let open = conflicts;
    open.length > 0;
    open = open.filter(({ rooms }) => !rooms.includes(chosen.at(-1) as RoomId))
  ) {
    const serves = new Map<RoomId, { times: number; places: number }>()
    for (const { rooms } of open)
      rooms.forEach((id, place) => {
        const so = serves.get(id) ?? { times: 0, places: 0 }
        serves.set(id, { times: so.times + 1, places: so.places + place })
      })
    const [most] = [...serves].sort(([, a], [, b]) => b.times - a.times || a.places - b.places)
    if (most) chosen.push(most[0])
  }
  return chosen
}
