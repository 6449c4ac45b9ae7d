import type { Catalogue } from '../catalogue/catalogue.ts'
import { notFound } from '../http/problem.ts'
import { requireZone } from '../organizations/require-zone-and-locale.ts'
import type { BuildingView, FloorView } from './building.schema.ts'
import {
  countFloorsOf,
  findBuilding,
  holdBuilding,
  insertBuilding,
  listBuildings,
  removeBuilding,
  reorderBuildings,
  updateBuilding,
} from './building.store.ts'
import {
  countRoomsOf,
  findFloor,
  holdFloor,
  insertFloor,
  listFloors,
  removeFloor,
  reorderFloors,
  updateFloor,
} from './floor.store.ts'

export const buildings: Catalogue<Omit<BuildingView, 'id' | 'version'>> = {
  kind: 'buildings',
  what: 'building',
  list: listBuildings,
  find: findBuilding,
  hold: holdBuilding,
  check: async (_tx, { zone }) => requireZone(zone),
  insert: insertBuilding,
  update: updateBuilding,
  needed: async (tx, id) => ({ by: 'floors', count: await countFloorsOf(tx, id) }),
  remove: removeBuilding,
  reorder: reorderBuildings,
}

export const floors: Catalogue<Omit<FloorView, 'id' | 'version'>> = {
  kind: 'floors',
  what: 'floor',
  list: listFloors,
  find: findFloor,
  hold: holdFloor,
  check: async (tx, { buildingId }) => {
    if (buildingId !== undefined && !(await findBuilding(tx, buildingId))) throw notFound('building', 'buildingId')
  },
  insert: insertFloor,
  update: updateFloor,
  needed: async (tx, id) => ({ by: 'rooms', count: await countRoomsOf(tx, id) }),
  remove: removeFloor,
  reorder: reorderFloors,
}
