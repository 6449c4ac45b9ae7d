// The routes that screens already ask and the server does not yet publish; each goes as openapi.json names it.
import type { components } from './schema.d.ts'

type Schemas = components['schemas']
type None = { query?: never; header?: never; path?: never; cookie?: never }
type Get<Parameters, Answer> = {
  parameters: None
  get: {
    parameters: Parameters
    requestBody?: never
    responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Answer } } }
  }
}
type Query<Q> = { query: Q; header?: never; path?: never; cookie?: never }

export interface PlannedPaths {
  '/api/v1/me/reservations': Get<
    Query<{ period?: 'upcoming' | 'past'; limit?: number; cursor?: string }>,
    { items: Schemas['Reservation'][]; nextCursor: string | null }
  >
  '/api/v1/schedule': Get<
    Query<{ from: string; to: string; buildingId?: string; floorId?: string; roomId?: string; tagId?: string }>,
    { rooms: (Schemas['Room'] & { reservations: Schemas['Reservation'][] })[] }
  >
  '/api/v1/free-rooms': Get<
    Query<{
      start: string
      end: string
      capacity?: number
      equipment?: string[]
      buildingId?: string
      floorId?: string
      limit?: number
    }>,
    { rooms: { room: Schemas['Room']; reasons: { code: string }[]; freeUntil: string | null }[] }
  >
}
