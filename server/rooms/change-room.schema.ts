import { type Static, Type } from 'typebox'
import { WhatOfAffected } from '../affected/affected.schema.ts'
import { Colour, Id, Name, Nullable } from '../http/schema.ts'
import { PolicyOverridesChange } from '../organizations/organization.schema.ts'

const room = {
  name: Name(100),
  floorId: Id('floor'),
  capacity: Type.Integer({ minimum: 1, maximum: 10_000 }),
  description: Type.String({ maxLength: 2000 }),
  colour: Nullable(Colour),
  equipmentIds: Type.Array(Id('piece of equipment'), { maxItems: 200, uniqueItems: true }),
  managerIds: Type.Array(Id('person'), { maxItems: 200, uniqueItems: true }),
  active: Type.Boolean({ description: 'An inactive room is out of use and keeps its history.' }),
  bookable: Type.Boolean({ description: 'A room that is not bookable is shown and cannot be booked.' }),
  policy: PolicyOverridesChange,
}

const { name, floorId, capacity, ...more } = room

export const RoomBody = Type.Object(
  { name, floorId, capacity, ...Type.Partial(Type.Object(more)).properties },
  {
    additionalProperties: false,
    examples: [
      {
        name: 'Aurora',
        floorId: '019a6b1e-7c00-7000-8000-000000000020',
        capacity: 8,
        equipmentIds: ['019a6b1e-7c00-7000-8000-000000000030'],
        policy: { maxDurationMinutes: 120 },
      },
    ],
  },
)
export type RoomBody = Static<typeof RoomBody>

export const RoomChange = Type.Partial(Type.Object({ ...room, affected: WhatOfAffected }), {
  additionalProperties: false,
  minProperties: 1,
  examples: [{ bookable: false, affected: 'cancel' }],
})
export type RoomChange = Static<typeof RoomChange>
