import type { schedule as source } from '../en/schedule.ts'

export const schedule: Record<keyof typeof source, string> = {
  'schedule.title': 'Planning',
}
