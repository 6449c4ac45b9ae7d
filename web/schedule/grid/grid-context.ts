import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { Equipment, Tag } from '../../api/model.ts'
import type { Axis } from '../axis.ts'
import type { Block, Lane, Span } from '../block.ts'
import type { LaneStore } from '../lane-store.ts'
import type { ScheduleRoom } from '../rows.ts'
import type { Cursor } from './board.ts'
import type { GridController } from './controller.ts'
import type { Sight } from './sight.ts'
import type { GridWords } from './words.ts'

/** What every row needs and none changes; a new one renders all rows. */
export interface GridSurroundings {
  readonly axis: Axis
  readonly store: LaneStore
  readonly controller: GridController
  readonly sight: Sight
  readonly words: GridWords
  readonly tags: ReadonlyMap<string, Tag>
  readonly equipment: ReadonlyMap<string, Equipment>
  /** False for reservations that a filter makes step back. */
  readonly matches: (block: Block) => boolean
  /** The hours in which the room is closed, as a background of its track. */
  readonly closedHours: (room: ScheduleRoom) => string | undefined
  readonly roomPath: (roomId: string) => string
}

const Surroundings = createContext<GridSurroundings | null>(null)

export const GridSurroundingsProvider = Surroundings.Provider

export function useGrid(): GridSurroundings {
  const grid = useContext(Surroundings)
  if (!grid) throw new Error('useGrid needs a grid around it')
  return grid
}

export function useLane(store: LaneStore, roomId: string): Lane {
  const subscribe = useCallback((listener: () => void) => store.subscribe(roomId, listener), [store, roomId])
  return useSyncExternalStore(subscribe, () => store.lane(roomId))
}

export const useCursorOn = (controller: GridController, row: string): Cursor | null =>
  useSyncExternalStore(controller.subscribe, () => controller.cursorOn(row))

export const useSpanInSight = (sight: Sight): Span => useSyncExternalStore(sight.subscribe, sight.span)
