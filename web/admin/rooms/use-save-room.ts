import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../../api/client.ts'
import type { NewRoom, Room, RoomChange } from '../../api/model.ts'
import { problemText } from '../../api/problem-text.ts'
import { roomsQuery } from '../../api/queries.ts'
import { useText } from '../../messages/text.tsx'
import { useNotify } from '../../ui/toasts.tsx'
import type { Affected, WhatOfAffected } from '../affected/affected.ts'
import { bodyOf, mayAffect, type RoomValues } from './room-values.ts'

const seen = ({ id, version }: Room) => ({ path: { id }, header: { 'if-match': `"${version}"` } })

/** Adds a room or changes it; before what is booked there is touched, asks what becomes of it. */
export function useSaveRoom(ask: (affected: Affected) => Promise<WhatOfAffected>) {
  const t = useText()
  const notify = useNotify()
  const client = useQueryClient()
  return async (values: Partial<RoomValues>, base: Room | undefined): Promise<Room> => {
    const body = bodyOf(values)
    const room = base
      ? Object.keys(body).length > 0
        ? await changeRoom(base, body, ask)
        : base
      : await answer(api.POST('/api/v1/rooms', { body: body as NewRoom }))
    showRoom(client, room)
    const { picture } = values
    if (picture === undefined || picture === room.picture) return room
    try {
      const pictured = await keepPicture(room, picture)
      showRoom(client, pictured)
      return pictured
    } catch (error) {
      // The room itself is kept: only this is to be done again.
      notify({ title: t('adminRooms.pictureFailed'), body: problemText(t, error), intent: 'error' })
      return room
    }
  }
}

export async function changeRoom(
  room: Room,
  change: RoomChange,
  ask: (affected: Affected) => Promise<WhatOfAffected>,
): Promise<Room> {
  const { id } = room
  const what = mayAffect(change)
    ? await ask(await answer(api.POST('/api/v1/rooms/{id}/preview', { params: { path: { id } }, body: change })))
    : 'keep'
  return await answer(api.PATCH('/api/v1/rooms/{id}', { params: seen(room), body: { ...change, affected: what } }))
}

const keepPicture = (room: Room, picture: string | File | null): Promise<Room> =>
  picture instanceof File
    ? answer(
        api.PUT('/api/v1/rooms/{id}/picture', {
          params: seen(room),
          body: picture,
          bodySerializer: (file) => file as File,
          headers: { 'content-type': picture.type },
        }),
      )
    : answer(api.DELETE('/api/v1/rooms/{id}/picture', { params: seen(room) }))

/** At once in every list that has it; the server's order follows. */
export function showRoom(client: QueryClient, room: Room): void {
  client.setQueryData(roomsQuery.queryKey, (rooms) =>
    rooms?.some(({ id }) => id === room.id)
      ? rooms.map((other) => (other.id === room.id ? room : other))
      : rooms && [...rooms, room],
  )
  void client.invalidateQueries({ queryKey: ['rooms'] })
}
