import type { Room } from '../api/model.ts'

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** Rooms whose name or place contains every word typed; a name that begins with it comes first. */
export function findRooms(rooms: readonly Room[], typed: string, place: (room: Room) => string): Room[] {
  const wish = plain(typed).trim()
  if (!wish) return [...rooms]
  const words = wish.split(/\s+/)
  const found = rooms.filter((room) => {
    const text = plain(`${room.name} ${place(room)}`)
    return words.every((word) => text.includes(word))
  })
  const rank = (room: Room) => (plain(room.name).startsWith(wish) ? 0 : plain(room.name).includes(wish) ? 1 : 2)
  return found.sort((one, other) => rank(one) - rank(other))
}
