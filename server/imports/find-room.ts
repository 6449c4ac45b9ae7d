import type { RoomRow } from '../rooms/room.store.ts'

export type RoomFound = { readonly room: RoomRow } | { readonly wrong: 'room_unknown' | 'room_ambiguous' }

interface NamedPlaces {
  readonly rooms: readonly RoomRow[]
  readonly buildings: readonly { readonly id: string; readonly name: string }[]
  readonly floors: readonly { readonly id: string; readonly name: string }[]
  /** Two names are one when this is the same: as the database compares them. */
  readonly fold: (name: string) => string
}

/**
 * What of a place may be the name of a room, in steps: what is said as a whole, its parts, and the last word of those that
 * Google writes: `Paris Rivoli-2-Aurora (8) [Screen]`. A later step is asked only where the ones before name no room.
 */
export function possibleNames(place: string): string[][] {
  const parts = place.split(/[;,\n|]/)
  const bare = [place, ...parts].map((part) => part.replaceAll(/\s*(\([^()]*\)|\[[^[\]]*\])/g, ''))
  const last = bare.flatMap((part) => [part.split(/[-–/]/).at(-1) ?? '', part.replace(/^[^-–/]*[-–/]/, '')])
  return [[place], parts, bare, last].map((names) => [...new Set(names.map((name) => name.trim()).filter(Boolean))])
}

/** Finds the room that one of these places names. Rooms of one name are told apart by their building and floor. */
export function roomFinder({ rooms, buildings, floors, fold }: NamedPlaces): (places: readonly string[]) => RoomFound {
  const named = new Map<string, RoomRow[]>()
  for (const room of rooms) named.set(fold(room.name), [...(named.get(fold(room.name)) ?? []), room])
  const nameOf = new Map([...buildings, ...floors].map(({ id, name }) => [id, name.toLowerCase()]))

  const findIn = (place: string): RoomRow[] => {
    for (const names of possibleNames(place)) {
      const found = [...new Set(names.flatMap((name) => named.get(fold(name)) ?? []))]
      if (found.length > 0) return narrowed(found, place.toLowerCase())
    }
    return []
  }
  const narrowed = (found: RoomRow[], place: string): RoomRow[] => {
    for (const of of ['buildingId', 'floorId'] as const) {
      const fitting = found.filter((room) => place.includes(nameOf.get(room[of]) ?? '\0'))
      if (found.length > 1 && fitting.length === 1) return fitting
    }
    return found
  }
  return (places) => {
    for (const place of places) {
      const [room, ...others] = findIn(place)
      if (room) return others.length === 0 ? { room } : { wrong: 'room_ambiguous' }
    }
    return { wrong: 'room_unknown' }
  }
}
