import { type Static, Type } from 'typebox'
import { Id, Name, Version } from '../http/schema.ts'
import { Zone } from '../organizations/organization.schema.ts'

const id = '019a6b1e-7c00-7000-8000-000000000010'
const rivoli = { name: 'Paris Rivoli', address: 'Rue de Rivoli, 75004 Paris', zone: 'Europe/Paris' }

const building = { name: Name(100), address: Type.String({ maxLength: 500 }), zone: Zone }

export const BuildingSchema = Type.Object(
  { id: Id('building'), ...building, version: Version },
  { $id: 'Building', examples: [{ id, ...rivoli, version: 1 }] },
)
export type BuildingView = Static<typeof BuildingSchema>

export const BuildingBody = Type.Object(
  { ...building, address: Type.Optional(building.address) },
  { additionalProperties: false, examples: [rivoli] },
)

export const BuildingChange = Type.Partial(Type.Object(building), {
  additionalProperties: false,
  minProperties: 1,
  examples: [{ address: 'Place de Grève, Paris' }],
})

const floor = { buildingId: Id('building'), name: Name(100) }

export const FloorSchema = Type.Object(
  { id: Id('floor'), ...floor, version: Version },
  {
    $id: 'Floor',
    examples: [{ id: '019a6b1e-7c00-7000-8000-000000000020', buildingId: id, name: '2nd floor', version: 1 }],
  },
)
export type FloorView = Static<typeof FloorSchema>

export const FloorBody = Type.Object(floor, {
  additionalProperties: false,
  examples: [{ buildingId: id, name: '2nd floor' }],
})

export const FloorChange = Type.Partial(Type.Object(floor), {
  additionalProperties: false,
  minProperties: 1,
  examples: [{ name: 'Second floor' }],
})
