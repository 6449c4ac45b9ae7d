import { Temporal } from 'temporal-polyfill'
import type { OpeningHours } from '#domain/time/opening-hours.ts'
import { CAST, type DemoPerson } from './demo-cast.ts'
import { BUILDINGS, COLOURS, type DemoBuilding, EQUIPMENT, type EquipmentLetter, TAGS } from './demo-places.ts'
import { Dice } from './dice.ts'

/** Places, people and things of the demo as the rows they become; the same ids every time. */
export interface DemoRows {
  readonly buildings: readonly (Row & { name: string; address: string; zone: string })[]
  readonly floors: readonly (Row & { building_id: string; name: string })[]
  readonly equipment: readonly (Row & { name: string; icon: string })[]
  readonly tags: readonly (Row & { name: string; emoji: string; colour: string })[]
  readonly rooms: readonly DemoRoomRow[]
  readonly roomEquipment: readonly { room_id: string; equipment_id: string }[]
  readonly people: readonly DemoPersonRow[]
  readonly managers: readonly { room_id: string; person_id: string }[]
}

interface Row {
  readonly id: string
  readonly position: number
}

export interface DemoRoomRow extends Row {
  readonly floor_id: string
  readonly name: string
  readonly capacity: number
  readonly description: string
  readonly colour: string
  readonly max_duration_minutes: number | null
  readonly opening_hours: OpeningHours | null
  readonly capacity_rule: string | null
  /** Which of the buildings; not a column. */
  readonly building: number
}

export interface DemoPersonRow {
  readonly id: string
  readonly display_name: string
  readonly upn: string
  readonly mail: string
  readonly locale: string
  readonly zone: string
  readonly roles: readonly string[]
  /** Which of the buildings they work in; not a column. */
  readonly building: number
}

const FOUNDED = Temporal.Instant.from('2026-01-05T08:00:00Z').epochMilliseconds

export function demoRows(): DemoRows {
  const dice = new Dice(20_260_105)
  const id = () => dice.uuid(FOUNDED)
  const buildings = BUILDINGS.map(({ name, address, zone }, position) => ({ id: id(), position, name, address, zone }))
  const floors = BUILDINGS.flatMap((building, at) =>
    building.floors.map(([name], position) => ({ id: id(), position, building_id: buildings[at]?.id ?? '', name })),
  )
  const equipment = Object.entries(EQUIPMENT).map(([letter, thing], position) => ({
    letter: letter as EquipmentLetter,
    id: id(),
    position,
    ...thing,
  }))
  const floorIds = floors.map((floor) => floor.id)
  const furnished = BUILDINGS.flatMap((building, at) =>
    building.floors.flatMap(([, ...rooms]) => {
      const floor_id = floorIds.shift() ?? ''
      return rooms.map(([name, capacity, letters, description = ''], position) => ({
        letters,
        row: { id: id(), position, floor_id, name, capacity, description, building: at, ...rules(building, capacity) },
      }))
    }),
  )
  const rooms = furnished.map(({ row }, index) => ({ ...row, colour: COLOURS[index % COLOURS.length] ?? COLOURS[0] }))
  const people = CAST.flatMap((cast, at) => cast.map((person) => ({ cast: person, row: personRow(id(), person, at) })))
  return {
    buildings,
    floors,
    equipment: equipment.map(({ letter: _, ...row }) => row),
    tags: TAGS.map((tag, position) => ({ id: id(), position, ...tag })),
    rooms,
    roomEquipment: furnished.flatMap(({ letters, row }) =>
      equipment
        .filter(({ letter }) => letters.includes(letter))
        .map((thing) => ({ room_id: row.id, equipment_id: thing.id })),
    ),
    people: people.map(({ row }) => row),
    managers: people.flatMap(({ cast, row }) =>
      rooms.filter(({ name }) => cast.manages?.includes(name)).map((room) => ({ room_id: room.id, person_id: row.id })),
    ),
  }
}

const daily = [{ start: '08:00', end: '21:00' }]
const TOKYO_HOURS: OpeningHours = {
  monday: daily,
  tuesday: daily,
  wednesday: daily,
  thursday: daily,
  friday: daily,
  saturday: daily,
  sunday: daily,
}

/** A few rooms with rules of their own, so that overrides are there to be seen. */
const rules = ({ zone }: DemoBuilding, capacity: number) => ({
  max_duration_minutes: capacity <= 2 ? 120 : null,
  opening_hours: zone === 'Asia/Tokyo' ? TOKYO_HOURS : null,
  capacity_rule: capacity >= 24 ? 'refuse' : null,
})

function personRow(id: string, { name, roles = ['booker'] }: DemoPerson, building: number): DemoPersonRow {
  const { zone, locale } = BUILDINGS[building] ?? { zone: 'UTC', locale: 'en' }
  const upn = `${mailName(name)}@meridian.example`
  return { id, display_name: name, upn, mail: upn, locale, zone, roles, building }
}

/** `Siobhán O’Connor` → `siobhan.oconnor`; of a name written twice the Latin half. */
const mailName = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('ı', 'i')
    .replaceAll(/[^a-z ]/g, '')
    .trim()
    .replaceAll(/ +/g, '.')
