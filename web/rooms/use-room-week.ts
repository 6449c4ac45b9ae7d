import { useQuery } from '@tanstack/react-query'
import type { Temporal } from 'temporal-polyfill'
import { dayInterval } from '#domain/time/day.ts'
import { answer, api } from '../api/client.ts'
import type { Room } from '../api/model.ts'
import { type RoomDay, roomDay } from './week.ts'

/** What a room holds in a week: from the first of its days to the last, on its own clock (rule 2). */
export function useRoomWeek(room: Room, dates: readonly Temporal.PlainDate[], now: Temporal.Instant) {
  const { zone } = room
  const [first, last] = [dates[0], dates.at(-1)]
  if (!first || !last) throw new Error('a week has days')
  const query = {
    from: dayInterval(first, zone).start.toString(),
    to: dayInterval(last, zone).end.toString(),
    roomId: room.id,
  }
  const found = useQuery({
    queryKey: ['room-week', room.id, query.from],
    queryFn: async ({ signal }) => {
      const { rooms } = await answer(api.GET('/api/v1/schedule', { params: { query }, signal }))
      return rooms.find(({ id }) => id === room.id)?.reservations ?? []
    },
  })
  const { openingHours } = room.effectivePolicy
  const days = found.data && dates.map((date) => roomDay(date, { zone, openingHours }, found.data, now))
  return { days, error: found.error, retry: () => void found.refetch() }
}

export type WeekReservation =
  NonNullable<ReturnType<typeof useRoomWeek>['days']>[number] extends RoomDay<infer Booked> ? Booked : never
