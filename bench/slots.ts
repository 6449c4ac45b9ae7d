import type { BenchApp } from './app.ts'

const HALF_HOUR = 1_800_000
const DAY = 86_400_000

/** A day in the middle of what is seeded, as the schedule asks for it. */
export function tomorrow(): { from: string; to: string; start: string; end: string } {
  const midnight = Math.ceil(Date.now() / DAY) * DAY
  const at = (minutes: number) => new Date(midnight + minutes * 60_000).toISOString()
  return { from: at(0), to: at(23 * 60), start: at(10 * 60), end: at(10 * 60 + 30) }
}

/** Half hours that nobody has asked for, in room after room, from so many days ahead on. */
export function untouchedSlots({ rooms }: Pick<BenchApp, 'rooms'>, daysAhead: number) {
  const begin = Math.ceil(Date.now() / DAY + daysAhead) * DAY
  let taken = 0
  return () => {
    const start = begin + Math.floor(taken / rooms.length) * HALF_HOUR
    const room = rooms[taken++ % rooms.length]
    return {
      roomId: room?.id ?? '',
      start: new Date(start).toISOString(),
      end: new Date(start + HALF_HOUR).toISOString(),
    }
  }
}
