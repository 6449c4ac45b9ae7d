import { type Static, Type } from 'typebox'
import { EQUIPMENT_ICONS } from '#domain/rooms/equipment.ts'
import { Id, OneOf } from '../http/schema.ts'

export const EquipmentSchema = Type.Object(
  {
    id: Id('piece of equipment'),
    name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
    icon: OneOf(EQUIPMENT_ICONS),
    version: Type.Integer({ description: 'Also the ETag, for If-Match.' }),
  },
  {
    $id: 'Equipment',
    examples: [{ id: '019a6b1e-7c00-7000-8000-000000000030', name: 'Screen', icon: 'display', version: 1 }],
  },
)
export type EquipmentView = Static<typeof EquipmentSchema>
