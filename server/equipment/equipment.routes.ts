import { catalogueRoutes } from '../catalogue/catalogue.routes.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { EquipmentBody, EquipmentChange, EquipmentSchema } from './equipment.schema.ts'
import { equipment } from './equipment.ts'

export function equipmentRoutes(app: App, deps: Pick<Deps, 'db' | 'clock'>) {
  catalogueRoutes(app, deps, {
    path: '/equipment',
    tag: 'rooms',
    singular: 'Equipment',
    plural: 'Equipment',
    catalogue: equipment,
    Entry: EquipmentSchema,
    Body: EquipmentBody,
    Change: EquipmentChange,
    defaults: { icon: 'other' },
  })
}
