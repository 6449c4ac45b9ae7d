import type { room as source } from '../en/room.ts'

export const room: Record<keyof typeof source, string> = {
  'room.title': 'Salle',
}
