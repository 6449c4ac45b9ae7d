import type { Room } from '../api/model.ts'
import { plain, wordsMatcher } from '../ui/match-words.ts'

/** Rooms whose name or place contains every word typed; a name that begins with it comes first. */
export function findRooms(rooms: readonly Room[], typed: string, place: (room: Room) => string): Room[] {
  const wish = plain(typed).trim()
  if (!wish) return [...rooms]
  const matches = wordsMatcher(wish)
  const found = rooms.filter((room) => matches(`${room.name} ${place(room)}`))
  const rank = (room: Room) => (plain(room.name).startsWith(wish) ? 0 : plain(room.name).includes(wish) ? 1 : 2)
  return found.sort((one, other) => rank(one) - rank(other))
}
