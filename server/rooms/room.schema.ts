import { type Static, Type } from 'typebox'
import { Colour, Id, NONE_THERE, Nullable, ref } from '../http/schema.ts'
import { PolicyOverridesSchema, PolicySchema, Zone } from '../organizations/organization.schema.ts'

const NOTHING = { maxDurationMinutes: null, horizonDays: null, openingHours: null, capacityRule: null }

export const RoomSchema = Type.Object(
  {
    id: Id('room'),
    floorId: Id('floor'),
    buildingId: Id('building'),
    zone: Zone,
    name: Type.String(),
    capacity: Type.Integer(),
    description: Type.String(),
    colour: Nullable(Colour),
    active: Type.Boolean({ description: 'An inactive room is out of use and keeps its history.' }),
    bookable: Type.Boolean({ description: 'A room that is not bookable is shown and cannot be booked.' }),
    equipmentIds: Type.Array(Id('piece of equipment')),
    managerIds: Type.Array(Id('person')),
    policy: ref(PolicyOverridesSchema),
    effectivePolicy: ref(PolicySchema),
    picture: Nullable(
      Type.String({ description: 'Address of its picture; another address when the picture changes.' }),
    ),
    mayEdit: Type.Boolean({ description: 'Whether the asker may change this room.' }),
    version: Type.Integer({ description: 'Also the ETag, for If-Match.' }),
  },
  {
    $id: 'Room',
    examples: [
      {
        id: '019a6b1e-7c00-7000-8000-000000000002',
        floorId: '019a6b1e-7c00-7000-8000-000000000020',
        buildingId: '019a6b1e-7c00-7000-8000-000000000010',
        zone: 'Europe/Paris',
        name: 'Aurora',
        capacity: 8,
        description: 'Looks over the courtyard.',
        colour: '#0f6cbd',
        active: true,
        bookable: true,
        equipmentIds: ['019a6b1e-7c00-7000-8000-000000000030'],
        managerIds: [],
        policy: { ...NOTHING, maxDurationMinutes: 120 },
        effectivePolicy: { maxDurationMinutes: 120, horizonDays: 180, openingHours: null, capacityRule: 'warn' },
        picture: '/api/v1/rooms/019a6b1e-7c00-7000-8000-000000000002/picture?version=1',
        mayEdit: false,
        version: 1,
      },
    ],
  },
)
export type RoomView = Static<typeof RoomSchema>

export const RoomFilter = Type.Object(
  {
    buildingId: Type.Optional(Id('building', NONE_THERE)),
    floorId: Type.Optional(Id('floor', NONE_THERE)),
    active: Type.Optional(Type.Boolean({ description: 'Only rooms in use, or only those out of use.' })),
  },
  { additionalProperties: false },
)
export type RoomFilter = Static<typeof RoomFilter>
