import { type Static, Type } from 'typebox'
import { Id } from '../http/schema.ts'
import { Zone } from '../organizations/organization.schema.ts'

const Name = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' })
const Version = Type.Integer({ description: 'Also the ETag, for If-Match.' })
const id = '019a6b1e-7c00-7000-8000-000000000010'

export const BuildingSchema = Type.Object(
  {
    id: Id('building'),
    name: Name,
    address: Type.String({ maxLength: 500 }),
    zone: Zone,
    version: Version,
  },
  {
    $id: 'Building',
    examples: [{ id, name: 'Paris Rivoli', address: 'Rue de Rivoli, Paris', zone: 'Europe/Paris', version: 1 }],
  },
)
export type BuildingView = Static<typeof BuildingSchema>

export const FloorSchema = Type.Object(
  { id: Id('floor'), buildingId: Id('building'), name: Name, version: Version },
  {
    $id: 'Floor',
    examples: [{ id: '019a6b1e-7c00-7000-8000-000000000020', buildingId: id, name: 'Second floor', version: 1 }],
  },
)
export type FloorView = Static<typeof FloorSchema>
