import { type Static, Type } from 'typebox'
import type { Reason } from '#domain/rooms/rank-rooms.ts'
import { Id, InstantSchema, Nullable, OneOf, ref } from '../http/schema.ts'
import { RoomSchema } from './room.schema.ts'

const REASONS = [
  'fits',
  'has_equipment',
  'same_floor',
  'same_building',
  'stays_free',
] as const satisfies readonly Reason['code'][]

export const FreeRoomFilter = Type.Object(
  {
    start: InstantSchema,
    end: InstantSchema,
    capacity: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000, description: 'How many people come.' })),
    equipment: Type.Optional(
      Type.Array(Id('piece of equipment'), {
        maxItems: 50,
        description: 'A room must have all of it: none has what is no equipment here. Repeat it for more.',
      }),
    ),
    buildingId: Type.Optional(Id('building', 'Its rooms come first. It must be there (404).')),
    floorId: Type.Optional(Id('floor', 'Its rooms come first, then those of its building. It must be there (404).')),
    limit: Type.Integer({ minimum: 1, maximum: 1000, default: 20 }),
  },
  { additionalProperties: false },
)
export type FreeRoomFilter = Static<typeof FreeRoomFilter>

export const FreeRoomSchema = Type.Object(
  {
    room: ref(RoomSchema),
    reasons: Type.Array(
      Type.Object({
        code: OneOf(REASONS),
        spareSeats: Type.Optional(Type.Integer({ description: 'Of `fits`: seats that stay empty.' })),
        minutes: Type.Optional(
          Nullable(Type.Number(), 'Of `stays_free`: minutes after the time asked for; `null` for the rest of the day.'),
        ),
      }),
      { description: 'Why it stands where it stands, as a person would say it.' },
    ),
    freeUntil: Nullable(
      InstantSchema,
      'When something else holds the room or it closes; `null` when neither happens that day, on the clock of the room.',
    ),
  },
  { $id: 'FreeRoom' },
)
export type FreeRoomView = Static<typeof FreeRoomSchema>
