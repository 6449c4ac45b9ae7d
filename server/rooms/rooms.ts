import type { Catalogue } from '../catalogue/catalogue.ts'
import { reorderRooms } from './keep-room.store.ts'

/** What of rooms is like a catalogue: their order. */
export const rooms: Pick<Catalogue<object>, 'what' | 'kind' | 'reorder'> = {
  what: 'room',
  kind: 'rooms',
  reorder: reorderRooms,
}
