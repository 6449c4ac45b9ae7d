import type { Catalogue } from '../catalogue/catalogue.ts'
import type { EquipmentView } from './equipment.schema.ts'
import {
  countRoomsWith,
  findEquipment,
  holdEquipment,
  insertEquipment,
  listEquipment,
  removeEquipment,
  reorderEquipment,
  updateEquipment,
} from './equipment.store.ts'

export const equipment: Catalogue<Omit<EquipmentView, 'id' | 'version'>> = {
  kind: 'equipment',
  what: 'piece of equipment',
  list: listEquipment,
  find: findEquipment,
  hold: holdEquipment,
  insert: insertEquipment,
  update: updateEquipment,
  needed: async (tx, id) => ({ by: 'rooms', count: await countRoomsWith(tx, id) }),
  remove: removeEquipment,
  reorder: reorderEquipment,
}
