import type { find as source } from '../en/find.ts'

export const find: Record<keyof typeof source, string> = {
  'find.title': 'Trouver une salle',
}
