import { type Static, Type } from 'typebox'
import { EQUIPMENT_ICONS } from '#domain/rooms/equipment.ts'
import { Id, Name, OneOf, Version } from '../http/schema.ts'

const screen = { name: 'Screen', icon: 'display' }

const equipment = { name: Name(60), icon: OneOf(EQUIPMENT_ICONS, 'Which drawing stands for it.') }

export const EquipmentSchema = Type.Object(
  { id: Id('piece of equipment'), ...equipment, version: Version },
  { $id: 'Equipment', examples: [{ id: '019a6b1e-7c00-7000-8000-000000000030', ...screen, version: 1 }] },
)
export type EquipmentView = Static<typeof EquipmentSchema>

export const EquipmentBody = Type.Object(
  { ...equipment, icon: Type.Optional(equipment.icon) },
  { additionalProperties: false, examples: [screen] },
)

export const EquipmentChange = Type.Partial(Type.Object(equipment), {
  additionalProperties: false,
  minProperties: 1,
  examples: [{ icon: 'projector' }],
})
