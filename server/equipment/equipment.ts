import type { Catalogue } from '../catalogue/catalogue.ts'
import type { EquipmentView } from './equipment.schema.ts'
import { listEquipment } from './equipment.store.ts'

export const equipment: Catalogue<EquipmentView> = { what: 'piece of equipment', list: listEquipment }
