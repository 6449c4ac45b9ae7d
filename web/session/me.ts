import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { mayBook } from '#domain/people/may.ts'
import type { Actor } from '#domain/people/person.ts'
import type { RoomId } from '#domain/rooms/room.ts'
import { isOfTab } from '#domain/tab-configurations/is-of-tab.ts'
import type { Me } from '../api/model.ts'
import { meQuery, roomsQuery } from '../api/queries.ts'
import { useHost } from '../host/host.ts'
import { usePreferences } from '../host/preferences.ts'
import { useTab } from '../tab-configurations/use-tab.ts'

/** The person who is signed in. Inside the frame it is always there: the frame waits for it. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}

/** What is known of the person so far, without asking: for what stands around the frame. */
export function useMaybeMe(): Me | undefined {
  return useQuery({ ...meQuery, enabled: false }).data
}

/** The zone that is the viewer's own: chosen on this device, else the person's, else the device's. */
export function useViewerZone(): string {
  const host = useHost()
  const preferences = usePreferences()
  const me = useMaybeMe()
  return preferences.zone ?? me?.person.zone ?? host.zone()
}

/** Whether the person may book a given room, or any at all, here: the decisions are the domain's, the same as the server's. */
export function useMayBook(): (roomId?: string) => boolean {
  const { id, roles, managedRoomIds } = useMe().person
  const tab = useTab()
  const { data: rooms } = useQuery({ ...roomsQuery, enabled: tab !== undefined })
  const here = useMemo(
    () => tab && new Set(rooms?.filter((room) => isOfTab(tab.rooms, room)).map(({ id: its }) => its)),
    [tab, rooms],
  )
  const actor = { id, roles, managedRoomIds } as unknown as Actor
  if (tab && !tab.may.add) return () => false
  return (roomId) =>
    roomId === undefined
      ? managedRoomIds.length > 0 || mayBook(actor, '' as RoomId)
      : mayBook(actor, roomId as RoomId) && (here?.has(roomId) ?? true)
}

export const isAdministrator = (me: Me): boolean => me.person.roles.includes('administrator')

/** Everything, or at least the rooms they manage. */
export const mayAdminister = (me: Me): boolean => isAdministrator(me) || me.person.managedRoomIds.length > 0
