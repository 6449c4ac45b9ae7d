import { v7 as uuid } from 'uuid'
import type { RoomRow } from '../rooms/room.store.ts'
import { Directory, type Known } from './directory.ts'
import type { FaultFound, ImportLine } from './import.schema.ts'
import { ROOM_COLUMNS, type RoomLine } from './room-columns.ts'
import { differences, fault, type Table, type TableRow } from './table.ts'

export interface PlannedRoom {
  readonly line: number
  readonly present: RoomRow | undefined
  readonly next: RoomRow
}

/** What a file of rooms would do: nothing of it is done while there are faults. */
export interface RoomPlan {
  readonly lines: readonly ImportLine[]
  readonly faults: readonly FaultFound[]
  readonly added: readonly PlannedRoom[]
  readonly changed: readonly PlannedRoom[]
  readonly directory: Pick<Directory, 'newBuildings' | 'newFloors' | 'newEquipment' | 'nameOf'>
}

const NEW_ROOM = {
  capacity: 0,
  description: '',
  colour: null,
  active: true,
  bookable: true,
  maxDurationMinutes: null,
  horizonDays: null,
  openingHours: null,
  capacityRule: null,
  pictureVersion: null,
  equipmentIds: [],
  managerIds: [],
  version: 1,
}

export function planRooms(table: Table<RoomLine>, known: Known): RoomPlan {
  const directory = new Directory(known)
  const faults = [...table.faults]
  const faulty = new Set(faults.map(({ line }) => line))
  const byId = new Map(known.rooms.map((room) => [room.id, room]))
  const keyOf = ({ floorId, name }: Pick<RoomRow, 'floorId' | 'name'>) => `${floorId}/${known.fold(name)}`
  const byName = new Map(known.rooms.map((room) => [keyOf(room), room]))

  const planned: PlannedRoom[] = []
  for (const row of table.rows) {
    if (faulty.has(row.line)) continue
    const { faults: found, room } = planRow(row)
    faults.push(...found)
    if (room && found.length === 0) planned.push(room)
  }
  faults.push(...clashes(planned))

  const lines = planned.map(({ line, present, next }): ImportLine => {
    const { id, name } = next
    if (!present) return { line, outcome: 'add', id: null, name, changes: [] }
    const compared = table.columns.filter(({ key }) => key !== 'id' && key !== 'zone')
    const changes = differences(compared, directory.lineOf(present), directory.lineOf(next))
    return { line, outcome: changes.length > 0 ? 'change' : 'same', id, name, changes }
  })
  const outcomeOf = new Map(lines.map(({ line, outcome }) => [line, outcome]))
  const having = (outcome: ImportLine['outcome']) => planned.filter(({ line }) => outcomeOf.get(line) === outcome)
  return {
    lines,
    faults: faults.sort((a, b) => a.line - b.line),
    added: having('add'),
    changed: having('change'),
    directory,
  }

  function planRow({ line, says }: TableRow<RoomLine>): { faults: FaultFound[]; room?: PlannedRoom } {
    const missing = (['building', 'floor', 'name'] as const).filter((key) => says[key] === undefined)
    const { building: buildingName, floor: floorName, name } = says
    if (buildingName === undefined || floorName === undefined || name === undefined)
      return { faults: missing.map((key) => fault(line, headerOf(key), 'required', 'is empty', 'a name')) }

    const building = directory.building(buildingName, says.zone)
    const floor = directory.floor(building.id, floorName)
    const present = says.id === undefined ? byName.get(keyOf({ floorId: floor.id, name })) : byId.get(says.id)
    const managers = directory.managerIds(says.managers ?? [])
    const found: FaultFound[] = []
    if (says.id !== undefined && !present)
      found.push(fault(line, headerOf('id'), 'not_found', 'names no room', 'the id of a room, or nothing'))
    if (says.zone !== undefined && says.zone !== building.zone)
      found.push(fault(line, headerOf('zone'), 'conflict', `is not the zone of ${building.name}`, building.zone))
    if (!present && says.id === undefined && says.capacity === undefined)
      found.push(fault(line, headerOf('capacity'), 'required', 'is empty', 'a whole number from 1 to 10000'))
    for (const upn of managers.unknown)
      found.push({
        ...fault(line, headerOf('managers'), 'not_found', `“${upn}” is nobody here`, 'the UPN of a person'),
        value: upn,
      })

    const { id: _id, building: _b, floor: _f, zone: _z, equipment, managers: named, ...fields } = says
    const next = {
      ...NEW_ROOM,
      id: uuid(),
      ...present,
      ...fields,
      name,
      floorId: floor.id,
      buildingId: building.id,
      zone: building.zone,
      ...(equipment && { equipmentIds: directory.equipmentIds(equipment) }),
      ...(named && { managerIds: managers.ids }),
    } as RoomRow
    return { faults: found, room: { line, present, next } }
  }

  /** Two lines about one room, and names that two rooms of a floor would have when all is done. */
  function clashes(rooms: readonly PlannedRoom[]): FaultFound[] {
    const found: FaultFound[] = []
    const lineOfRoom = new Map<string, number>()
    for (const { line, present } of rooms) {
      const before = present && lineOfRoom.get(present.id)
      if (before !== undefined)
        found.push(
          fault(line, null, 'twice', `This line is about the room of line ${before}`, 'one line for each room'),
        )
      else if (present) lineOfRoom.set(present.id, line)
    }
    const taken = new Set(known.rooms.filter(({ id }) => !lineOfRoom.has(id)).map(keyOf))
    for (const { line, present, next } of rooms) {
      if (present && lineOfRoom.get(present.id) !== line) continue
      if (taken.has(keyOf(next)))
        found.push(
          fault(line, headerOf('name'), 'taken', `“${next.name}” is another room of the floor`, 'another name'),
        )
      taken.add(keyOf(next))
    }
    return found
  }

  function headerOf(key: keyof RoomLine): string {
    return ROOM_COLUMNS.find((column) => column.key === key)?.header ?? key
  }
}
