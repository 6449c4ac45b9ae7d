import type { Catalogue } from '../catalogue/catalogue.ts'
import type { BuildingView, FloorView } from './building.schema.ts'
import { listBuildings } from './building.store.ts'
import { listFloors } from './floor.store.ts'

export const buildings: Catalogue<BuildingView> = { what: 'building', list: listBuildings }

export const floors: Catalogue<FloorView> = { what: 'floor', list: listFloors }
