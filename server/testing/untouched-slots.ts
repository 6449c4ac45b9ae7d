import type { AppProcess } from './app-process.ts'

export type Wish = { roomId: string; start: string; end: string; title: string }

/** Slots that nobody has asked for yet: rooms without opening hours, half hours beyond what the demo holds. */
export async function untouchedSlots({ url }: AppProcess, headers: Record<string, string>): Promise<() => Wish> {
  const { items } = (await (await fetch(`${url}/api/v1/rooms`, { headers })).json()) as {
    items: { id: string; effectivePolicy: { openingHours: unknown } }[]
  }
  const rooms = items.filter(({ effectivePolicy }) => effectivePolicy.openingHours === null).map(({ id }) => id)
  const begin = Math.ceil(Date.now() / 86_400_000 + 20) * 86_400_000
  let taken = 0
  return () => {
    const start = begin + Math.floor(taken / rooms.length) * 1_800_000
    const roomId = rooms[taken++ % rooms.length] ?? ''
    const [from, to] = [start, start + 1_800_000].map((instant) => new Date(instant).toISOString())
    return { roomId, start: from ?? '', end: to ?? '', title: 'Kept' }
  }
}

export const book = (url: string, headers: Record<string, string>, wish: Wish) =>
  fetch(`${url}/api/v1/reservations`, { method: 'POST', headers, body: JSON.stringify(wish) })
