import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Building, Equipment, Floor, Room, Tag } from '../api/model.ts'
import { buildingsQuery, equipmentQuery, floorsQuery, roomsQuery, tagsQuery } from '../api/queries.ts'

/** The rooms and the words for where they are and what they have: asked for once, looked up by id. */
export type Directory = {
  rooms: readonly Room[]
  buildings: readonly Building[]
  floors: readonly Floor[]
  equipment: readonly Equipment[]
  tags: readonly Tag[]
  room: (id: string) => Room | undefined
  building: (id: string) => Building | undefined
  floor: (id: string) => Floor | undefined
  tag: (id: string | null) => Tag | undefined
  /** "Seine · 2nd floor" */
  place: (room: Pick<Room, 'floorId'>) => string
  equipmentOf: (room: { readonly equipmentIds: readonly string[] }) => Equipment[]
}

export type DirectoryState = {
  directory: Directory | undefined
  error: Error | null
  retry: () => void
}

export function useDirectory(): DirectoryState {
  const results = useQueries({ queries: [roomsQuery, buildingsQuery, floorsQuery, equipmentQuery, tagsQuery] })
  const [rooms, buildings, floors, equipment, tags] = results
  const directory = useMemo(
    () =>
      rooms.data && buildings.data && floors.data && equipment.data && tags.data
        ? directoryOf(rooms.data, buildings.data, floors.data, equipment.data, tags.data)
        : undefined,
    [rooms.data, buildings.data, floors.data, equipment.data, tags.data],
  )
  const failed = (results as readonly UseQueryResult[]).filter(({ isError, data }) => isError && data === undefined)
  return {
    directory,
    error: failed[0]?.error ?? null,
    retry: () => {
      for (const result of failed) void result.refetch()
    },
  }
}

function directoryOf(
  rooms: readonly Room[],
  buildings: readonly Building[],
  floors: readonly Floor[],
  equipment: readonly Equipment[],
  tags: readonly Tag[],
): Directory {
  const byId = <Thing extends { id: string }>(things: readonly Thing[]) => {
    const map = new Map(things.map((thing) => [thing.id, thing]))
    return (id: string) => map.get(id)
  }
  const floor = byId(floors)
  const building = byId(buildings)
  const tag = byId(tags)
  return {
    rooms,
    buildings,
    floors,
    equipment,
    tags,
    room: byId(rooms),
    building,
    floor,
    tag: (id) => (id === null ? undefined : tag(id)),
    place: ({ floorId }) => {
      const on = floor(floorId)
      return [on && building(on.buildingId)?.name, on?.name].filter(Boolean).join(' · ')
    },
    // In the order of the list, not of the room: the same thing is found in the same place.
    equipmentOf: ({ equipmentIds }) => equipment.filter(({ id }) => equipmentIds.includes(id)),
  }
}
