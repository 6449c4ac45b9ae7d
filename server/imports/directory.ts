import { v7 as uuid } from 'uuid'
import type { BuildingView, FloorView } from '../buildings/building.schema.ts'
import type { EquipmentView } from '../equipment/equipment.schema.ts'
import type { RoomRow } from '../rooms/room.store.ts'
import type { RoomLine } from './room-columns.ts'

/** What rooms name, as it is now. */
export interface Known {
  /** Zone of a new building that says none: the organization's. */
  readonly zone: string
  readonly buildings: readonly Pick<BuildingView, 'id' | 'name' | 'zone'>[]
  readonly floors: readonly Pick<FloorView, 'id' | 'buildingId' | 'name'>[]
  readonly equipment: readonly Pick<EquipmentView, 'id' | 'name'>[]
  readonly people: readonly { readonly id: string; readonly upn: string }[]
  readonly rooms: readonly RoomRow[]
  /** Two names are one when this is the same: as the database compares them. */
  readonly fold: (name: string) => string
}

type Building = Known['buildings'][number]
type Floor = Known['floors'][number]
type Equipment = Known['equipment'][number]

/** Finds by name what there is, and makes what there is not, once. */
export class Directory {
  readonly newBuildings: Building[] = []
  readonly newFloors: Floor[] = []
  readonly newEquipment: Equipment[] = []
  readonly #known: Known
  readonly #buildings = new Map<string, Building>()
  readonly #floors = new Map<string, Floor>()
  readonly #equipment = new Map<string, Equipment>()
  readonly #people = new Map<string, string>()
  /** Lists in a line stand in the order of the catalogue, so that two that say the same look the same. */
  readonly #place = new Map<string, number>()
  readonly #byId = new Map<string, { readonly name: string }>()

  constructor(known: Known) {
    this.#known = known
    for (const building of known.buildings) this.#keep(this.#buildings, known.fold(building.name), building)
    for (const floor of known.floors) this.#keep(this.#floors, this.#floorKey(floor), floor)
    for (const piece of known.equipment) this.#keep(this.#equipment, known.fold(piece.name), piece)
    for (const { id, upn } of known.people) {
      this.#people.set(known.fold(upn), id)
      this.#keep(new Map(), upn, { id, name: upn })
    }
  }

  building(name: string, zone: string | undefined): Building {
    const key = this.#known.fold(name)
    const found = this.#buildings.get(key)
    if (found) return found
    const building = { id: uuid(), name, zone: zone ?? this.#known.zone }
    this.newBuildings.push(building)
    return this.#keep(this.#buildings, key, building)
  }

  floor(buildingId: string, name: string): Floor {
    const key = this.#floorKey({ buildingId, name })
    const found = this.#floors.get(key)
    if (found) return found
    const floor = { id: uuid(), buildingId, name }
    this.newFloors.push(floor)
    return this.#keep(this.#floors, key, floor)
  }

  equipmentIds(names: readonly string[]): string[] {
    return this.#inOrder(names.map((name) => this.#piece(name).id))
  }

  #piece(name: string): Equipment {
    const key = this.#known.fold(name)
    const found = this.#equipment.get(key)
    if (found) return found
    const piece = { id: uuid(), name }
    this.newEquipment.push(piece)
    return this.#keep(this.#equipment, key, piece)
  }

  /** People are not made by naming them: those who are not there come back as they were named. */
  managerIds(upns: readonly string[]): { readonly ids: string[]; readonly unknown: string[] } {
    const found = upns.map((upn) => ({ upn, id: this.#people.get(this.#known.fold(upn)) }))
    return {
      ids: this.#inOrder(found.flatMap(({ id }) => id ?? [])),
      unknown: found.flatMap(({ upn, id }) => (id === undefined ? [upn] : [])),
    }
  }

  lineOf(room: RoomRow): RoomLine {
    const names = (ids: readonly string[]) => this.#inOrder(ids).map((id) => this.nameOf(id))
    return {
      ...room,
      building: this.nameOf(room.buildingId),
      floor: this.nameOf(room.floorId),
      equipment: names(room.equipmentIds),
      managers: names(room.managerIds),
    }
  }

  nameOf(id: string): string {
    return this.#byId.get(id)?.name ?? ''
  }

  #keep<T extends { readonly id: string; readonly name: string }>(map: Map<string, T>, key: string, entry: T): T {
    map.set(key, entry)
    this.#byId.set(entry.id, entry)
    this.#place.set(entry.id, this.#place.size)
    return entry
  }

  #floorKey = ({ buildingId, name }: Pick<Floor, 'buildingId' | 'name'>) => `${buildingId}/${this.#known.fold(name)}`
  #inOrder = (ids: readonly string[]) =>
    [...new Set(ids)].sort((a, b) => (this.#place.get(a) ?? 0) - (this.#place.get(b) ?? 0))
}
