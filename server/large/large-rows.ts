import type { DemoPersonRow, DemoRoomRow, DemoRows } from '../demo/demo-rows.ts'
import { Dice } from '../demo/dice.ts'

/** What is there already, which names must not meet. */
export interface Present {
  readonly buildings: number
  readonly people: number
  readonly equipmentIds: readonly string[]
}

const ZONE = 'Europe/Paris'
const ROOMS_PER_FLOOR = 20
const FLOORS_PER_BUILDING = 10
const PEOPLE = 200
const CAPACITIES = [2, 4, 4, 6, 6, 8, 8, 10, 12, 16, 20, 40] as const
const COLOURS = ['#0f6cbd', '#107c10', '#8764b8', '#ca5010', '#038387', '#c239b3'] as const
const EQUIPMENT = [
  ['Screen', 'display'],
  ['Video conference', 'video'],
  ['Whiteboard', 'whiteboard'],
  ['Step-free access', 'accessible'],
] as const

/** Towers of ten floors with twenty rooms each, and people to use them. The same ones every time. */
export function largeRows(rooms: number, present: Present, now: number): DemoRows {
  const dice = new Dice(rooms + present.buildings)
  const id = () => dice.uuid(now)
  const floorCount = Math.ceil(rooms / ROOMS_PER_FLOOR)
  const buildings = times(Math.ceil(floorCount / FLOORS_PER_BUILDING), (index) => ({
    id: id(),
    position: present.buildings + index,
    name: `Tower ${present.buildings + index + 1}`,
    address: '',
    zone: ZONE,
  }))
  const floors = times(floorCount, (index) => ({
    id: id(),
    position: index % FLOORS_PER_BUILDING,
    building_id: buildings[Math.floor(index / FLOORS_PER_BUILDING)]?.id ?? '',
    name: `Floor ${(index % FLOORS_PER_BUILDING) + 1}`,
  }))
  const equipment = present.equipmentIds.length
    ? []
    : EQUIPMENT.map(([name, icon], position) => ({ id: id(), position, name, icon }))
  const equipmentIds = [...present.equipmentIds, ...equipment.map((thing) => thing.id)]
  const made = times(rooms, (index) =>
    roomRow(index, id(), floors[Math.floor(index / ROOMS_PER_FLOOR)]?.id ?? '', dice),
  )
  return {
    buildings,
    floors,
    equipment,
    tags: [],
    rooms: made,
    roomEquipment: made.flatMap(({ id: room_id }) =>
      equipmentIds.filter(() => dice.chance(0.5)).map((equipment_id) => ({ room_id, equipment_id })),
    ),
    people: times(PEOPLE, (index) => personRow(present.people + index + 1, id())),
    managers: [],
  }
}

const roomRow = (index: number, id: string, floor_id: string, dice: Dice): DemoRoomRow => ({
  id,
  position: index % ROOMS_PER_FLOOR,
  floor_id,
  name: `Room ${String(index + 1).padStart(4, '0')}`,
  capacity: dice.pick(CAPACITIES),
  description: '',
  colour: COLOURS[index % COLOURS.length] ?? COLOURS[0],
  max_duration_minutes: null,
  opening_hours: null,
  capacity_rule: null,
  building: 0,
})

/** The first administers, so that there is somebody to look at all of it. */
function personRow(number: number, id: string): DemoPersonRow {
  const upn = `person-${number}@large.example`
  const roles = number === 1 ? ['administrator', 'booker'] : ['booker']
  return { id, display_name: `Person ${number}`, upn, mail: upn, locale: 'en-GB', zone: ZONE, roles, building: 0 }
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))
