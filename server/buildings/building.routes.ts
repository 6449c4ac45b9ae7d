import { catalogueRoutes } from '../catalogue/catalogue.routes.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { BuildingBody, BuildingChange, BuildingSchema, FloorBody, FloorChange, FloorSchema } from './building.schema.ts'
import { buildings, floors } from './buildings.ts'

export function buildingRoutes(app: App, deps: Pick<Deps, 'db' | 'clock'>) {
  catalogueRoutes(app, deps, {
    path: '/buildings',
    tag: 'buildings',
    singular: 'Building',
    plural: 'Buildings',
    catalogue: buildings,
    Entry: BuildingSchema,
    Body: BuildingBody,
    Change: BuildingChange,
    defaults: { address: '' },
  })
  catalogueRoutes(app, deps, {
    path: '/floors',
    tag: 'buildings',
    singular: 'Floor',
    plural: 'Floors',
    catalogue: floors,
    Entry: FloorSchema,
    Body: FloorBody,
    Change: FloorChange,
    defaults: {},
  })
}
